package org.cairn.web.admin;

import java.security.Principal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cairn.access.People;
import org.cairn.access.Role;
import org.cairn.audit.AuditTrail;
import org.cairn.playbook.Playbooks;
import org.cairn.web.shell.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may come in, and what they are. */
@Controller
@RequestMapping("/people")
class PeoplePage {

    private static final int SHORTEST_PASSWORD = 12;

    private final People people;
    private final Playbooks playbooks;
    private final AuditTrail trail;

    PeoplePage(People people, Playbooks playbooks, AuditTrail trail) {
        this.people = people;
        this.playbooks = playbooks;
        this.trail = trail;
    }

    @GetMapping
    String show(Model model) {
        Map<String, String> tasks = new TreeMap<>();
        playbooks.list().forEach(p -> tasks.putAll(p.roles()));
        model.addAttribute("people", people.list());
        model.addAttribute("roles", Role.values());
        model.addAttribute("playbookRoles", tasks);
        return "admin/people";
    }

    @PostMapping
    String add(
            @RequestParam String user,
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam(defaultValue = "") List<Role> roles,
            @RequestParam(defaultValue = "") Set<String> playbookRoles,
            Principal who,
            RedirectAttributes redirect) {
        if (roles.isEmpty() || name.isBlank() || password.length() < SHORTEST_PASSWORD) {
            Notice.refused("people.incomplete", "", List.of()).after(redirect);
            return "redirect:/people";
        }
        try {
            people.add(
                    new People.Person(
                            user.strip(), name.strip(), email.strip(), EnumSet.copyOf(roles), playbookRoles, true),
                    password);
        } catch (IllegalArgumentException notAllowed) {
            Notice.refused("people.name-refused", "", List.of()).after(redirect);
            return "redirect:/people";
        }
        trail.append(who.getName(), "person-added", null, user.strip(), roles.toString());
        Notice.done("people.added").after(redirect);
        return "redirect:/people";
    }
}
