package org.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** How a row of the table decides. */
class EndpointMatrixTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final EndpointMatrix matrix = new EndpointMatrix(
            EndpointMatrix.parse(List.of(
                    "# a comment",
                    "",
                    "GET  /door            public",
                    "GET  /things/{thing}  signed-in",
                    "POST /things/{thing}  TMO,TEAM",
                    "GET  /things/secret   AUDITOR",
                    "ANY  /broken          public",
                    "POST /grave           EXECUTIVE fresh")),
            new FreshSignIn(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofMinutes(10)));

    @ParameterizedTest
    @CsvSource({
        "GET,  /door,          ,        true",
        "HEAD, /door,          ,        true",
        "POST, /door,          TMO,     false",
        "GET,  /things/1,      ,        false",
        "GET,  /things/1,      ADMIN,   true",
        "POST, /things/1,      TEAM,    true",
        "POST, /things/1,      ADMIN,   false",
        "GET,  /things/secret, TMO,     false",
        "GET,  /things/secret, AUDITOR, true",
        "GET,  /things/1/more, TMO,     false",
        "GET,  /elsewhere,     ADMIN,   false",
        "PUT,  /broken,        ,        true"
    })
    void the_most_specific_row_decides_and_no_row_denies(String method, String path, String role, boolean admitted) {
        assertThat(admits(method, path, role)).isEqualTo(admitted);
    }

    @Test
    void somebody_whose_sign_in_was_not_completed_is_denied() {
        var halfWay = new TestingAuthenticationToken("x", "x", "ROLE_TMO");
        halfWay.setAuthenticated(false);

        assertThat(admits("POST", "/things/1", halfWay)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, true", "599, true", "600, false", "86400, false"})
    void for_a_grave_thing_a_password_must_have_been_shown_lately(long secondsAgo, boolean admitted) {
        var who = new TestingAuthenticationToken(
                "x",
                "x",
                List.of(
                        new SimpleGrantedAuthority("ROLE_EXECUTIVE"),
                        FactorGrantedAuthority.withFactor("PASSWORD")
                                .issuedAt(NOW.minusSeconds(secondsAgo))
                                .build()));

        assertThat(admits("POST", "/grave", who)).isEqualTo(admitted);
    }

    @Test
    void who_may_but_has_not_shown_it_lately_is_told_apart_from_who_may_not() {
        var context = new RequestAuthorizationContext(new MockHttpServletRequest("POST", "/grave"));

        assertThat(matrix.authorize(() -> new TestingAuthenticationToken("x", "x", "ROLE_EXECUTIVE"), context))
                .isSameAs(FreshSignIn.STALE);
        assertThat(matrix.authorize(() -> new TestingAuthenticationToken("x", "x", "ROLE_TEAM"), context))
                .isNotSameAs(FreshSignIn.STALE)
                .satisfies(d -> assertThat(d.isGranted()).isFalse());
        assertThat(matrix.authorize(() -> null, context).isGranted()).isFalse();
    }

    @Test
    void a_row_that_cannot_be_read_is_named() {
        assertThatThrownBy(() -> EndpointMatrix.parse(List.of("GET /a public", "FETCH /b public")))
                .hasMessageContaining("line 2 («FETCH /b public»)");
        assertThatThrownBy(() -> EndpointMatrix.parse(List.of("GET /a public extra")))
                .hasMessageContaining("METHOD /path WHO");
        assertThatThrownBy(() -> EndpointMatrix.parse(List.of("GET /api/a TMO")))
                .hasMessageContaining("scope");
        assertThatThrownBy(() -> EndpointMatrix.parse(List.of("GET /api/a TMO all")))
                .hasMessageContaining("no scope is called «all»");
        assertThatThrownBy(() -> EndpointMatrix.parse(List.of("GET a public"))).hasMessageContaining("line 1");
        assertThatThrownBy(() -> EndpointMatrix.parse(List.of("GET /a TMO,BOSS")))
                .hasMessageContaining("no role is called «BOSS»");
        assertThatThrownBy(() -> EndpointMatrix.parse(List.of("GET /a public", "GET  /a  TMO")))
                .hasMessageContaining("stands twice");
    }

    @Test
    void a_row_names_its_roles() {
        assertThat(EndpointMatrix.parse(List.of("GET /a TMO,TEAM")).get(0).roles())
                .isEqualTo(Set.of(Role.TMO, Role.TEAM));
        assertThat(EndpointMatrix.parse(List.of("GET /a signed-in")).get(0).roles())
                .hasSize(Role.values().length);
    }

    @Test
    void what_is_there_for_another_method_is_known() {
        assertThat(matrix.knows(new MockHttpServletRequest("DELETE", "/things/1")))
                .isTrue();
        assertThat(matrix.knows(new MockHttpServletRequest("GET", "/elsewhere")))
                .isFalse();
    }

    private boolean admits(String method, String path, String role) {
        return admits(method, path, role == null ? null : new TestingAuthenticationToken("x", "x", "ROLE_" + role));
    }

    private boolean admits(String method, String path, Authentication who) {
        var request = new MockHttpServletRequest(method, path);
        return matrix.authorize(() -> who, new RequestAuthorizationContext(request))
                .isGranted();
    }
}
