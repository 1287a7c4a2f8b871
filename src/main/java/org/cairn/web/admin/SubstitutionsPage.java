package org.cairn.web.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.cairn.access.Role;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.cairn.web.shell.Attempt;
import org.cairn.web.shell.Names;
import org.cairn.web.shell.Notice;
import org.cairn.web.shell.Shell;
import org.cairn.web.shell.TypedDay;
import org.cairn.workflow.Substitutions;
import org.cairn.workflow.Substitutions.Substitution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who stands in for whom; everybody for themselves, the office and the administrator for all. */
@Controller
@RequestMapping("/substitutions")
class SubstitutionsPage {

    private final Substitutions substitutions;
    private final Names names;
    private final Clock clock;

    SubstitutionsPage(Substitutions substitutions, Names names, Clock clock) {
        this.substitutions = substitutions;
        this.names = names;
        this.clock = clock;
    }

    /** As typed; kept when refused. */
    record Form(
            @Nullable String person,
            @Nullable String deputy,
            @Nullable String from,
            @Nullable String until) {

        Optional<LocalDate> first() {
            return TypedDay.of(from).day();
        }

        Optional<LocalDate> last() {
            return TypedDay.of(until).day();
        }
    }

    @GetMapping
    String list(@ModelAttribute("shell") Shell shell, Model model) {
        LocalDate today = LocalDate.now(clock);
        return page(
                new Form(
                        shell.user(), null, today.toString(), today.plusWeeks(2).toString()),
                shell,
                model);
    }

    @PostMapping
    String add(Form form, @ModelAttribute("shell") Shell shell, Attempt attempt) {
        String person = form.person() == null || !forAll(shell) ? shell.user() : form.person();
        List<Problem.Detail> wrong = wrong(person, form);
        if (!wrong.isEmpty() || form.deputy() == null) {
            return attempt.refused(Problem.of(ProblemKind.INVALID, wrong), model -> page(form, shell, model));
        }
        substitutions.add(
                person, form.deputy(), form.first().orElseThrow(), form.last().orElseThrow(), attempt.user());
        attempt.say(Notice.done("substitutions.added"));
        return "redirect:/substitutions";
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable long id, @ModelAttribute("shell") Shell shell, Attempt attempt) {
        Substitution found = listed(shell).stream()
                .filter(s -> s.id() == id && (forAll(shell) || s.person().equals(shell.user())))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no substitution " + id + " is in force"));
        substitutions.end(found.id(), LocalDate.now(clock), attempt.user());
        attempt.say(Notice.done("substitutions.ended"));
        return "redirect:/substitutions";
    }

    private List<Problem.Detail> wrong(String person, Form form) {
        List<Problem.Detail> wrong = new ArrayList<>();
        boolean works = form.deputy() != null
                && names.active().stream().anyMatch(p -> p.user().equals(form.deputy()));
        if (!works || person.equals(form.deputy())) {
            wrong.add(new Problem.Detail("deputy", "substitutions.wrong.deputy"));
        }
        if (form.first().isEmpty()) {
            wrong.add(new Problem.Detail("from", "substitutions.wrong.day"));
        }
        if (form.last().isEmpty()) {
            wrong.add(new Problem.Detail("until", "substitutions.wrong.day"));
        } else if (form.first().filter(form.last().get()::isBefore).isPresent()) {
            wrong.add(new Problem.Detail("until", "substitutions.wrong.order"));
        }
        return wrong;
    }

    private static boolean forAll(Shell shell) {
        return shell.is(Role.TMO, Role.ADMIN);
    }

    private List<Substitution> listed(Shell shell) {
        return substitutions.list(LocalDate.now(clock)).stream()
                .filter(s -> forAll(shell)
                        || s.person().equals(shell.user())
                        || s.deputy().equals(shell.user()))
                .toList();
    }

    private String page(Form form, Shell shell, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("list", listed(shell));
        model.addAttribute("forAll", forAll(shell));
        model.addAttribute("people", names.active());
        model.addAttribute("names", names.byUser());
        return "admin/substitutions";
    }
}
