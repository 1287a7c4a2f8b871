package org.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;

/** The token of a page's forms is made before the page begins, for those who are signed in. */
class EarlyTokenTest {

    @Test
    void it_is_made_for_who_is_signed_in_with_a_browser() throws Exception {
        assertThat(madeFor(request -> request.setUserPrincipal(() -> "anna"))).isTrue();
    }

    @Test
    void nobody_gets_a_session_for_looking_and_programs_need_none() throws Exception {
        assertThat(madeFor(request -> {})).isFalse();
        assertThat(madeFor(request -> {
                    request.setUserPrincipal(() -> "anna");
                    request.addHeader("Authorization", "Bearer x");
                }))
                .isFalse();
    }

    private static boolean madeFor(Consumer<MockHttpServletRequest> who) throws Exception {
        AtomicBoolean made = new AtomicBoolean();
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        who.accept(request);
        request.setAttribute(CsrfToken.class.getName(), new TellingToken(made));
        MockFilterChain chain = new MockFilterChain();
        new EarlyToken().doFilter(request, new MockHttpServletResponse(), chain);
        assertThat(chain.getRequest()).as("goes on").isNotNull();
        return made.get();
    }

    /** Tells that it was asked for. */
    private record TellingToken(AtomicBoolean asked) implements CsrfToken {

        @Override
        public String getHeaderName() {
            return "header";
        }

        @Override
        public String getParameterName() {
            return "field";
        }

        @Override
        public String getToken() {
            asked.set(true);
            return "secret";
        }
    }
}
