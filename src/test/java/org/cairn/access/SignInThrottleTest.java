package org.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import org.cairn.audit.AuditTrail;
import org.cairn.audit.Trails;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who guesses waits longer and longer; who mistyped, a minute. */
class SignInThrottleTest {

    private static final AccessSettings SETTINGS = new AccessSettings(
            3,
            8,
            Duration.ofMinutes(1),
            Duration.ofMinutes(15),
            Duration.ofDays(1),
            Duration.ofMinutes(10),
            "preferred_username");

    private final SettableClock clock = new SettableClock();
    private JdbcClient jdbc;
    private AuditTrail trail;
    private SignInThrottle throttle;

    @BeforeEach
    void nobody_has_failed() {
        jdbc = AccessTables.empty();
        trail = Trails.in(jdbc, clock);
        throttle = new SignInThrottle(new SignInFailures(jdbc, clock, SETTINGS), SETTINGS, trail);
    }

    @Test
    void a_name_pauses_at_its_third_failure_and_the_trail_says_so_once() {
        fail("anna", 2);
        assertThat(isPaused("anna")).isFalse();
        assertThat(trail.list(null, 0, 10)).isEmpty();

        fail("anna", 2);

        assertThat(isPaused("anna")).isTrue();
        assertThat(isPaused("ben")).isFalse();
        assertThat(trail.list(null, 0, 10)).singleElement().satisfies(e -> {
            assertThat(e.by()).isEqualTo("cairn");
            assertThat(e.action()).isEqualTo("sign-in-paused");
            assertThat(e.subject()).isEqualTo("user anna");
            assertThat(e.detail()).isEqualTo("3 wrong passwords");
        });
    }

    @ParameterizedTest(name = "{0} failures: {1}")
    @CsvSource({"3, PT1M", "4, PT2M", "5, PT4M", "6, PT8M", "7, PT15M", "40, PT15M"})
    void each_further_failure_doubles_the_pause_up_to_the_longest(int failures, Duration pause) {
        jdbc.sql("insert into sign_in_failure values ('user anna', ?, ?)")
                .params(failures, LocalDateTime.ofInstant(clock.instant(), clock.getZone()))
                .update();

        clock.moveOn(pause.minusNanos(1000));
        assertThat(isPaused("anna")).isTrue();

        clock.moveOn(Duration.ofNanos(1000));
        assertThat(isPaused("anna")).isFalse();
    }

    @Test
    void an_address_pauses_for_all_names_at_its_eighth_failure() {
        for (int i = 0; i < 7; i++) {
            fail("somebody" + i, 1);
        }
        assertThat(isPaused("anna")).isFalse();

        fail("somebody-else", 1);

        assertThat(isPaused("anna")).isTrue();
        MockHttpServletRequest elsewhere = attempt("anna");
        elsewhere.setRemoteAddr("10.0.0.7");
        assertThat(throttle.isPaused(elsewhere, "anna")).isFalse();
    }

    @Test
    void the_right_password_clears_the_name_and_not_the_address() {
        fail("anna", 7);

        throttle.succeeded("Anna");

        assertThat(jdbc.sql("select subject from sign_in_failure")
                        .query(String.class)
                        .list())
                .containsExactly("address 127.0.0.1");
    }

    @Test
    void failures_of_the_day_before_count_no_more() {
        fail("anna", 2);
        clock.moveOn(Duration.ofDays(1).plusSeconds(1));

        fail("ben", 1);
        fail("anna", 2);

        assertThat(isPaused("anna")).isFalse();
    }

    @Test
    void a_name_is_the_same_in_any_case_and_no_longer_than_names_are() {
        fail("Anna" + "a".repeat(100), 3);

        assertThat(isPaused("anna" + "a".repeat(60))).isTrue();
        assertThat(isPaused(null)).isFalse();
        fail(null, 3);
        assertThat(isPaused(null)).isTrue();
    }

    @Test
    void tries_of_the_paused_are_turned_away_unread_and_all_else_goes_on() throws Exception {
        fail("anna", 3);

        MockHttpServletResponse turnedAway = new MockHttpServletResponse();
        MockFilterChain unread = new MockFilterChain();
        throttle.doFilter(attempt("anna"), turnedAway, unread);
        assertThat(turnedAway.getRedirectedUrl()).isEqualTo("/login?throttled");
        assertThat(unread.getRequest()).isNull();

        assertThat(goesOn(attempt("ben"))).isTrue();
        assertThat(goesOn(get("/login"))).isTrue();
        assertThat(goesOn(get("/"))).isTrue();
    }

    private boolean goesOn(MockHttpServletRequest request) throws Exception {
        MockFilterChain chain = new MockFilterChain();
        throttle.doFilter(request, new MockHttpServletResponse(), chain);
        return chain.getRequest() != null;
    }

    private static MockHttpServletRequest get(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setParameter("username", "anna");
        return request;
    }

    private static MockHttpServletRequest attempt(String user) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login");
        request.setParameter("username", user);
        return request;
    }

    private void fail(String user, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(attempt("ignored"), user);
        }
    }

    private boolean isPaused(String user) {
        return throttle.isPaused(attempt("ignored"), user);
    }
}
