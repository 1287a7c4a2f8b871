package org.cairn.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Instant;
import org.cairn.access.Role;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People of the demo who call: signed in, and with a password shown a moment ago as grave steps ask for. */
public final class Somebody {

    private Somebody() {}

    public static RequestPostProcessor as(String name, Role role) {
        return user(name)
                .authorities(
                        new SimpleGrantedAuthority("ROLE_" + role.name()),
                        FactorGrantedAuthority.withFactor("PASSWORD")
                                .issuedAt(Instant.now())
                                .build());
    }
}
