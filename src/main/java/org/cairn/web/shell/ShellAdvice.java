package org.cairn.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.access.People;
import org.cairn.access.Role;
import org.cairn.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;

/** Puts the shell around every page of a signed-in user. */
@ControllerAdvice("org.cairn.web")
class ShellAdvice {

    private static final String LAST = "cairn.programme";

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
        People.Person person =
                principal == null ? null : people.find(principal.getName()).orElse(null);
        return person == null ? null : around(person, request);
    }

    private Shell around(People.Person person, HttpServletRequest request) {
        List<Programmes.Entry> all = programmes.list();
        Programmes.Entry here = here(all, request);
        String key = here == null ? null : here.key();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        List<Shell.Section> sections = Navigation.sections(
                person.roles(),
                path,
                key,
                line -> line.equals("tasks") && key != null ? tasks.countMine(key, person) : 0);
        return new Shell(
                person.user(),
                person.name(),
                person.roles().stream().sorted().map(Role::name).findFirst().orElse("TEAM"),
                person.roles(),
                Theme.of(request),
                key,
                here == null ? null : here.name(),
                sections,
                sections.stream()
                        .flatMap(s -> s.items().stream())
                        .filter(Shell.Item::current)
                        .map(Shell.Item::id)
                        .findFirst()
                        .orElse(""),
                all.stream().filter(e -> !e.key().equals(key)).toList());
    }

    /** The programme of the address or of the request, else the one that was looked at last, else the first. */
    private static Programmes.@Nullable Entry here(List<Programmes.Entry> all, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String last = session != null && session.getAttribute(LAST) instanceof String kept ? kept : null;
        Programmes.Entry asked = asked(all, request);
        if (asked == null) {
            return find(all, last).orElse(all.isEmpty() ? null : all.get(0));
        }
        if (session != null && !asked.key().equals(last)) {
            session.setAttribute(LAST, asked.key());
        }
        return asked;
    }

    private static Optional<Programmes.Entry> find(List<Programmes.Entry> all, @Nullable String key) {
        return all.stream().filter(e -> e.key().equals(key)).findFirst();
    }

    private static Programmes.@Nullable Entry asked(List<Programmes.Entry> all, HttpServletRequest request) {
        String key =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                                && variables.get("programme") instanceof String named
                        ? named
                        : request.getParameter("programme");
        return find(all, key).orElse(null);
    }
}
