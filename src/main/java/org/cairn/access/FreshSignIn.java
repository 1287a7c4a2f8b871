package org.cairn.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** Whether somebody has shown lately that it is really they: by a password here, or by signing in with a provider. */
final class FreshSignIn {

    /** Granted, if only it had been shown lately. */
    static final AuthorizationDecision STALE = new AuthorizationDecision(false);

    private final Clock clock;
    private final Duration lasts;

    FreshSignIn(Clock clock, Duration lasts) {
        this.clock = clock;
        this.lasts = lasts;
    }

    boolean isFresh(@Nullable Authentication who) {
        if (who == null) {
            return false;
        }
        Instant oldest = clock.instant().minus(lasts);
        return who.getAuthorities().stream().anyMatch(a -> isShownAfter(a, oldest));
    }

    private static boolean isShownAfter(GrantedAuthority authority, Instant oldest) {
        return authority instanceof FactorGrantedAuthority factor
                && factor.getIssuedAt().isAfter(oldest);
    }
}
