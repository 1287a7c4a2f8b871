package org.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import org.cairn.access.LocalProvider.Forgery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** People sign in with a provider that the organisation runs: it says who they are, the store says what they may. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:provider;DB_CLOSE_DELAY=-1",
            "spring.security.oauth2.client.registration.office.client-id=" + LocalProvider.CLIENT,
            "spring.security.oauth2.client.registration.office.client-secret=secret",
            "spring.security.oauth2.client.registration.office.client-name=Halden Office",
            "spring.security.oauth2.client.registration.office.scope=openid,profile"
        })
class ProviderSignInTest {

    private static final LocalProvider PROVIDER = new LocalProvider();

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.client.provider.office.issuer-uri", PROVIDER::issuer);
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @BeforeEach
    void one_who_is_known_and_one_who_has_left() {
        if (people.find("tove").isEmpty()) {
            people.add(person("tove", Role.AUDITOR, true), "a long password");
            people.add(person("left", Role.TMO, false), "a long password");
        }
    }

    @Test
    void somebody_who_was_added_comes_in_with_the_roles_of_the_store() throws Exception {
        PROVIDER.signsIn("tove", Forgery.NONE);
        assertThat(get("/login").body()).contains("Sign in with Halden Office");

        get("/audit");
        HttpResponse<String> landed = get("/oauth2/authorization/office");

        assertThat(landed.uri().getPath()).isEqualTo("/audit");
        assertThat(landed.statusCode()).isEqualTo(200);
        assertThat(get("/people").statusCode()).isEqualTo(403);
    }

    @Test
    void somebody_who_was_not_added_or_has_left_stays_outside() throws Exception {
        for (String user : new String[] {"stranger", "left", "", "TOVE", "tove "}) {
            PROVIDER.signsIn(user, Forgery.NONE);

            HttpResponse<String> landed = get("/oauth2/authorization/office");

            assertThat(landed.uri().toString()).as(user).endsWith("/login?unknown");
            assertThat(get("/audit").uri().getPath()).isEqualTo("/login");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void what_the_provider_did_not_say_lets_nobody_in(Forgery forgery) throws Exception {
        PROVIDER.signsIn("tove", forgery);

        HttpResponse<String> landed = get("/oauth2/authorization/office");

        assertThat(landed.uri().toString()).endsWith("/login?unknown");
        assertThat(get("/audit").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void an_answer_that_nobody_asked_for_lets_nobody_in() throws Exception {
        PROVIDER.signsIn("tove", Forgery.NONE);

        HttpResponse<String> landed = get("/login/oauth2/code/office?code=c1&state=guessed");

        assertThat(landed.uri().toString()).endsWith("/login?unknown");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    private static People.Person person(String user, Role role, boolean active) {
        return new People.Person(user, user, user + "@x.example", Set.of(role), Set.of(), active);
    }
}
