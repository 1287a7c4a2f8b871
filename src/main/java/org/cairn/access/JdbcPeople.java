package org.cairn.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps users with their password's hash, and tells the sign-in who they are. */
@Repository
class JdbcPeople implements People, UserDetailsService {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;

    JdbcPeople(JdbcClient jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    @Override
    public Optional<Person> find(String user) {
        return read(" where p.user_name = ?", user).stream().findFirst();
    }

    @Override
    public List<Person> list() {
        return read("");
    }

    @Override
    @Transactional
    public void add(Person person, String password) {
        if (!NAME.matcher(person.user()).matches()) {
            throw new IllegalArgumentException(
                    "user name (" + person.user() + ") must be lower-case letters, digits, dot and hyphen, at most 64");
        }
        if (find(person.user()).isPresent()) {
            throw new IllegalArgumentException("user name (" + person.user() + ") is taken");
        }
        String hash = Objects.requireNonNull(passwords.encode(password), "no hash of the password");
        jdbc.sql("insert into person (user_name, display_name, email, password, active) values (?, ?, ?, ?, ?)")
                .params(person.user(), person.name(), person.email(), hash, person.active())
                .update();
        addRoles(person);
    }

    @Override
    @Transactional
    public void change(Person person) {
        int changed = jdbc.sql("update person set display_name = ?, email = ?, active = ? where user_name = ?")
                .params(person.name(), person.email(), person.active(), person.user())
                .update();
        if (changed == 0) {
            throw new NoSuchElementException("nobody is called " + person.user());
        }
        jdbc.sql("delete from person_role where user_name = ?")
                .param(person.user())
                .update();
        jdbc.sql("delete from person_playbook_role where user_name = ?")
                .param(person.user())
                .update();
        addRoles(person);
    }

    private void addRoles(Person person) {
        for (Role role : person.roles()) {
            jdbc.sql("insert into person_role (user_name, role) values (?, ?)")
                    .params(person.user(), role.name())
                    .update();
        }
        for (String role : person.playbookRoles()) {
            jdbc.sql("insert into person_playbook_role (user_name, playbook_role) values (?, ?)")
                    .params(person.user(), role)
                    .update();
        }
    }

    @Override
    public UserDetails loadUserByUsername(String user) {
        Person person = find(user).orElseThrow(() -> new UsernameNotFoundException("no such user"));
        String hash = jdbc.sql("select password from person where user_name = ?")
                .param(user)
                .query(String.class)
                .single();
        return User.withUsername(person.user())
                .password(hash)
                .disabled(!person.active())
                .roles(person.roles().stream().map(Role::name).toArray(String[]::new))
                .build();
    }

    private List<Person> read(String where, Object... params) {
        Map<String, Row> rows = new LinkedHashMap<>();
        jdbc.sql("select p.user_name, p.display_name, p.email, p.active, r.role, b.playbook_role from person p"
                        + " left join person_role r on r.user_name = p.user_name"
                        + " left join person_playbook_role b on b.user_name = p.user_name" + where
                        + " order by p.user_name")
                .params(params)
                .query(row -> {
                    Row person = rows.get(row.getString(1));
                    if (person == null) {
                        person = new Row(
                                row.getString(2),
                                row.getString(3),
                                row.getBoolean(4),
                                new TreeSet<>(),
                                new TreeSet<>());
                        rows.put(row.getString(1), person);
                    }
                    if (row.getString(5) != null) {
                        person.roles().add(Role.valueOf(row.getString(5)));
                    }
                    if (row.getString(6) != null) {
                        person.playbookRoles().add(row.getString(6));
                    }
                });
        return rows.entrySet().stream()
                .map(e -> new Person(
                        e.getKey(),
                        e.getValue().name(),
                        e.getValue().email(),
                        e.getValue().roles(),
                        e.getValue().playbookRoles(),
                        e.getValue().active()))
                .toList();
    }

    private record Row(String name, String email, boolean active, Set<Role> roles, Set<String> playbookRoles) {}
}
