package org.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every endpoint of the running application is in the table, and the table holds for each of them and each role. */
@SpringBootTest(properties = {"spring.datasource.url=jdbc:h2:mem:pages;DB_CLOSE_DELAY=-1"})
@AutoConfigureMockMvc
@ActiveProfiles("demo")
class EveryEndpointTest {

    /** Answered by the sign-in itself, before any handler. */
    private static final Set<String> OF_THE_DOOR = Set.of(
            "POST /login",
            "POST /logout",
            "GET /oauth2/authorization/{registrationId}",
            "GET /login/oauth2/code/{registrationId}");

    /** The demo's user for each role, in the order of {@link Role}. */
    private static final List<String> NAMES =
            List.of("tmo", "executive", "finance", "team", "owner", "auditor", "admin");

    private static final Set<String> tried = new LinkedHashSet<>();

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private MockMvc web;

    @AfterAll
    static void say_how_many_were_tried() {
        System.out.println("authorisation matrix: " + tried.size() + " endpoint × role pairs tried");
    }

    static Stream<EndpointMatrix.Endpoint> endpoints() {
        return EndpointMatrix.standard().stream();
    }

    static Stream<EndpointMatrix.Endpoint> endpointsForTokens() {
        return endpoints().filter(e -> e.scope() != null);
    }

    @Test
    void every_handler_has_a_row_and_every_row_a_handler() {
        Set<String> rows = new TreeSet<>();
        endpoints().forEach(e -> rows.add(e.toString()));
        Set<String> handlers = handlers();
        handlers.addAll(OF_THE_DOOR);

        assertThat(without(handlers, rows)).as("""
                        These handlers have no row in src/main/resources/access/endpoints.txt, so nobody may call them. \
                        Add one line for each: METHOD, the path exactly as printed here, and who may call it \
                        (public, signed-in, or roles such as TMO,EXECUTIVE)""").isEmpty();
        assertThat(without(rows, handlers))
                .as("These rows of access/endpoints.txt have no handler any more: delete or correct them")
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endpoints")
    void who_is_not_signed_in_gets_nothing_but_the_door(EndpointMatrix.Endpoint endpoint) throws Exception {
        MockHttpServletResponse answer = answer(endpoint, call(endpoint), "nobody");

        assertThat(isRefused(answer))
                .as(answer.getStatus() + " " + answer.getRedirectedUrl())
                .isEqualTo(!endpoint.open());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endpoints")
    void each_role_gets_what_its_row_says(EndpointMatrix.Endpoint endpoint) throws Exception {
        List<Role> admitted = new ArrayList<>();
        for (Role role : Role.values()) {
            String name = NAMES.get(role.ordinal());
            if (!isRefused(answer(
                    endpoint, call(endpoint).with(user(name).authorities(rights(role, endpoint))), role.name()))) {
                admitted.add(role);
            }
        }

        assertThat(admitted)
                .containsExactlyInAnyOrderElementsOf(endpoint.open() ? List.of(Role.values()) : endpoint.roles());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endpointsForTokens")
    void a_token_without_the_scope_gets_nothing(EndpointMatrix.Endpoint endpoint) throws Exception {
        Role role = endpoint.roles().iterator().next();
        List<GrantedAuthority> others = new ArrayList<>(rights(role, endpoint));
        others.removeIf(a -> a.getAuthority().equals(endpoint.scope().authority()));

        MockHttpServletResponse answer = answer(
                endpoint, call(endpoint).with(user(NAMES.get(role.ordinal())).authorities(others)), "without scope");

        assertThat(answer.getStatus()).isEqualTo(403);
    }

    @Test
    void what_is_grave_asks_for_the_password_again_and_keeps_the_form() throws Exception {
        List<EndpointMatrix.Endpoint> grave =
                endpoints().filter(EndpointMatrix.Endpoint::fresh).toList();
        assertThat(grave).isNotEmpty();
        for (EndpointMatrix.Endpoint endpoint : grave) {
            Role role = endpoint.roles().iterator().next();
            var signedInLongAgo = user(NAMES.get(role.ordinal())).roles(role.name());

            MockHttpServletResponse answer = answer(
                    endpoint, call(endpoint).param("typed", "a <b>").with(signedInLongAgo), "signed in long ago");

            assertThat(answer.getStatus()).as(endpoint.toString()).isEqualTo(403);
            assertThat(answer.getForwardedUrl()).isEqualTo("/again");
        }
    }

    private static List<GrantedAuthority> rights(Role role, EndpointMatrix.Endpoint endpoint) {
        List<GrantedAuthority> rights = new ArrayList<>(AuthorityUtils.createAuthorityList("ROLE_" + role));
        if (endpoint.scope() != null) {
            rights.add(new SimpleGrantedAuthority(endpoint.scope().authority()));
        }
        rights.add(FactorGrantedAuthority.withFactor("PASSWORD")
                .issuedAt(Instant.now())
                .build());
        return rights;
    }

    private MockHttpServletResponse answer(
            EndpointMatrix.Endpoint endpoint, MockHttpServletRequestBuilder call, String who) throws Exception {
        tried.add(endpoint + " " + who);
        return web.perform(call).andReturn().getResponse();
    }

    /** With ids of nothing, so that a call that is let through meets an absence and changes nothing. */
    private static MockHttpServletRequestBuilder call(EndpointMatrix.Endpoint endpoint) {
        String method = endpoint.method().equals("ANY") ? "GET" : endpoint.method();
        String path = endpoint.path()
                .getPatternString()
                .replaceAll("\\{[^}]+}", "none-such")
                .replace("/**", "/none-such");
        return request(HttpMethod.valueOf(method), path).with(csrf());
    }

    private static boolean isRefused(MockHttpServletResponse answer) {
        return answer.getStatus() == 401
                || answer.getStatus() == 403
                || answer.getStatus() == 302
                        && String.valueOf(answer.getRedirectedUrl()).matches("(http://localhost)?/login");
    }

    private Set<String> handlers() {
        Set<String> found = new TreeSet<>();
        application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(m -> m.getHandlerMethods().keySet().stream())
                .forEach(info -> {
                    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                    for (String path : info.getPatternValues()) {
                        if (methods.isEmpty()) {
                            found.add("ANY " + path);
                        }
                        methods.forEach(m -> found.add(m + " " + path));
                    }
                });
        application.getBeansOfType(AbstractUrlHandlerMapping.class).values().stream()
                .flatMap(m -> m.getHandlerMap().keySet().stream())
                .forEach(path -> found.add("GET " + path));
        return found;
    }

    private static Set<String> without(Set<String> all, Set<String> taken) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(taken);
        return left;
    }
}
