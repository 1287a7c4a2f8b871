package org.cairn.web.admin;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cairn.access.People;
import org.cairn.access.Role;
import org.cairn.problem.Problem;

/**
 * Somebody as typed; kept when refused.
 *
 * @param user sign-in name
 * @param password of somebody new
 * @param active whether they may sign in; a box that is not ticked sends nothing
 */
record PersonForm(
        String user,
        String name,
        String email,
        String password,
        List<Role> roles,
        Set<String> playbookRoles,
        Boolean active) {

    private static final int SHORTEST_PASSWORD = 12;
    private static final Pattern USER = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    PersonForm {
        user = user == null ? "" : user.strip();
        active = active != null && active;
        name = name == null ? "" : name.strip();
        email = email == null ? "" : email.strip();
        password = password == null ? "" : password;
        roles = roles == null ? List.of() : List.copyOf(roles);
        playbookRoles = playbookRoles == null ? Set.of() : Set.copyOf(playbookRoles);
    }

    static PersonForm empty() {
        return new PersonForm("", "", "", "", List.of(), Set.of(), true);
    }

    static PersonForm of(People.Person person) {
        return new PersonForm(
                person.user(),
                person.name(),
                person.email(),
                "",
                List.copyOf(person.roles()),
                person.playbookRoles(),
                person.active());
    }

    /** What is missing or wrong of somebody new, by field. */
    List<Problem.Detail> wrongWhenNew() {
        List<Problem.Detail> wrong = new ArrayList<>();
        if (!USER.matcher(user).matches()) {
            wrong.add(new Problem.Detail("user", "people.wrong.user"));
        }
        if (password.length() < SHORTEST_PASSWORD) {
            wrong.add(new Problem.Detail("password", "people.wrong.password"));
        }
        wrong.addAll(wrong());
        return wrong;
    }

    /** What is missing or wrong of somebody known, by field. */
    List<Problem.Detail> wrong() {
        List<Problem.Detail> wrong = new ArrayList<>();
        if (name.isEmpty()) {
            wrong.add(new Problem.Detail("name", "people.wrong.name"));
        }
        if (!MAIL.matcher(email).matches()) {
            wrong.add(new Problem.Detail("email", "people.wrong.email"));
        }
        if (roles.isEmpty()) {
            wrong.add(new Problem.Detail("roles", "people.wrong.roles"));
        }
        return wrong;
    }

    People.Person person(String known, boolean mayEnter) {
        return new People.Person(known, name, email, EnumSet.copyOf(roles), playbookRoles, mayEnter);
    }
}
