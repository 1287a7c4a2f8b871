package org.cairn.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may call what, read from {@code access/endpoints.txt}. Of several rows that match, the most specific counts, as it
 * does when a handler is chosen; a request that no row matches is denied.
 */
final class EndpointMatrix implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String FILE = "access/endpoints.txt";
    private static final String API = "/api/";
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "ANY");

    private static final String FRESH = "fresh";

    private final List<Endpoint> endpoints;
    private final FreshSignIn signIns;

    EndpointMatrix(List<Endpoint> endpoints, FreshSignIn signIns) {
        this.endpoints =
                endpoints.stream().sorted(Comparator.comparing(Endpoint::path)).toList();
        this.signIns = signIns;
    }

    /** The product's own table. */
    static List<Endpoint> standard() {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8))) {
            return parse(in.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /** Throws {@link IllegalArgumentException} with the line that is wrong. */
    static List<Endpoint> parse(List<String> lines) {
        List<Endpoint> rows = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                String where = FILE + ", line " + (i + 1) + " («" + line + "»): ";
                Endpoint row = row(line, where);
                if (!known.add(row.toString())) {
                    throw new IllegalArgumentException(where + "stands twice");
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static Endpoint row(String line, String where) {
        String[] parts = line.split("\\s+");
        boolean complete =
                parts.length == 3 || parts.length == 4 && (parts[1].startsWith(API) || parts[3].equals(FRESH));
        if (!complete || !METHODS.contains(parts[0]) || !parts[1].startsWith("/")) {
            throw new IllegalArgumentException(where + "a row is METHOD /path WHO, and SCOPE under " + API + " or "
                    + FRESH + " elsewhere, with a method of " + METHODS);
        }
        PathPattern path = PathPatternParser.defaultInstance.parse(parts[1]);
        if (parts[2].equals("public")) {
            return new Endpoint(parts[0], path, true, Set.of(), null, false);
        }
        if (parts[1].startsWith(API) && parts.length == 3) {
            throw new IllegalArgumentException(where + "a row under " + API + " says the scope that a token needs");
        }
        Set<Role> roles = parts[2].equals("signed-in") ? EnumSet.allOf(Role.class) : roles(parts[2], where);
        boolean fresh = parts.length == 4 && parts[3].equals(FRESH);
        Scope scope = parts.length == 3 || fresh ? null : scope(parts[3], where);
        return new Endpoint(parts[0], path, false, roles, scope, fresh);
    }

    private static Scope scope(String code, String where) {
        return Arrays.stream(Scope.values())
                .filter(s -> s.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(where + "no scope is called «" + code + "»"));
    }

    private static Set<Role> roles(String listed, String where) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : listed.split(",")) {
            roles.add(Arrays.stream(Role.values())
                    .filter(r -> r.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(where + "no role is called «" + name + "»")));
        }
        return roles;
    }

    List<Endpoint> endpoints() {
        return endpoints;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        Optional<Endpoint> endpoint = find(context.getRequest());
        boolean admitted = endpoint.map(e -> e.admits(who)).orElse(false);
        return admitted && endpoint.get().fresh() && !signIns.isFresh(who.get())
                ? FreshSignIn.STALE
                : new AuthorizationDecision(admitted);
    }

    /** Whether there is anything at the request's path, for whatever method. */
    boolean knows(HttpServletRequest request) {
        PathContainer path = path(request);
        return endpoints.stream().anyMatch(e -> e.path().matches(path));
    }

    private Optional<Endpoint> find(HttpServletRequest request) {
        PathContainer path = path(request);
        return endpoints.stream()
                .filter(e -> e.takes(request.getMethod()) && e.path().matches(path))
                .findFirst();
    }

    private static PathContainer path(HttpServletRequest request) {
        return ServletRequestPathUtils.parse(request).pathWithinApplication();
    }

    /**
     * A row.
     *
     * @param method upper case, or {@code ANY}
     * @param open whether nobody needs to sign in
     * @param roles who may call it; irrelevant when open
     * @param scope what a token must be good for; null where people come with a session
     * @param fresh whether they must have shown lately that it is they
     */
    record Endpoint(
            String method,
            PathPattern path,
            boolean open,
            Set<Role> roles,
            @Nullable Scope scope,
            boolean fresh) {

        Endpoint {
            roles = Set.copyOf(roles);
        }

        boolean takes(String asked) {
            return method.equals("ANY")
                    || method.equals(asked.toUpperCase(Locale.ROOT))
                    || (method.equals("GET") && asked.equals("HEAD"));
        }

        boolean admits(Supplier<? extends @Nullable Authentication> who) {
            if (open) {
                return true;
            }
            Authentication authentication = who.get();
            return authentication != null
                    && authentication.isAuthenticated()
                    && roles.stream().anyMatch(r -> has(authentication, "ROLE_" + r))
                    && (scope == null || has(authentication, scope.authority()));
        }

        private static boolean has(Authentication who, String authority) {
            return who.getAuthorities().stream().anyMatch(a -> authority.equals(a.getAuthority()));
        }

        @Override
        public String toString() {
            return method + " " + path.getPatternString();
        }
    }
}
