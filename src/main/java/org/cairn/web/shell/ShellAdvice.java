package org.cairn.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.access.People;
import org.cairn.access.Role;
import org.cairn.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;

/** Puts the shell around every page of a signed-in user. */
@ControllerAdvice
class ShellAdvice {

    private static final List<String> OF_A_PROGRAMME =
            List.of("overview", "roadmap", "tasks", "gates", "findings", "capacity", "reports");

    private final People people;
    private final Programmes programmes;
    private final MyTasks tasks;

    ShellAdvice(People people, Programmes programmes, MyTasks tasks) {
        this.people = people;
        this.programmes = programmes;
        this.tasks = tasks;
    }

    @ModelAttribute("shell")
    @Nullable
    Shell shell(HttpServletRequest request, @Nullable Principal principal) {
        if (principal == null || !"GET".equals(request.getMethod()) && !"POST".equals(request.getMethod())) {
            return null;
        }
        People.Person person = people.find(principal.getName()).orElse(null);
        if (person == null) {
            return null;
        }
        List<Programmes.Entry> all = programmes.list();
        String key = programmeOf(request);
        Programmes.Entry here =
                all.stream().filter(e -> e.key().equals(key)).findFirst().orElse(null);
        String role =
                person.roles().stream().sorted().map(Role::name).findFirst().orElse("TEAM");
        return new Shell(
                person.user(),
                person.name(),
                role,
                here == null ? null : here.key(),
                here == null ? null : here.name(),
                items(request.getRequestURI().substring(request.getContextPath().length()), here, person),
                all.stream()
                        .filter(e -> here == null || !e.key().equals(here.key()))
                        .toList());
    }

    private List<Shell.Item> items(String path, Programmes.@Nullable Entry here, People.Person person) {
        List<Shell.Item> items = new ArrayList<>();
        if (here != null) {
            String base = "/programmes/" + here.key();
            for (String id : OF_A_PROGRAMME) {
                String href = id.equals("overview") ? base : base + "/" + id;
                boolean current = id.equals("overview") ? path.equals(base) : path.startsWith(href);
                items.add(new Shell.Item(
                        id, href, current, id.equals("tasks") ? tasks.countMine(here.key(), person) : 0));
            }
        }
        Set<Role> roles = person.roles();
        if (roles.contains(Role.TMO)) {
            items.add(new Shell.Item("import", "/import", path.startsWith("/import"), 0));
        }
        if (roles.contains(Role.TMO) || roles.contains(Role.AUDITOR) || roles.contains(Role.ADMIN)) {
            items.add(new Shell.Item("audit", "/audit", path.startsWith("/audit"), 0));
        }
        if (roles.contains(Role.ADMIN)) {
            items.add(new Shell.Item("people", "/people", path.startsWith("/people"), 0));
        }
        return items;
    }

    private static @Nullable String programmeOf(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("programme") instanceof String key
                ? key
                : null;
    }
}
