package org.cairn.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cairn.access.AccessTokens;
import org.cairn.access.People;
import org.cairn.access.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Bearer tokens and nothing else: no session is read or made, so there is no request that a foreign page could forge, and no
 * CSRF token is needed. A call needs a role of the token's owner and a scope of the token.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            AuthorizationManager<RequestAuthorizationContext> endpoints,
            OpaqueTokenIntrospector tokens,
            ProblemAnswers problems)
            throws Exception {
        BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
        BearerTokenAccessDeniedHandler denial = new BearerTokenAccessDeniedHandler();
        http.securityMatcher("/api/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .oauth2ResourceServer(server -> server.opaqueToken(opaque -> opaque.introspector(tokens))
                        .authenticationEntryPoint((request, response, why) -> {
                            challenge.commence(request, response, why);
                            problems.answer(request, response, why);
                        })
                        .accessDeniedHandler((request, response, why) -> {
                            denial.handle(request, response, why);
                            problems.answer(request, response, why);
                        }))
                .authorizeHttpRequests(allow -> allow.anyRequest().access(endpoints));
        return http.build();
    }

    @Bean
    OpaqueTokenIntrospector tokenOwners(AccessTokens tokens, People people) {
        return secret -> {
            AccessTokens.Token token = tokens.use(secret)
                    .filter(t -> !t.scopes().contains(Scope.CALENDAR))
                    .orElseThrow(() -> new BadOpaqueTokenException("the token is unknown, expired or revoked"));
            return new DefaultOAuth2AuthenticatedPrincipal(
                    token.user(),
                    Map.of("sub", token.user(), "token", token.id()),
                    authorities(people.find(token.user()).orElseThrow(), token));
        };
    }

    private static Collection<GrantedAuthority> authorities(People.Person person, AccessTokens.Token token) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        person.roles().forEach(r -> authorities.add(new SimpleGrantedAuthority("ROLE_" + r.name())));
        token.scopes().forEach(s -> authorities.add(new SimpleGrantedAuthority(s.authority())));
        return authorities;
    }
}
