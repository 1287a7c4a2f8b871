package org.cairn.web.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.cairn.access.People;
import org.cairn.diagnosis.InitiativeDraft;
import org.cairn.diagnosis.StrategyRefused;
import org.cairn.diagnosis.TakeOverStrategy;
import org.cairn.problem.Catalogue;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.cairn.programme.Effort;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programmes;
import org.cairn.web.shell.Attempt;
import org.cairn.web.shell.Notice;
import org.cairn.web.shell.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A recommended strategy is looked at as an initiative, completed, and taken over. */
@Controller
@RequestMapping("/programmes/{programme}/diagnosis/strategies/{strategy}")
class TakeOverPage {

    private static final int LONGEST_NAME = 300;

    private final Programmes programmes;
    private final TakeOverStrategy takeOver;
    private final People people;

    TakeOverPage(Programmes programmes, TakeOverStrategy takeOver, People people) {
        this.programmes = programmes;
        this.takeOver = takeOver;
        this.people = people;
    }

    /** What people complete; figures as text, so that what cannot be read is shown again. */
    record Form(
            @Nullable String name,
            @Nullable String phase,
            @Nullable String optimistic,
            @Nullable String likely,
            @Nullable String pessimistic,
            @Nullable String team,
            @Nullable String fte,
            @Nullable String owner) {}

    @GetMapping
    String show(@PathVariable String programme, @PathVariable String strategy, Model model) {
        InitiativeDraft draft = draft(programme, strategy);
        Estimate e = draft.estimate();
        Effort effort = draft.efforts().isEmpty() ? null : draft.efforts().get(0);
        double unassigned = draft.unassigned().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return page(
                programme,
                draft,
                new Form(
                        draft.name(),
                        String.valueOf(draft.phase()),
                        String.valueOf(e.optimistic()),
                        String.valueOf(e.likely()),
                        String.valueOf(e.pessimistic()),
                        effort == null ? null : effort.team(),
                        String.valueOf(effort == null ? unassigned : effort.fte()),
                        draft.owner()),
                model);
    }

    @PostMapping
    String takeOver(
            @PathVariable String programme,
            @PathVariable String strategy,
            Form form,
            @ModelAttribute("shell") Shell shell,
            Attempt attempt) {
        InitiativeDraft draft = draft(programme, strategy);
        List<Problem.Detail> wrong = wrong(form);
        if (!wrong.isEmpty()) {
            return attempt.refused(
                    Problem.of(ProblemKind.INVALID, wrong), model -> page(programme, draft, form, model));
        }
        InitiativeDraft completed = draft.completed(
                String.valueOf(form.name()).strip(),
                number(form.phase()),
                new Estimate(number(form.optimistic()), number(form.likely()), number(form.pessimistic())),
                efforts(form),
                form.owner() == null || form.owner().isEmpty() ? null : form.owner());
        try {
            Initiative added = takeOver.takeOver(programme, completed, shell.user());
            attempt.say(Notice.done("diagnosis.taken"));
            return "redirect:/programmes/" + programme + "/initiatives/" + added.key();
        } catch (StrategyRefused refused) {
            Problem problem = Catalogue.find(refused).orElseThrow();
            return attempt.about(field(refused.reason()))
                    .refused(problem, model -> page(programme, draft, form, model));
        }
    }

    /** What of the form a refusal is about. */
    private static String field(StrategyRefused.Reason reason) {
        return switch (reason) {
            case UNKNOWN_PHASE -> "phase";
            case UNKNOWN_TEAM, EFFORT_WITHOUT_TEAM -> "team";
            case NAME_MISSING, UNKNOWN_STRATEGY, UNKNOWN_PREDECESSOR -> "name";
        };
    }

    private static List<Problem.Detail> wrong(Form form) {
        List<Problem.Detail> wrong = new ArrayList<>();
        if (form.name() == null || form.name().isBlank() || form.name().length() > LONGEST_NAME) {
            wrong.add(new Problem.Detail("name", "diagnosis.wrong.name"));
        }
        if (!isNumber(form.phase())) {
            wrong.add(new Problem.Detail("phase", "diagnosis.wrong.phase"));
        }
        if (!isNumber(form.optimistic())) {
            wrong.add(new Problem.Detail("optimistic", "diagnosis.wrong.days"));
        }
        if (!isNumber(form.likely())
                || isNumber(form.optimistic()) && number(form.likely()) < number(form.optimistic())) {
            wrong.add(new Problem.Detail("likely", "diagnosis.wrong.days"));
        }
        if (!isNumber(form.pessimistic())
                || isNumber(form.likely()) && number(form.pessimistic()) < number(form.likely())) {
            wrong.add(new Problem.Detail("pessimistic", "diagnosis.wrong.days"));
        }
        if (!typed(form.team()).isEmpty() && !typed(form.fte()).matches("\\d{1,4}(\\.\\d{1,3})?")) {
            wrong.add(new Problem.Detail("fte", "diagnosis.wrong.fte"));
        }
        return wrong;
    }

    private InitiativeDraft draft(String programme, String strategy) {
        try {
            return takeOver.draft(programme, strategy);
        } catch (StrategyRefused unknown) {
            throw new NoSuchElementException(unknown.getMessage());
        }
    }

    private static List<Effort> efforts(Form form) {
        String team = typed(form.team());
        return team.isEmpty() ? List.of() : List.of(new Effort(team, Double.parseDouble(typed(form.fte()))));
    }

    private static boolean isNumber(@Nullable String typed) {
        return typed(typed).matches("\\d{1,5}");
    }

    private static int number(@Nullable String typed) {
        return Integer.parseInt(typed(typed));
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private String page(String programme, InitiativeDraft draft, Form form, Model model) {
        model.addAttribute("programme", programmes.get(programme));
        model.addAttribute("draft", draft);
        model.addAttribute("form", form);
        model.addAttribute(
                "people", people.list().stream().filter(People.Person::active).toList());
        return "diagnosis/take-over";
    }
}
