package org.cairn.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.cairn.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows the guessing of passwords: after some failures for a name or from an address, further tries are turned away unread
 * until a pause has passed.
 */
final class SignInThrottle extends OncePerRequestFilter {

    private static final RequestMatcher ATTEMPT =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login");

    /** As long as a user's name can be; what is longer is nobody's. */
    private static final int LONGEST_NAME = 64;

    private final SignInFailures failures;
    private final AccessSettings settings;
    private final AuditTrail trail;

    SignInThrottle(SignInFailures failures, AccessSettings settings, AuditTrail trail) {
        this.failures = failures;
        this.settings = settings;
        this.trail = trail;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ATTEMPT.matches(request) && isPaused(request, request.getParameter("username"))) {
            TypedName.keep(request);
            response.sendRedirect(request.getContextPath() + "/login?throttled");
            return;
        }
        chain.doFilter(request, response);
    }

    boolean isPaused(HttpServletRequest request, @Nullable String user) {
        return failures.isPaused(name(user), settings.failuresPerUser())
                || failures.isPaused(address(request), settings.failuresPerAddress());
    }

    void failed(HttpServletRequest request, @Nullable String user) {
        failures.add(address(request));
        int count = failures.add(name(user));
        if (count == settings.failuresPerUser()) {
            trail.append("cairn", "sign-in-paused", null, name(user), count + " wrong passwords");
        }
    }

    void succeeded(@Nullable String user) {
        failures.clear(name(user));
    }

    private static String name(@Nullable String user) {
        String typed = user == null ? "" : user.toLowerCase(Locale.ROOT);
        return "user " + typed.substring(0, Math.min(typed.length(), LONGEST_NAME));
    }

    private static String address(HttpServletRequest request) {
        return "address " + request.getRemoteAddr();
    }
}
