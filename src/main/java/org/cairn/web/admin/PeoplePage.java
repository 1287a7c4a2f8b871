package org.cairn.web.admin;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.cairn.access.People;
import org.cairn.access.Role;
import org.cairn.audit.AuditTrail;
import org.cairn.playbook.Playbooks;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.cairn.web.shell.Attempt;
import org.cairn.web.shell.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who may come in, and what they are. */
@Controller
@RequestMapping("/people")
class PeoplePage {

    private final People people;
    private final Playbooks playbooks;
    private final AuditTrail trail;
    private final TransactionTemplate together;

    PeoplePage(People people, Playbooks playbooks, AuditTrail trail, TransactionTemplate together) {
        this.people = people;
        this.playbooks = playbooks;
        this.trail = trail;
        this.together = together;
    }

    @GetMapping
    String list(Model model) {
        return all(PersonForm.empty(), model);
    }

    @PostMapping
    String add(@ModelAttribute("form") PersonForm form, Attempt attempt) {
        List<Problem.Detail> wrong = form.wrongWhenNew();
        if (!wrong.isEmpty()) {
            return attempt.refused(Problem.of(ProblemKind.INVALID, wrong), model -> all(form, model));
        }
        if (people.find(form.user()).isPresent()) {
            return attempt.refused(
                    Problem.of(ProblemKind.NAME_TAKEN, List.of(new Problem.Detail("user", "people.wrong.taken"))),
                    model -> all(form, model));
        }
        together.executeWithoutResult(status -> {
            people.add(form.person(form.user(), true), form.password());
            trail.append(
                    attempt.user(),
                    "person-added",
                    null,
                    form.user(),
                    form.roles().toString());
        });
        attempt.say(Notice.done("people.added"));
        return "redirect:/people";
    }

    @GetMapping("/{user}")
    String one(@PathVariable String user, Model model) {
        return one(PersonForm.of(get(user)), get(user), model);
    }

    @PostMapping("/{user}")
    String change(@PathVariable String user, @ModelAttribute("form") PersonForm form, Attempt attempt) {
        People.Person known = get(user);
        List<Problem.Detail> wrong = form.wrong();
        boolean themselves = user.equals(attempt.user());
        if (themselves && (!form.active() || !form.roles().contains(Role.ADMIN))) {
            wrong.add(new Problem.Detail("roles", "people.wrong.self"));
        }
        if (!wrong.isEmpty()) {
            return attempt.refused(Problem.of(ProblemKind.INVALID, wrong), model -> one(form, known, model));
        }
        together.executeWithoutResult(status -> {
            people.change(form.person(user, form.active()));
            String what = form.roles() + (form.active() ? "" : ", may not sign in");
            trail.append(attempt.user(), "person-changed", null, user, what);
        });
        attempt.say(Notice.done("people.changed"));
        return "redirect:/people";
    }

    private People.Person get(String user) {
        return people.find(user).orElseThrow(() -> new NoSuchElementException("nobody is called " + user));
    }

    private String all(PersonForm form, Model model) {
        model.addAttribute("people", people.list());
        return fields(form, model, "admin/people");
    }

    private String one(PersonForm form, People.Person person, Model model) {
        model.addAttribute("person", person);
        return fields(form, model, "admin/person");
    }

    private String fields(PersonForm form, Model model, String template) {
        Map<String, String> tasks = new TreeMap<>();
        playbooks.list().forEach(p -> tasks.putAll(p.roles()));
        model.addAttribute("form", form);
        model.addAttribute("roles", Role.values());
        model.addAttribute("playbookRoles", tasks);
        return template;
    }
}
