package org.cairn.workflow;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.access.People;
import org.cairn.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what to which task and gate. */
class WorkRightsTest {

    private final Known people = new Known();
    private final StandIns standIns = new StandIns();
    private final WorkRights rights = new WorkRights(people, standIns, Clock.systemUTC());

    @ParameterizedTest
    @CsvSource({
        "TMO,              data-lead,  true",
        "EXECUTIVE,        data-lead,  false",
        "TEAM,             data-lead,  false",
        "AUDITOR,          data-lead,  false",
        "ADMIN,            data-lead,  false",
        "EXECUTIVE,        gate-board, true",
        "FINANCE,          gate-board, true",
        "TEAM,             gate-board, false",
        "TEAM,             team:DATA,  true",
        "INITIATIVE_OWNER, team:DATA,  true",
        "FINANCE,          team:DATA,  false"
    })
    void a_task_is_taken_by_those_whom_it_is_for(Role role, String task, boolean may) {
        people.add("x", Set.of(role), Set.of("platform-lead"), true);

        if (may) {
            assertThatCode(() -> rights.checkTakes("x", task)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> rights.checkTakes("x", task))
                    .isInstanceOfSatisfying(TaskRefused.class, r -> isNotYours(r));
        }
    }

    @Test
    void who_holds_the_role_or_stands_in_for_one_who_does_may_take_it() {
        people.add("holder", Set.of(Role.TEAM), Set.of("data-lead"), true);
        people.add("deputy", Set.of(Role.TEAM), Set.of(), true);
        assertThatThrownBy(() -> rights.checkTakes("deputy", "data-lead")).isInstanceOf(TaskRefused.class);

        standIns.pairs.put("deputy", "holder");

        assertThatCode(() -> rights.checkTakes("holder", "data-lead")).doesNotThrowAnyException();
        assertThatCode(() -> rights.checkTakes("deputy", "data-lead")).doesNotThrowAnyException();
    }

    @Test
    void who_is_unknown_or_has_left_may_nothing() {
        people.add("left", Set.of(Role.TMO), Set.of("data-lead"), false);
        for (String user : List.of("left", "nobody")) {
            assertThatThrownBy(() -> rights.checkWorks(user)).isInstanceOf(TaskRefused.class);
            assertThatThrownBy(() -> rights.checkTakes(user, "data-lead")).isInstanceOf(TaskRefused.class);
            assertThatThrownBy(() -> rights.checkReceives(user)).hasMessageContaining("works here");
            assertThatThrownBy(() -> rights.checkVoice(user)).isInstanceOf(DecisionRefused.class);
        }
    }

    @Test
    void a_task_is_given_away_by_its_holder_or_the_office() {
        people.add("anna", Set.of(Role.TEAM), Set.of(), true);
        people.add("ben", Set.of(Role.TEAM), Set.of(), true);
        people.add("tove", Set.of(Role.TMO), Set.of(), true);

        assertThatCode(() -> rights.checkGives("anna", "anna")).doesNotThrowAnyException();
        assertThatCode(() -> rights.checkGives("tove", "anna")).doesNotThrowAnyException();
        assertThatThrownBy(() -> rights.checkGives("ben", "anna")).hasMessageContaining("holder or the office");
    }

    @ParameterizedTest
    @CsvSource({
        "TMO, true",
        "EXECUTIVE, true",
        "FINANCE, true",
        "TEAM, false",
        "INITIATIVE_OWNER, false",
        "AUDITOR, false",
        "ADMIN, false"
    })
    void gates_are_decided_by_office_executives_and_finance(Role role, boolean may) {
        people.add("x", Set.of(role), Set.of(), true);

        if (may) {
            assertThatCode(() -> rights.checkVoice("x")).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> rights.checkVoice("x")).hasMessageContaining("votes and decides");
        }
    }

    private static void isNotYours(TaskRefused refused) {
        if (refused.reason() != TaskRefused.Reason.NOT_YOURS) {
            throw new AssertionError("refused for " + refused.reason());
        }
    }

    /** People in memory. */
    private static final class Known implements People {

        private final Map<String, Person> all = new LinkedHashMap<>();

        void add(String user, Set<Role> roles, Set<String> playbookRoles, boolean active) {
            all.put(user, new Person(user, user, user + "@x.example", roles, playbookRoles, active));
        }

        @Override
        public Optional<Person> find(String user) {
            return Optional.ofNullable(all.get(user));
        }

        @Override
        public List<Person> list() {
            return new ArrayList<>(all.values());
        }

        @Override
        public void add(Person person, String password) {
            all.put(person.user(), person);
        }

        @Override
        public void change(Person person) {
            all.put(person.user(), person);
        }
    }

    /** Deputies in memory: deputy → person. */
    private static final class StandIns implements Substitutions {

        private final Map<String, String> pairs = new LinkedHashMap<>();

        @Override
        public Substitution add(String person, String deputy, LocalDate from, LocalDate until, String by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void end(long id, LocalDate day, String by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Substitution> list(LocalDate day) {
            return List.of();
        }

        @Override
        public Set<String> personsOf(String user, LocalDate day) {
            Set<String> persons = new LinkedHashSet<>(Set.of(user));
            if (pairs.containsKey(user)) {
                persons.add(pairs.get(user));
            }
            return persons;
        }

        @Override
        public Set<String> deputiesOf(String person, LocalDate day) {
            return Set.of(person);
        }
    }
}
