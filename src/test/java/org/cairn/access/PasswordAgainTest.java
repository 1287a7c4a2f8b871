package org.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.cairn.audit.Trails;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/** A form may carry the password once more: the right one makes the sign-in fresh, wrong ones count as at the door. */
class PasswordAgainTest {

    private static final AccessSettings SETTINGS = new AccessSettings(
            2,
            50,
            Duration.ofMinutes(1),
            Duration.ofMinutes(15),
            Duration.ofDays(1),
            Duration.ofMinutes(10),
            "preferred_username");

    private final SettableClock clock = new SettableClock();
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final FreshSignIn fresh = new FreshSignIn(clock, SETTINGS.fresh());
    private SignInFailures failures;
    private PasswordAgain filter;

    @BeforeEach
    void anna_signed_in_long_ago() {
        JdbcClient jdbc = AccessTables.empty();
        PasswordEncoder plain = PlainPasswords.encoder();
        JdbcPeople people = new JdbcPeople(jdbc, plain);
        people.add(new People.Person("anna", "Anna", "a@x.example", Set.of(Role.TMO), Set.of(), true), "right");
        failures = new SignInFailures(jdbc, clock, SETTINGS);
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(people);
        passwords.setPasswordEncoder(plain);
        filter = new PasswordAgain(
                new ProviderManager(passwords),
                contexts,
                new SignInThrottle(failures, SETTINGS, Trails.in(jdbc, clock)),
                clock);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new TestingAuthenticationToken("anna", null, AuthorityUtils.createAuthorityList("ROLE_TMO")));
    }

    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_right_password_makes_the_sign_in_fresh_here_and_in_the_session() throws Exception {
        failures.add("user anna");
        MockHttpServletRequest request = form("right");

        assertThat(goesOn(request)).isTrue();

        Authentication renewed = SecurityContextHolder.getContext().getAuthentication();
        assertThat(fresh.isFresh(renewed)).isTrue();
        assertThat(renewed.getName()).isEqualTo("anna");
        assertThat(AuthorityUtils.authorityListToSet(renewed.getAuthorities())).contains("ROLE_TMO");
        assertThat(renewed.getAuthorities().stream().filter(FactorGrantedAuthority.class::isInstance))
                .hasSize(1);
        assertThat(contexts.loadDeferredContext(request).get().getAuthentication())
                .isEqualTo(renewed);
        assertThat(request.getAttribute(PasswordAgain.FAILED)).isNull();
        assertThat(failures.add("user anna")).as("counted anew").isEqualTo(1);
    }

    @Test
    void a_wrong_one_is_told_and_counts_and_the_request_goes_on_as_it_was() throws Exception {
        MockHttpServletRequest request = form("wrong");

        assertThat(goesOn(request)).isTrue();

        assertThat(request.getAttribute(PasswordAgain.FAILED)).isEqualTo(true);
        assertThat(isFresh()).isFalse();
        assertThat(failures.add("user anna")).isEqualTo(2);
    }

    @Test
    void while_tries_are_paused_even_the_right_one_is_not_looked_at() throws Exception {
        goesOn(form("wrong"));
        goesOn(form("wrong"));
        MockHttpServletRequest request = form("right");

        assertThat(goesOn(request)).isTrue();

        assertThat(request.getAttribute(PasswordAgain.FAILED)).isEqualTo(true);
        assertThat(isFresh()).isFalse();
    }

    @Test
    void a_request_without_it_or_that_only_looks_or_of_nobody_is_left_alone() throws Exception {
        MockHttpServletRequest looking = form("right");
        looking.setMethod("GET");
        MockHttpServletRequest ofNobody = form("right");
        ofNobody.setUserPrincipal(null);

        for (MockHttpServletRequest request : new MockHttpServletRequest[] {form(null), looking, ofNobody}) {
            assertThat(goesOn(request)).isTrue();
            assertThat(request.getAttribute(PasswordAgain.FAILED)).isNull();
            assertThat(isFresh()).isFalse();
        }
        SecurityContextHolder.clearContext();
        assertThat(goesOn(form("right"))).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    private boolean isFresh() {
        return fresh.isFresh(SecurityContextHolder.getContext().getAuthentication());
    }

    private boolean goesOn(MockHttpServletRequest request) throws Exception {
        MockFilterChain chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        return chain.getRequest() != null;
    }

    private static MockHttpServletRequest form(@Nullable String password) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/programmes/p/gates/r");
        request.setUserPrincipal(() -> "anna");
        if (password != null) {
            request.setParameter(PasswordAgain.FIELD, password);
        }
        return request;
    }
}
