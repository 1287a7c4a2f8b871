package org.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** Who is known, and how the first one comes in. */
class PeopleTest {

    private JdbcPeople people;

    @BeforeEach
    void an_empty_store() {
        people = new JdbcPeople(AccessTables.empty(), PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    @Test
    void a_user_comes_back_as_added_and_the_password_only_as_a_hash() {
        People.Person tove =
                new People.Person("tove", "Tove", "t@x.example", Set.of(Role.TMO), Set.of("architect", "lead"), true);

        people.add(tove, "correct horse");

        assertThat(people.find("tove")).contains(tove);
        assertThat(people.loadUserByUsername("tove").getPassword()).startsWith("{bcrypt}");
    }

    @Test
    void a_change_is_of_everything_but_the_password() {
        people.add(new People.Person("tove", "T", "t@x.example", Set.of(Role.TMO), Set.of("lead"), true), "p");
        String hash = people.loadUserByUsername("tove").getPassword();
        People.Person changed =
                new People.Person("tove", "Tove", "tove@x.example", Set.of(Role.AUDITOR), Set.of("architect"), false);

        people.change(changed);

        assertThat(people.find("tove")).contains(changed);
        assertThat(people.loadUserByUsername("tove")).satisfies(u -> {
            assertThat(u.isEnabled()).isFalse();
            assertThat(u.getPassword()).isEqualTo(hash);
            assertThat(u.getAuthorities()).extracting(Object::toString).containsExactly("ROLE_AUDITOR");
        });
    }

    @Test
    void all_are_listed_by_name_each_once_with_all_roles() {
        People.Person zoe = new People.Person("zoe", "Zoe", "z@x.example", Set.of(), Set.of(), true);
        People.Person ann = new People.Person(
                "ann", "Ann", "a@x.example", Set.of(Role.TMO, Role.FINANCE), Set.of("lead", "architect"), true);
        people.add(zoe, "p");
        people.add(ann, "p");

        assertThat(people.list()).containsExactly(ann, zoe);
        assertThat(people.loadUserByUsername("ann").isEnabled()).isTrue();
    }

    @Test
    void nobody_can_be_changed_or_sign_in_who_was_not_added() {
        People.Person nobody = new People.Person("nobody", "N", "n@x.example", Set.of(), Set.of(), true);

        assertThat(people.find("nobody")).isEmpty();
        assertThatThrownBy(() -> people.change(nobody)).hasMessageContaining("nobody is called nobody");
        assertThatThrownBy(() -> people.loadUserByUsername("nobody"))
                .isInstanceOf(UsernameNotFoundException.class)
                .hasMessageContaining("no such user");
    }

    @Test
    void a_taken_or_odd_name_is_refused() {
        people.add(new People.Person("tove", "Tove", "t@x.example", Set.of(), Set.of(), true), "p");

        assertThatThrownBy(
                        () -> people.add(new People.Person("tove", "T", "t@x.example", Set.of(), Set.of(), true), "p"))
                .hasMessageContaining("taken");
        assertThatThrownBy(
                        () -> people.add(new People.Person("T o", "T", "t@x.example", Set.of(), Set.of(), true), "p"))
                .hasMessageContaining("lower-case");
    }

    @Test
    void an_empty_installation_gets_one_administrator_and_no_second_one() {
        var first = new FirstAdministrator(people);

        first.run(new DefaultApplicationArguments());
        first.run(new DefaultApplicationArguments());

        assertThat(people.list()).singleElement().satisfies(p -> {
            assertThat(p.user()).isEqualTo("admin");
            assertThat(p.active()).isTrue();
            assertThat(p.roles()).contains(Role.ADMIN);
        });
    }
}
