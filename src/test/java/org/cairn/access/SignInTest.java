package org.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cairn.audit.AuditTrail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The door, over real HTTP: how one comes in, how guessing is slowed, and what is asked again before something grave. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:door;DB_CLOSE_DELAY=-1",
            "server.forward-headers-strategy=native"
        })
class SignInTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PASSWORD = "correct horse battery";
    private static final String DECISION = "/programmes/halden/gates/none/decide";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovedClock clock;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @BeforeEach
    void somebody() {
        clock.reset();
        jdbc.sql("delete from sign_in_failure").update();
        if (people.find("edda").isEmpty()) {
            people.add(
                    new People.Person("edda", "Edda", "e@x.example", Set.of(Role.EXECUTIVE), Set.of(), true), PASSWORD);
        }
    }

    @Test
    void the_session_gets_a_new_name_when_one_signs_in_and_scripts_cannot_read_it() throws Exception {
        get("/login");
        HttpCookie before = session();

        assertThat(signIn("edda", PASSWORD).statusCode()).isEqualTo(200);

        assertThat(session().getValue()).isNotEqualTo(before.getValue());
        assertThat(session().isHttpOnly()).isTrue();
        assertThat(get("/people").statusCode()).isEqualTo(403);
    }

    @Test
    void a_cookie_says_lax_and_answers_carry_the_policies() throws Exception {
        HttpResponse<String> door = get("/login");

        assertThat(door.headers().firstValue("Set-Cookie").orElseThrow()).contains("SameSite=Lax", "HttpOnly");
        assertThat(door.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(door.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(door.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(door.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void behind_a_proxy_that_speaks_https_cookies_are_secure_and_browsers_stay_with_https() throws Exception {
        HttpResponse<String> door = browser.send(
                HttpRequest.newBuilder(at("/login"))
                        .header("X-Forwarded-Proto", "https")
                        .build(),
                BodyHandlers.ofString());

        assertThat(door.headers().firstValue("Set-Cookie").orElseThrow()).contains("; Secure");
        assertThat(door.headers().firstValue("Strict-Transport-Security").orElseThrow())
                .contains("max-age=31536000", "includeSubDomains");
        assertThat(get("/login").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void after_five_wrong_passwords_even_the_right_one_must_wait_and_the_trail_says_so() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("edda", "wrong").uri().toString()).endsWith("/login?error");
        }

        assertThat(signIn("edda", PASSWORD).uri().toString()).endsWith("/login?throttled");
        assertThat(signIn("EDDA", PASSWORD).uri().toString()).endsWith("/login?throttled");
        assertThat(trail.list(null, 0, 1).get(0).action()).isEqualTo("sign-in-paused");
        clock.move(Duration.ofSeconds(61));
        assertThat(signIn("edda", PASSWORD).uri().getPath()).doesNotStartWith("/login");
    }

    @Test
    void who_mistyped_the_password_types_only_that_again() throws Exception {
        String door = signIn("edda \"<b>", "wrong").body();

        assertThat(door).contains("value=\"edda &quot;&lt;b&gt;\"");
        assertThat(door).containsPattern("id=\"password\"[^>]* autofocus").doesNotContain("wrong\"");
        assertThat(get("/login").body())
                .as("shown once")
                .doesNotContain("edda")
                .containsPattern("id=\"username\"[^>]* autofocus");
    }

    @Test
    void each_further_failure_doubles_the_pause_up_to_the_longest() throws Exception {
        for (int i = 0; i < 5; i++) {
            signIn("edda", "wrong");
        }
        clock.move(Duration.ofSeconds(61));
        signIn("edda", "wrong");

        clock.move(Duration.ofSeconds(61));
        assertThat(signIn("edda", PASSWORD).uri().toString()).endsWith("/login?throttled");
        clock.move(Duration.ofSeconds(61));
        assertThat(signIn("edda", PASSWORD).uri().getPath()).doesNotStartWith("/login");
        assertThat(jdbc.sql("select count(*) from sign_in_failure where subject = 'user edda'")
                        .query(Integer.class)
                        .single())
                .as("a right password is a new beginning")
                .isZero();
    }

    @Test
    void a_decision_long_after_signing_in_asks_for_the_password_and_keeps_what_was_typed() throws Exception {
        signIn("edda", PASSWORD);
        assertThat(post(DECISION, Map.of("code", "KILL", "comment", "no <money> left"))
                        .statusCode())
                .as("fresh: the review itself is looked for")
                .isEqualTo(404);
        clock.move(Duration.ofMinutes(11));

        HttpResponse<String> asked = post(DECISION, Map.of("code", "KILL", "comment", "no <money> left"));

        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(asked.body())
                .contains("Show that it is you", "action=\"" + DECISION + "\"", "value=\"no &lt;money&gt; left\"");
        assertThat(post(DECISION, Map.of("code", "KILL", "password-again", "wrong"))
                        .body())
                .contains("That password is not right");
        assertThat(post(DECISION, Map.of("code", "KILL", "password-again", PASSWORD))
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(DECISION, Map.of("code", "KILL")).statusCode())
                .as("shown again, it lasts")
                .isEqualTo(404);
    }

    @Test
    void who_guesses_when_asked_again_is_slowed_like_at_the_door() throws Exception {
        signIn("edda", PASSWORD);
        clock.move(Duration.ofMinutes(11));
        for (int i = 0; i < 5; i++) {
            post(DECISION, Map.of("password-again", "wrong"));
        }

        assertThat(post(DECISION, Map.of("password-again", PASSWORD)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_question_is_reached_only_from_within() throws Exception {
        signIn("edda", PASSWORD);

        assertThat(get("/again").uri().getPath()).isNotEqualTo("/again");
    }

    private HttpResponse<String> signIn(String user, String password) throws IOException, InterruptedException {
        get("/login");
        return post("/login", Map.of("username", user, "password", password));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + token()))
                        .build(),
                BodyHandlers.ofString());
    }

    /** From any page of ours with a form. */
    private String token() throws IOException, InterruptedException {
        Matcher found = TOKEN.matcher(get("/login").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private HttpCookie session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals("SESSION"))
                .findFirst()
                .orElseThrow();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The machine's time, and what the test adds to it. */
    static final class MovedClock extends Clock {

        private Duration moved = Duration.ZERO;

        void reset() {
            moved = Duration.ZERO;
        }

        void move(Duration further) {
            moved = moved.plus(further);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(moved);
        }
    }

    /** Puts that clock into the application. */
    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        MovedClock movedClock() {
            return new MovedClock();
        }
    }
}
