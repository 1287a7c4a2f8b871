package org.cairn.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the password that a form carries beside its own fields when somebody is asked to show again that it is they. A right
 * one renews the sign-in; wrong ones count as failed tries to sign in.
 */
final class PasswordAgain extends OncePerRequestFilter {

    static final String FIELD = "password-again";

    /** Attribute of the request: the password was wrong, or tries are paused. */
    static final String FAILED = "cairn.password-again-failed";

    private final AuthenticationManager passwords;
    private final SecurityContextRepository contexts;
    private final SignInThrottle throttle;
    private final Clock clock;

    PasswordAgain(
            AuthenticationManager passwords, SecurityContextRepository contexts, SignInThrottle throttle, Clock clock) {
        this.passwords = passwords;
        this.contexts = contexts;
        this.throttle = throttle;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        String password = request.getMethod().equals("POST") ? request.getParameter(FIELD) : null;
        if (who != null && password != null && request.getUserPrincipal() != null) {
            Authentication renewed = check(request, who.getName(), password);
            if (renewed == null) {
                request.setAttribute(FAILED, true);
            } else {
                keep(renewed, request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private @Nullable Authentication check(HttpServletRequest request, String user, String password) {
        if (throttle.isPaused(request, user)) {
            return null;
        }
        try {
            Authentication renewed =
                    passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(user, password));
            throttle.succeeded(user);
            return shownNow(renewed);
        } catch (AuthenticationException wrong) {
            logger.debug("the password that was asked for again is wrong", wrong);
            throttle.failed(request, user);
            return null;
        }
    }

    private Authentication shownNow(Authentication renewed) {
        List<GrantedAuthority> authorities = new ArrayList<>(renewed.getAuthorities());
        authorities.removeIf(FactorGrantedAuthority.class::isInstance);
        authorities.add(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(clock.instant())
                .build());
        return UsernamePasswordAuthenticationToken.authenticated(
                Objects.requireNonNull(renewed.getPrincipal(), "who signed in is somebody"), null, authorities);
    }

    private void keep(Authentication renewed, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(renewed);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
