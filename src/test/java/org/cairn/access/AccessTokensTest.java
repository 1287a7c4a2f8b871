package org.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cairn.audit.AuditTrail;
import org.cairn.audit.Trails;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A token's secret is told once, kept nowhere, and ends when it should. */
class AccessTokensTest {

    private final SettableClock clock = new SettableClock();
    private JdbcClient jdbc;
    private People people;
    private AuditTrail trail;
    private AccessTokens tokens;

    @BeforeEach
    void two_people() {
        jdbc = AccessTables.empty();
        people = new JdbcPeople(jdbc, PlainPasswords.encoder());
        people.add(auditor(true), "p");
        people.add(new People.Person("tmo", "T", "t@x.example", Set.of(Role.TMO), Set.of(), true), "p");
        trail = Trails.in(jdbc, clock);
        tokens = new JdbcAccessTokens(jdbc, people, trail, clock);
    }

    private static People.Person auditor(boolean active) {
        return new People.Person("auditor", "Aud", "a@x.example", Set.of(Role.AUDITOR), Set.of(), active);
    }

    @Test
    void a_secret_leads_to_its_owner_and_scopes() {
        AccessTokens.Issued issued = tokens.issue("auditor", "Nightly export", Set.of(Scope.READ), null);

        assertThat(tokens.use(issued.secret())).get().satisfies(t -> {
            assertThat(t.user()).isEqualTo("auditor");
            assertThat(t.scopes()).containsExactly(Scope.READ);
        });
    }

    @Test
    void the_secret_is_nowhere_in_the_store() {
        AccessTokens.Issued issued = tokens.issue("auditor", "Export", Set.of(Scope.READ), null);

        List<String> rows = jdbc.sql("select * from access_token where user_name = 'auditor'")
                .query((row, n) -> {
                    StringBuilder all = new StringBuilder();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        all.append(row.getString(i)).append('|');
                    }
                    return all.toString();
                })
                .list();

        assertThat(rows).singleElement().asString().doesNotContain(issued.secret());
        assertThat(issued.secret())
                .hasSizeGreaterThan(40)
                .startsWith(issued.token().start());
    }

    @Test
    void two_secrets_differ_and_a_changed_one_leads_nowhere() {
        String first = tokens.issue("auditor", "One", Set.of(Scope.READ), null).secret();
        String second = tokens.issue("auditor", "Two", Set.of(Scope.READ), null).secret();

        assertThat(first).isNotEqualTo(second);
        assertThat(tokens.use(first.substring(0, first.length() - 1) + "_")).isEmpty();
        assertThat(tokens.use("")).isEmpty();
    }

    @Test
    void a_revoked_token_ends_at_once_and_only_its_owner_revokes_it() {
        AccessTokens.Issued issued = tokens.issue("auditor", "Export", Set.of(Scope.READ), null);

        assertThat(tokens.revoke("tmo", issued.token().id())).isFalse();
        assertThat(tokens.use(issued.secret())).isPresent();
        assertThat(tokens.revoke("auditor", issued.token().id())).isTrue();
        assertThat(tokens.use(issued.secret())).isEmpty();
    }

    @Test
    void a_token_works_to_the_end_of_its_last_day() {
        LocalDate today = LocalDate.now(clock);
        AccessTokens.Issued issued = tokens.issue("auditor", "Today only", Set.of(Scope.READ), today);
        assertThat(tokens.use(issued.secret())).isPresent();
        assertThat(tokens.list("auditor"))
                .extracting(AccessTokens.Token::expires)
                .containsExactly(today);

        clock.moveOn(Duration.ofDays(1));

        assertThat(tokens.use(issued.secret())).isEmpty();
        assertThat(tokens.list("auditor")).isEmpty();
    }

    @Test
    void the_day_of_its_last_use_is_kept() {
        AccessTokens.Issued issued = tokens.issue("auditor", "Export", Set.of(Scope.READ), null);
        assertThat(tokens.list("auditor").get(0).lastUsed()).isNull();

        tokens.use(issued.secret());
        clock.moveOn(Duration.ofDays(3));
        tokens.use(issued.secret());

        assertThat(tokens.list("auditor").get(0).lastUsed()).isEqualTo(LocalDate.now(clock));
    }

    @Test
    void making_and_ending_one_is_in_the_trail_and_ending_none_is_not() {
        AccessTokens.Token token = tokens.issue("auditor", "  Export ", EnumSet.of(Scope.WORK, Scope.READ), null)
                .token();
        tokens.revoke("auditor", "none-such");
        tokens.revoke("auditor", token.id());

        assertThat(token.label()).isEqualTo("Export");
        assertThat(token.createdAt()).isEqualTo(clock.instant());
        assertThat(trail.list(null, 0, 10))
                .extracting(AuditTrail.Entry::action, AuditTrail.Entry::subject, AuditTrail.Entry::detail)
                .containsExactly(
                        tuple("token-revoked", token.id(), ""), tuple("token-issued", token.id(), "READ WORK"));
    }

    @Test
    void the_token_of_somebody_who_may_no_longer_sign_in_works_no_more() {
        AccessTokens.Issued issued = tokens.issue("auditor", "Export", Set.of(Scope.READ), null);
        people.change(auditor(false));

        assertThat(tokens.use(issued.secret())).isEmpty();
    }

    @Test
    void too_many_are_refused() {
        for (int i = 0; i < 50; i++) {
            tokens.issue("auditor", "Token " + i, Set.of(Scope.READ), null);
        }

        assertThatThrownBy(() -> tokens.issue("auditor", "One more", Set.of(Scope.READ), null))
                .isInstanceOfSatisfying(
                        TooManyTokens.class, e -> assertThat(e.most()).isEqualTo(50))
                .hasMessageContaining("50");
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> tokens.issue("auditor", " ", Set.of(Scope.READ), null))
                .hasMessageContaining("label");
        assertThatThrownBy(() -> tokens.issue("auditor", "x".repeat(101), Set.of(Scope.READ), null))
                .hasMessageContaining("label");
        assertThatThrownBy(() -> tokens.issue("auditor", "Export", Set.of(), null))
                .hasMessageContaining("scope");
        assertThatThrownBy(() -> tokens.issue(
                        "auditor",
                        "Export",
                        Set.of(Scope.READ),
                        LocalDate.now(clock).minusDays(1)))
                .hasMessageContaining("expiry");
        assertThat(tokens.list("auditor")).isEmpty();
        tokens.issue("auditor", "x".repeat(100), Set.of(Scope.READ), null);
        assertThat(tokens.list("auditor")).hasSize(1);
    }
}
