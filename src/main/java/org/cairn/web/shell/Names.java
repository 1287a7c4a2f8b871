package org.cairn.web.shell;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.access.People;
import org.springframework.stereotype.Component;

/** The names of people, for pages that would show user names otherwise. */
@Component
public class Names {

    private final People people;

    Names(People people) {
        this.people = people;
    }

    /** User name → name of everybody, those who left included. */
    public Map<String, String> byUser() {
        return people.list().stream().collect(Collectors.toMap(People.Person::user, People.Person::name));
    }

    /** The name, or what was given when nobody is called so. */
    public String of(String user) {
        return user.isEmpty() ? "" : people.find(user).map(People.Person::name).orElse(user);
    }

    /** Those who may sign in, by name. */
    public List<People.Person> active() {
        return people.list().stream()
                .filter(People.Person::active)
                .sorted(java.util.Comparator.comparing(People.Person::name))
                .toList();
    }
}
