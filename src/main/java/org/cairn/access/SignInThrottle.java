package org.cairn.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows the guessing of passwords: after some failures for a name or from an address, further tries are turned away
 * unread until a pause has passed. What it remembers is bounded; the oldest is forgotten first.
 */
final class SignInThrottle extends OncePerRequestFilter {

    private static final int REMEMBERED = 10_000;
    private static final RequestMatcher ATTEMPT =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login");

    private final Clock clock;
    private final AccessSettings settings;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInThrottle(Clock clock, AccessSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ATTEMPT.matches(request) && isBlocked(keys(request))) {
            response.sendRedirect(request.getContextPath() + "/login?throttled");
            return;
        }
        chain.doFilter(request, response);
    }

    synchronized void failed(HttpServletRequest request) {
        Instant now = clock.instant();
        for (String key : keys(request)) {
            Failures before = failures.get(key);
            int count = before == null || before.until().isBefore(now) ? 1 : before.count() + 1;
            failures.remove(key);
            failures.put(key, new Failures(count, now.plus(settings.pause())));
        }
    }

    synchronized void succeeded(HttpServletRequest request) {
        failures.remove(keys(request).get(0));
    }

    private synchronized boolean isBlocked(List<String> keys) {
        Instant now = clock.instant();
        return exceeds(keys.get(0), settings.failuresPerUser(), now)
                || exceeds(keys.get(1), settings.failuresPerAddress(), now);
    }

    private boolean exceeds(String key, int most, Instant now) {
        Failures found = failures.get(key);
        return found != null && found.count() >= most && found.until().isAfter(now);
    }

    private static List<String> keys(HttpServletRequest request) {
        String user = request.getParameter("username");
        return List.of("user " + (user == null ? "" : user), "address " + request.getRemoteAddr());
    }

    private record Failures(int count, Instant until) {}
}
