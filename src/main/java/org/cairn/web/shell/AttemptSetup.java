package org.cairn.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cairn.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.ui.Model;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives the methods that handle forms their {@link Attempt}. */
@Configuration(proxyBeanMethods = false)
class AttemptSetup implements WebMvcConfigurer {

    private final Names names;
    private final MessageSource texts;

    AttemptSetup(Names names, MessageSource texts) {
        this.names = names;
        this.texts = texts;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType() == Attempt.class;
            }

            @Override
            public Object resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer container,
                    NativeWebRequest request,
                    @Nullable WebDataBinderFactory binders) {
                return new Attempt(
                        Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)),
                        Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)),
                        (Model) Objects.requireNonNull(container).getModel(),
                        AttemptSetup.this::notice);
            }
        });
    }

    private Notice notice(Problem problem) {
        return Notice.refused(
                problem.kind().text(),
                names.of(problem.subject()),
                problem.details().stream().map(d -> text(d.text())).toList());
    }

    private String text(String keyOrText) {
        Locale language = LocaleContextHolder.getLocale();
        return Objects.requireNonNull(texts.getMessage(keyOrText, null, keyOrText, language));
    }
}
