package org.cairn.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.cairn.audit.AuditTrail;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;

/** Sign-in by form or with a provider; who may call what is in {@link EndpointMatrix}. */
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
    EndpointMatrix endpoints(Clock clock, AccessSettings settings) {
        return new EndpointMatrix(EndpointMatrix.standard(), new FreshSignIn(clock, settings.fresh()));
    }

    @Bean
    SecurityFilterChain signIn(
            HttpSecurity http,
            EndpointMatrix endpoints,
            People people,
            UserDetailsService users,
            PasswordEncoder encoder,
            SignInFailures failures,
            Providers providers,
            AuditTrail trail,
            AccessSettings settings,
            Clock clock)
            throws Exception {
        SignInThrottle throttle = new SignInThrottle(failures, settings, trail);
        SecurityContextRepository contexts = new DelegatingSecurityContextRepository(
                new RequestAttributeSecurityContextRepository(), new HttpSessionSecurityContextRepository());
        http.addFilterBefore(throttle, UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(
                        new PasswordAgain(passwords(users, encoder), contexts, throttle, clock),
                        AuthorizationFilter.class)
                .addFilterAfter(new EarlyToken(), AuthorizationFilter.class)
                .securityContext(context -> context.securityContextRepository(contexts))
                .formLogin(form -> form(form, throttle))
                .logout(out -> out.logoutSuccessUrl("/login?out"))
                .csrf(Customizer.withDefaults())
                .sessionManagement(session -> session.sessionFixation(fix -> fix.changeSessionId()))
                .headers(SignInSecurity::headers)
                // a part of a page cannot follow a redirect to the sign-in page: the whole page is asked for again
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                                (request, response, why) -> {
                                    response.setHeader("HX-Refresh", "true");
                                    response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
                                },
                                new RequestHeaderRequestMatcher("HX-Request"))
                        .accessDeniedHandler((request, response, why) -> refuse(endpoints, request, response, why)))
                .authorizeHttpRequests(allow -> allow.anyRequest().access(endpoints));
        if (!providers.list().isEmpty()) {
            http.oauth2Login(provider -> provider.loginPage("/login")
                    .failureUrl("/login?unknown")
                    .userInfoEndpoint(info -> info.oidcUserService(new KnownPeople(people, settings.userClaim()))));
        }
        return http.build();
    }

    private static AuthenticationManager passwords(UserDetailsService users, PasswordEncoder encoder) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(users);
        provider.setPasswordEncoder(encoder);
        return new ProviderManager(provider);
    }

    private static void form(FormLoginConfigurer<HttpSecurity> form, SignInThrottle throttle) {
        var onSuccess = new SavedRequestAwareAuthenticationSuccessHandler();
        var onFailure = new SimpleUrlAuthenticationFailureHandler("/login?error");
        form.loginPage("/login")
                .successHandler((request, response, who) -> {
                    throttle.succeeded(who.getName());
                    onSuccess.onAuthenticationSuccess(request, response, who);
                })
                .failureHandler((request, response, why) -> {
                    throttle.failed(request, request.getParameter("username"));
                    TypedName.keep(request);
                    onFailure.onAuthenticationFailure(request, response, why);
                });
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy("camera=(), microphone=(), geolocation=()"));
    }

    /**
     * Who is allowed but has not shown lately who they are is asked for it, with the form that they sent. What nobody may
     * call because it is not there is absent rather than forbidden.
     */
    private static void refuse(
            EndpointMatrix endpoints,
            HttpServletRequest request,
            HttpServletResponse response,
            AccessDeniedException why)
            throws IOException, ServletException {
        if (why instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() == FreshSignIn.STALE) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            request.getRequestDispatcher("/again").forward(request, response);
        } else {
            response.sendError(
                    endpoints.knows(request) ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
