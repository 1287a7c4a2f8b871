package org.cairn.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;

/** Sign-in by form; who may call what is in {@link EndpointMatrix}. */
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
    EndpointMatrix endpoints() {
        return EndpointMatrix.standard();
    }

    @Bean
    SecurityFilterChain signIn(HttpSecurity http, EndpointMatrix endpoints, Clock clock, AccessSettings settings)
            throws Exception {
        SignInThrottle throttle = new SignInThrottle(clock, settings);
        var onSuccess = new SavedRequestAwareAuthenticationSuccessHandler();
        var onFailure = new SimpleUrlAuthenticationFailureHandler("/login?error");
        http.addFilterBefore(throttle, UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(new EarlyToken(), AuthorizationFilter.class)
                .formLogin(form -> form.loginPage("/login")
                        .successHandler((request, response, who) -> {
                            throttle.succeeded(request);
                            onSuccess.onAuthenticationSuccess(request, response, who);
                        })
                        .failureHandler((request, response, why) -> {
                            throttle.failed(request);
                            onFailure.onAuthenticationFailure(request, response, why);
                        }))
                .logout(out -> out.logoutSuccessUrl("/login?out"))
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
                                new RequestHeaderRequestMatcher("HX-Request"))
                        .accessDeniedHandler((request, response, why) -> refuse(endpoints, request, response)))
                .authorizeHttpRequests(allow -> allow.anyRequest().access(endpoints));
        return http.build();
    }

    /** What nobody may call because it is not there is absent rather than forbidden. */
    private static void refuse(EndpointMatrix endpoints, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.sendError(
                endpoints.knows(request) ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }
}
