package org.cairn.access;

import static org.cairn.access.Role.ADMIN;
import static org.cairn.access.Role.AUDITOR;
import static org.cairn.access.Role.EXECUTIVE;
import static org.cairn.access.Role.FINANCE;
import static org.cairn.access.Role.INITIATIVE_OWNER;
import static org.cairn.access.Role.TEAM;
import static org.cairn.access.Role.TMO;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;

/** Sign-in by form, and the table of who may call what. What the table does not allow is denied. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class SignInSecurity {

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    SecurityFilterChain signIn(HttpSecurity http, Clock clock, AccessSettings settings) throws Exception {
        SignInThrottle throttle = new SignInThrottle(clock, settings);
        var onSuccess = new SavedRequestAwareAuthenticationSuccessHandler();
        var onFailure = new SimpleUrlAuthenticationFailureHandler("/login?error");
        http.addFilterBefore(throttle, UsernamePasswordAuthenticationFilter.class)
                .formLogin(form -> form.loginPage("/login")
                        .successHandler((request, response, who) -> {
                            throttle.succeeded(request);
                            onSuccess.onAuthenticationSuccess(request, response, who);
                        })
                        .failureHandler((request, response, why) -> {
                            throttle.failed(request);
                            onFailure.onAuthenticationFailure(request, response, why);
                        })
                        .permitAll())
                .logout(out -> out.logoutSuccessUrl("/login?out").permitAll())
                .csrf(Customizer.withDefaults())
                .sessionManagement(session -> session.sessionFixation(fix -> fix.changeSessionId()))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), microphone=(), geolocation=()")))
                // a part of a page cannot follow a redirect to the sign-in page: the whole page is asked for again
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                        (request, response, why) -> {
                            response.setHeader("HX-Refresh", "true");
                            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
                        },
                        new RequestHeaderRequestMatcher("HX-Request")))
                .authorizeHttpRequests(SignInSecurity::table);
        return http.build();
    }

    private static void table(
            org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer<HttpSecurity>
                            .AuthorizationManagerRequestMatcherRegistry
                    allow) {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        allow.requestMatchers("/login", "/error", "/assets/**", "/webjars/**", "/vendor/**", "/favicon.ico")
                .permitAll();
        allow.requestMatchers("/actuator/health").permitAll();
        allow.requestMatchers("/actuator/**", "/people/**").hasRole(ADMIN.name());
        allow.requestMatchers("/audit/**").hasAnyRole(names(TMO, AUDITOR, ADMIN));
        allow.requestMatchers("/import/**").hasRole(TMO.name());
        allow.requestMatchers(path.matcher(HttpMethod.POST, "/programmes/*/plan/**"))
                .hasRole(TMO.name());
        allow.requestMatchers(path.matcher(HttpMethod.POST, "/programmes/*/reports/**"))
                .hasAnyRole(names(TMO, EXECUTIVE, FINANCE));
        allow.requestMatchers(path.matcher(HttpMethod.POST, "/programmes/*/tasks/**"))
                .hasAnyRole(names(TMO, EXECUTIVE, FINANCE, TEAM, INITIATIVE_OWNER));
        allow.requestMatchers(path.matcher(HttpMethod.POST, "/programmes/*/gates/**"))
                .hasAnyRole(names(TMO, EXECUTIVE, FINANCE));
        allow.requestMatchers(path.matcher(HttpMethod.GET, "/**")).authenticated();
        allow.anyRequest().denyAll();
    }

    private static String[] names(Role... roles) {
        return Arrays.stream(roles).map(Role::name).toArray(String[]::new);
    }
}
