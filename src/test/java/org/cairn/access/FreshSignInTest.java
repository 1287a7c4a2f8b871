package org.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A sign-in is fresh for some minutes. */
class FreshSignInTest {

    private final SettableClock clock = new SettableClock();
    private final FreshSignIn fresh = new FreshSignIn(clock, Duration.ofMinutes(10));

    @Test
    void who_has_just_shown_the_password_is_fresh_for_less_than_ten_minutes() {
        Authentication anna = having(
                new SimpleGrantedAuthority("ROLE_TMO"),
                FactorGrantedAuthority.withFactor("PASSWORD")
                        .issuedAt(clock.instant())
                        .build());

        assertThat(fresh.isFresh(anna)).isTrue();
        clock.moveOn(Duration.ofMinutes(10).minusMillis(1));
        assertThat(fresh.isFresh(anna)).isTrue();
        clock.moveOn(Duration.ofMillis(1));
        assertThat(fresh.isFresh(anna)).isFalse();
    }

    @Test
    void nobody_is_not_and_who_has_shown_nothing_is_not() {
        assertThat(fresh.isFresh(null)).isFalse();
        assertThat(fresh.isFresh(having(new SimpleGrantedAuthority("ROLE_TMO"))))
                .isFalse();
    }

    @Test
    void a_stale_sign_in_is_a_refusal() {
        assertThat(FreshSignIn.STALE.isGranted()).isFalse();
    }

    private static Authentication having(GrantedAuthority... rights) {
        return new TestingAuthenticationToken("anna", null, List.of(rights));
    }
}
