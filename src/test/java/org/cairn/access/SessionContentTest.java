package org.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;

/** What a session keeps comes back from the store, and nothing else does. */
class SessionContentTest {

    private final SessionContent content = new SessionContent();
    private final ConversionService conversion = content.springSessionConversionService();

    @Test
    void who_is_signed_in_comes_back() {
        SecurityContextImpl context = new SecurityContextImpl(new TestingAuthenticationToken("anna", null, "ROLE_TMO"));

        assertThat(returned(context)).isEqualTo(context);
        assertThat(returned(List.of("a", "b"))).isEqualTo(List.of("a", "b"));
    }

    @Test
    void what_no_session_of_ours_holds_is_not_made() {
        byte[] foreign = conversion.convert(new File("x"), byte[].class);

        assertThatThrownBy(() -> conversion.convert(foreign, Object.class))
                .isInstanceOf(ConversionException.class)
                .hasStackTraceContaining("REJECTED");
    }

    @Test
    void classes_come_from_the_loader_that_is_given() {
        content.setBeanClassLoader(new ClassLoader(null) {});
        ConversionService blind = content.springSessionConversionService();
        byte[] ours = conversion.convert(Role.TMO, byte[].class);

        assertThat(conversion.convert(ours, Object.class)).isEqualTo(Role.TMO);
        assertThatThrownBy(() -> blind.convert(ours, Object.class)).hasStackTraceContaining("something unknown");
    }

    private Object returned(Object kept) {
        return conversion.convert(conversion.convert(kept, byte[].class), Object.class);
    }
}
