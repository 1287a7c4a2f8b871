package org.cairn.access;

import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.playbook.Playbooks;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One user for each role, with a password that everybody knows; the profile binds the server to this machine. */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoPeople implements ApplicationRunner {

    private static final String PASSWORD = "demo";

    private final People people;
    private final Playbooks playbooks;

    DemoPeople(People people, Playbooks playbooks) {
        this.people = people;
        this.playbooks = playbooks;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Set<String> all = playbooks.list().stream()
                .flatMap(p -> p.roles().keySet().stream())
                .collect(Collectors.toSet());
        add("tmo", "Tove Moss", Role.TMO, all);
        add("executive", "Edda Falk", Role.EXECUTIVE, Set.of("business-owner", "governance-lead"));
        add("finance", "Finn Sander", Role.FINANCE, Set.of("finance-partner"));
        add("team", "Tilda Brandt", Role.TEAM, all);
        add("owner", "Oskar Wind", Role.INITIATIVE_OWNER, Set.of("business-owner"));
        add("auditor", "Aud Reimers", Role.AUDITOR, Set.of());
        add("admin", "Ada Minde", Role.ADMIN, Set.of());
    }

    private void add(String user, String name, Role role, Set<String> playbookRoles) {
        if (people.find(user).isEmpty()) {
            people.add(
                    new People.Person(user, name, user + "@halden.example", Set.of(role), playbookRoles, true),
                    PASSWORD);
        }
    }
}
