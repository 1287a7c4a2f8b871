package org.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** Who is known, and how the first one comes in. */
class PeopleTest {

    private JdbcPeople people;

    @BeforeEach
    void an_empty_store() {
        var source = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(source).load().migrate();
        people = new JdbcPeople(JdbcClient.create(source), PasswordEncoderFactories.createDelegatingPasswordEncoder());
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
            assertThat(p.roles()).contains(Role.ADMIN);
        });
    }
}
