package org.cairn.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The users. */
public interface People {

    Optional<Person> find(String user);

    List<Person> list();

    /** Adds somebody; refused with {@link IllegalArgumentException} when the name is taken or not allowed. */
    void add(Person person, String password);

    /** Changes name, mail, roles and whether they may sign in; throws {@link java.util.NoSuchElementException} when absent. */
    void change(Person person);

    /**
     * A user.
     *
     * @param user sign-in name: lower-case letters, digits, dot and hyphen
     * @param roles what they are to the product
     * @param playbookRoles ids of the playbook's roles whose tasks they may claim
     */
    record Person(String user, String name, String email, Set<Role> roles, Set<String> playbookRoles, boolean active) {
        public Person {
            roles = Set.copyOf(roles);
            playbookRoles = Set.copyOf(playbookRoles);
        }
    }
}
