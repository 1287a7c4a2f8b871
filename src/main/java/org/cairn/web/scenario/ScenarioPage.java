package org.cairn.web.scenario;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.cairn.access.Role;
import org.cairn.planning.PlanSettings;
import org.cairn.programme.LinkType;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.scenario.Change;
import org.cairn.scenario.CompareScenarios;
import org.cairn.scenario.DecideScenario;
import org.cairn.scenario.EditScenario;
import org.cairn.scenario.MergeOutcome;
import org.cairn.scenario.MergeScenario;
import org.cairn.scenario.RebaseScenario;
import org.cairn.scenario.Scenario;
import org.cairn.scenario.ScenarioRefused;
import org.cairn.scenario.Scenarios;
import org.cairn.scenario.SubmitScenario;
import org.cairn.scenario.WithdrawScenario;
import org.cairn.web.shell.Notice;
import org.cairn.web.shell.Refusals;
import org.cairn.web.shell.Shell;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One scenario: its changes, its plan against the one in force, and the steps that are open to the reader. */
@Controller
@RequestMapping("/programmes/{programme}/scenarios/{id}")
class ScenarioPage {

    private static final List<Integer> SECONDS = List.of(2, 10, 60);

    private final Programmes programmes;
    private final Scenarios scenarios;
    private final CompareScenarios compare;
    private final EditScenario edit;
    private final SubmitScenario submit;
    private final WithdrawScenario withdraw;
    private final DecideScenario decide;
    private final MergeScenario merge;
    private final RebaseScenario rebase;
    private final SolveRuns runs;
    private final MessageSource messages;

    ScenarioPage(
            Programmes programmes,
            Scenarios scenarios,
            CompareScenarios compare,
            EditScenario edit,
            SubmitScenario submit,
            WithdrawScenario withdraw,
            DecideScenario decide,
            MergeScenario merge,
            RebaseScenario rebase,
            SolveRuns runs,
            MessageSource messages) {
        this.programmes = programmes;
        this.scenarios = scenarios;
        this.compare = compare;
        this.edit = edit;
        this.submit = submit;
        this.withdraw = withdraw;
        this.decide = decide;
        this.merge = merge;
        this.rebase = rebase;
        this.runs = runs;
        this.messages = messages;
    }

    @GetMapping
    String show(
            @PathVariable String programme,
            @PathVariable String id,
            @ModelAttribute("shell") Shell shell,
            Locale locale,
            Model model) {
        return page(new Place(programme, id, shell, locale), model);
    }

    @PostMapping("/changes")
    String change(
            @PathVariable String programme,
            @PathVariable String id,
            @RequestParam int version,
            ChangeForm form,
            @ModelAttribute("shell") Shell shell,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Place place = new Place(programme, id, shell, locale);
        try {
            List<Change> changes = new ArrayList<>(of(place).changes());
            changes.add(form.change());
            edit.edit(id, version, changes, shell.user());
            return place.address();
        } catch (ChangeForm.Unreadable unreadable) {
            response.setStatus(422);
            model.addAttribute("form", form);
            model.addAttribute("wrong", unreadable.field());
            model.addAttribute("why", "scenario.wrong." + unreadable.field());
            return page(place, model);
        } catch (ScenarioRefused refused) {
            model.addAttribute("form", form);
            if (Refusals.status(refused.reason()) == HttpStatus.UNPROCESSABLE_CONTENT) {
                model.addAttribute("wrong", form.subject());
                model.addAttribute("why", "scenario.refused." + refused.reason());
            }
            return refused(place, refused, model, response);
        }
    }

    @PostMapping("/undo")
    String undo(
            @PathVariable String programme,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam int change,
            @ModelAttribute("shell") Shell shell,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Place place = new Place(programme, id, shell, locale);
        List<Change> changes = new ArrayList<>(of(place).changes());
        if (change >= 0 && change < changes.size()) {
            changes.remove(change);
        }
        return act(place, model, response, () -> edit.edit(id, version, changes, shell.user()));
    }

    @PostMapping("/solve")
    String solve(
            @PathVariable String programme,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "2") int seconds,
            @ModelAttribute("shell") Shell shell,
            Locale locale) {
        Place place = new Place(programme, id, shell, locale);
        of(place);
        int most = SECONDS.contains(seconds) ? seconds : SECONDS.get(0);
        PlanSettings settings = new PlanSettings(Duration.ofSeconds(most), Long.MAX_VALUE, 1, 1, 1_000);
        runs.start(id, version, settings, shell.user());
        return place.address();
    }

    @PostMapping("/stop")
    String stop(
            @PathVariable String programme,
            @PathVariable String id,
            @ModelAttribute("shell") Shell shell,
            Locale locale) {
        Place place = new Place(programme, id, shell, locale);
        of(place);
        runs.find(id).ifPresent(SolveRun::stop);
        return place.address();
    }

    @PostMapping("/submit")
    String submit(
            @PathVariable String programme,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String comment,
            @ModelAttribute("shell") Shell shell,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return act(
                new Place(programme, id, shell, locale),
                model,
                response,
                () -> submit.submit(id, version, comment.strip(), shell.user()));
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable String programme,
            @PathVariable String id,
            @RequestParam int version,
            @ModelAttribute("shell") Shell shell,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return act(
                new Place(programme, id, shell, locale),
                model,
                response,
                () -> withdraw.withdraw(id, version, "", shell.user()));
    }

    @PostMapping("/decide")
    String decide(
            @PathVariable String programme,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam DecideScenario.Verdict verdict,
            @RequestParam(defaultValue = "") String comment,
            @ModelAttribute("shell") Shell shell,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("comment", comment);
        return act(
                new Place(programme, id, shell, locale),
                model,
                response,
                () -> decide.decide(id, version, verdict, comment.strip(), shell.user(), null));
    }

    @PostMapping("/merge")
    String merge(
            @PathVariable String programme,
            @PathVariable String id,
            @RequestParam int version,
            @ModelAttribute("shell") Shell shell,
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Place place = new Place(programme, id, shell, locale);
        of(place);
        try {
            MergeOutcome outcome = merge.merge(id, version, shell.user());
            if (outcome instanceof MergeOutcome.Conflict conflict) {
                response.setStatus(409);
                model.addAttribute("conflict", conflict);
                return page(place, model);
            }
            Notice.done("scenario.merged").after(redirect);
            return place.address();
        } catch (ScenarioRefused refused) {
            return refused(place, refused, model, response);
        }
    }

    @PostMapping("/rebase")
    String rebase(
            @PathVariable String programme,
            @PathVariable String id,
            @RequestParam int version,
            @ModelAttribute("shell") Shell shell,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Place place = new Place(programme, id, shell, locale);
        return act(
                place,
                model,
                response,
                () -> rebase.rebase(id, version, of(place).changes(), shell.user()));
    }

    private String act(Place place, Model model, HttpServletResponse response, Supplier<Scenario> step) {
        of(place);
        try {
            step.get();
            return place.address();
        } catch (ScenarioRefused refused) {
            return refused(place, refused, model, response);
        }
    }

    private String refused(Place place, ScenarioRefused refused, Model model, HttpServletResponse response) {
        response.setStatus(Refusals.status(refused.reason()).value());
        List<String> detail = List.of(String.valueOf(refused.getMessage()));
        model.addAttribute("notice", Notice.refused("scenario.refused." + refused.reason(), "", detail));
        model.addAttribute("missing", refused.reason() == ScenarioRefused.Reason.COMMENT_MISSING);
        return page(place, model);
    }

    private Scenario of(Place place) {
        return scenarios
                .find(place.id())
                .filter(s -> s.programme().equals(place.programme()))
                .orElseThrow(() -> new NoSuchElementException(
                        "programme " + place.programme() + " has no scenario " + place.id()));
    }

    private String page(Place place, Model model) {
        // asked before the scenario is read: a search that ends in between is still watched, and its end loads the page
        // anew
        SolveRun run = runs.find(place.id()).orElse(null);
        boolean running = run != null && !run.isOver();
        Scenario scenario = of(place);
        Programme programme = programmes.get(place.programme());
        ChangeTexts texts = new ChangeTexts(programme, messages, place.locale());
        model.addAttribute("programme", programme);
        model.addAttribute("scenario", scenario);
        model.addAttribute("state", scenario.state().code());
        model.addAttribute("changes", texts.of(scenario.changes()));
        model.addAttribute("run", run);
        model.addAttribute("running", running);
        model.addAttribute("seconds", SECONDS);
        model.addAttribute("types", LinkType.values());
        model.addAttribute(
                "open",
                programme.initiatives().stream()
                        .filter(i -> i.actualStart() == null && !i.isGate())
                        .toList());
        model.addAttribute("mayEdit", place.shell().is(Role.TMO));
        model.addAttribute("mayDecide", place.shell().is(Role.TMO, Role.EXECUTIVE, Role.FINANCE));
        if (scenario.plan().isPresent()) {
            model.addAttribute("comparison", compare.compare(place.programme(), List.of(place.id())));
        }
        return "scenario/scenario";
    }

    /** Where a step was asked for and by whom. */
    private record Place(String programme, String id, Shell shell, Locale locale) {
        String address() {
            return "redirect:/programmes/" + programme + "/scenarios/" + id;
        }
    }
}
