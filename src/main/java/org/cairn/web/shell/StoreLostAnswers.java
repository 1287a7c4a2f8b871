package org.cairn.web.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.cairn.problem.ProblemKind;
import org.cairn.problem.StoreLost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is answered while the store is away, wherever a request noticed: nothing was done, come again. It stands before
 * everything that needs the store, sessions and sign-in too, and needs none itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StoreLostAnswers extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(StoreLostAnswers.class);
    private static final String SECONDS = "5";

    private final MessageSource texts;
    private final JsonMapper json;

    StoreLostAnswers(MessageSource texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException thrown) {
            if (response.isCommitted() || !StoreLost.isBehind(thrown)) {
                throw thrown;
            }
            LOG.warn("{} {} met no store: {}", request.getMethod(), request.getRequestURI(), thrown.getMessage());
            answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemKind kind = ProblemKind.STORE_LOST;
        Locale language =
                PageSetup.LANGUAGES.contains(new Locale(request.getLocale().getLanguage()))
                        ? request.getLocale()
                        : Locale.ENGLISH;
        String title = texts.getMessage("problem." + kind.code(), null, language);
        String detail = texts.getMessage(kind.text(), null, language);
        response.reset();
        response.setStatus(kind.status());
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setCharacterEncoding("UTF-8");
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(
                    response.getOutputStream(),
                    Map.of(
                            "type", kind.type(),
                            "title", title,
                            "status", kind.status(),
                            "detail", detail,
                            "code", kind.code()));
        } else {
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.getOutputStream()
                    .write(page(language, title, detail).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static String page(Locale language, String title, String detail) {
        return """
                <!DOCTYPE html><html lang="%s"><head><meta charset="utf-8"><title>%s · Cairn</title></head>
                <body><main><h1>%s</h1><p>%s</p></main></body></html>
                """.formatted(
                        language.getLanguage(),
                        HtmlUtils.htmlEscape(title),
                        HtmlUtils.htmlEscape(title),
                        HtmlUtils.htmlEscape(detail));
    }
}
