package org.cairn.web.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/** Light, dark, or as the reader's system is. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    private static final String COOKIE = "cairn-theme";

    /** What the request asks for, or what was kept from before. */
    static Theme of(HttpServletRequest request) {
        Cookie kept = WebUtils.getCookie(request, COOKIE);
        return parse(request.getParameter("theme"))
                .or(() -> parse(kept == null ? null : kept.getValue()))
                .orElse(AUTO);
    }

    /** As the attribute of the page says it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Theme> parse(@Nullable String code) {
        return Arrays.stream(values()).filter(t -> t.code().equals(code)).findFirst();
    }

    /** Keeps a theme that was asked for. */
    static final class Keeper implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            parse(request.getParameter("theme")).ifPresent(theme -> {
                Cookie cookie = new Cookie(COOKIE, theme.code());
                cookie.setPath("/");
                cookie.setHttpOnly(true);
                cookie.setAttribute("SameSite", "Lax");
                cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
                response.addCookie(cookie);
            });
            return true;
        }
    }
}
