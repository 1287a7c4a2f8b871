package org.cairn.web.diagnosis;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.cairn.access.People;
import org.cairn.diagnosis.InitiativeDraft;
import org.cairn.diagnosis.StrategyRefused;
import org.cairn.diagnosis.TakeOverStrategy;
import org.cairn.programme.Effort;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programmes;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A recommended strategy is looked at as an initiative, completed, and taken over. */
@Controller
@RequestMapping("/programmes/{programme}/diagnosis/strategies/{strategy}")
class TakeOverPage {

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
            @Nullable Integer phase,
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
                        draft.phase(),
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
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        InitiativeDraft draft = draft(programme, strategy);
        try {
            InitiativeDraft completed = draft.completed(
                    String.valueOf(form.name()).strip(),
                    form.phase() == null ? draft.phase() : form.phase(),
                    new Estimate(number(form.optimistic()), number(form.likely()), number(form.pessimistic())),
                    efforts(form),
                    form.owner() == null || form.owner().isEmpty() ? null : form.owner());
            Initiative added = takeOver.takeOver(programme, completed, shell.user());
            Notice.done("diagnosis.taken").after(redirect);
            return "redirect:/programmes/" + programme + "/initiatives/" + added.key();
        } catch (StrategyRefused refused) {
            model.addAttribute(
                    "notice", Notice.refused("diagnosis.refused." + refused.reason(), refused.about(), List.of()));
        } catch (IllegalArgumentException unreadable) {
            model.addAttribute("notice", Notice.refused("diagnosis.figures", "", List.of()));
        }
        response.setStatus(422);
        return page(programme, draft, form, model);
    }

    private InitiativeDraft draft(String programme, String strategy) {
        try {
            return takeOver.draft(programme, strategy);
        } catch (StrategyRefused unknown) {
            throw new NoSuchElementException(unknown.getMessage());
        }
    }

    private static List<Effort> efforts(Form form) {
        List<Effort> efforts = new ArrayList<>();
        if (form.team() != null && !form.team().isEmpty()) {
            double fte = Double.parseDouble(String.valueOf(form.fte()).strip());
            if (!(fte >= 0)) {
                throw new IllegalArgumentException("full-time equivalents (" + fte + ") must be ≥ 0");
            }
            efforts.add(new Effort(form.team(), fte));
        }
        return efforts;
    }

    private static int number(@Nullable String typed) {
        return Integer.parseInt(String.valueOf(typed).strip());
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
