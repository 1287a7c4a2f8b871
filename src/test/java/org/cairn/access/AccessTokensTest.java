package org.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** A token's secret is told once, kept nowhere, and ends when it should. */
@SpringBootTest(properties = {"spring.datasource.url=jdbc:h2:mem:pages;DB_CLOSE_DELAY=-1"})
@AutoConfigureMockMvc
@ActiveProfiles("demo")
class AccessTokensTest {

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nothing_is_left() {
        jdbc.sql("delete from access_token where user_name = 'auditor'").update();
        jdbc.sql("update person set active = true where user_name = 'auditor'").update();
    }

    @Test
    void a_secret_leads_to_its_owner_and_scopes() {
        AccessTokens.Issued issued = tokens.issue("auditor", "Nightly export", Set.of(Scope.READ), null);

        assertThat(tokens.use(issued.secret())).get().satisfies(t -> {
            assertThat(t.user()).isEqualTo("auditor");
            assertThat(t.scopes()).containsExactly(Scope.READ);
        });
        assertThat(tokens.list("auditor"))
                .extracting(AccessTokens.Token::lastUsed)
                .doesNotContainNull();
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
    void an_expired_token_works_no_more() {
        AccessTokens.Issued issued = tokens.issue("auditor", "Today only", Set.of(Scope.READ), LocalDate.now());
        assertThat(tokens.use(issued.secret())).isPresent();

        jdbc.sql("update access_token set expires_on = ? where id = ?")
                .params(LocalDate.now().minusDays(1), issued.token().id())
                .update();

        assertThat(tokens.use(issued.secret())).isEmpty();
        assertThat(tokens.list("auditor")).isEmpty();
    }

    @Test
    void the_token_of_somebody_who_may_no_longer_sign_in_works_no_more() {
        AccessTokens.Issued issued = tokens.issue("auditor", "Export", Set.of(Scope.READ), null);
        jdbc.sql("update person set active = false where user_name = 'auditor'").update();

        assertThat(tokens.use(issued.secret())).isEmpty();
    }

    @Test
    void too_many_are_refused() {
        for (int i = tokens.list("auditor").size(); i < 50; i++) {
            tokens.issue("auditor", "Token " + i, Set.of(Scope.READ), null);
        }

        assertThatThrownBy(() -> tokens.issue("auditor", "One more", Set.of(Scope.READ), null))
                .isInstanceOf(TooManyTokens.class)
                .hasMessageContaining("50");
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> tokens.issue("auditor", " ", Set.of(Scope.READ), null))
                .hasMessageContaining("label");
        assertThatThrownBy(() -> tokens.issue("auditor", "Export", Set.of(), null))
                .hasMessageContaining("scope");
        assertThatThrownBy(() -> tokens.issue(
                        "auditor", "Export", Set.of(Scope.READ), LocalDate.now().minusDays(1)))
                .hasMessageContaining("expiry");
        assertThat(tokens.list("auditor")).isEmpty();
    }
}
