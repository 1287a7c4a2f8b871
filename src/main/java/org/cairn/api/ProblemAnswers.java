package org.cairn.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.cairn.access.People;
import org.cairn.problem.Catalogue;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Answers whatever goes wrong under {@code /api} as a problem of the catalogue (RFC 9457); never with what was thrown. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAnswers implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    private final MessageSource texts;
    private final LocaleResolver languages;
    private final People people;
    private final JsonMapper json;

    ProblemAnswers(MessageSource texts, LocaleResolver languages, People people, JsonMapper json) {
        this.texts = texts;
        this.languages = languages;
        this.people = people;
        this.json = json;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return null;
        }
        answer(request, response, thrown);
        return new ModelAndView();
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Exception thrown) {
        Optional<Problem> known = Catalogue.find(thrown).or(() -> RequestProblems.find(thrown));
        if (known.isEmpty()) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
        } else {
            LOG.debug("{} {} was refused", request.getMethod(), request.getRequestURI(), thrown);
        }
        write(request, response, known.orElseGet(() -> Problem.of(ProblemKind.FAULT)));
    }

    void write(HttpServletRequest request, HttpServletResponse response, Problem problem) {
        response.setStatus(problem.kind().status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        try {
            json.writeValue(response.getOutputStream(), detail(request, problem));
        } catch (IOException gone) {
            LOG.debug("the client is gone before its answer", gone);
        }
    }

    private ProblemDetail detail(HttpServletRequest request, Problem problem) {
        Locale language = languages.resolveLocale(request);
        ProblemKind kind = problem.kind();
        String subject = problem.subject();
        String named = people.find(subject).map(People.Person::name).orElse(subject);
        ProblemDetail detail = ProblemDetail.forStatus(kind.status());
        detail.setType(URI.create(kind.type()));
        detail.setTitle(texts.getMessage("problem." + kind.code(), null, language));
        detail.setDetail(texts.getMessage(kind.text(), new Object[] {named}, language));
        detail.setInstance(URI.create(request.getRequestURI()));
        detail.setProperty("code", kind.code());
        if (kind == ProblemKind.TASK_HELD_BY_ANOTHER || kind == ProblemKind.CASE_HELD_BY_ANOTHER) {
            detail.setProperty("holder", subject);
        }
        List<Problem.Detail> details = problem.details().stream()
                .map(d -> new Problem.Detail(d.field(), text(d.text(), language)))
                .toList();
        if (!details.isEmpty()) {
            detail.setProperty("errors", details);
        }
        return detail;
    }

    /** The text of a key, or the text itself. */
    private String text(String keyOrText, Locale language) {
        return Objects.requireNonNull(texts.getMessage(keyOrText, null, keyOrText, language));
    }
}
