package org.cairn.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cairn.problem.Catalogue;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * A form that was sent, tried: done, it leads on; refused, its page is shown again with the reason, the status of the refusal
 * and what was typed. A parameter of the methods that handle forms.
 */
public final class Attempt {

    private static final int UNPROCESSABLE = 422;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Model model;
    private final Function<Problem, Notice> words;
    private final @Nullable String field;

    Attempt(HttpServletRequest request, HttpServletResponse response, Model model, Function<Problem, Notice> words) {
        this(request, response, model, words, null);
    }

    private Attempt(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Function<Problem, Notice> words,
            @Nullable String field) {
        this.request = request;
        this.response = response;
        this.model = model;
        this.words = words;
        this.field = field;
    }

    /** The same, for a form with one field that can be wrong: what does not say which field it is about is about this one. */
    public Attempt about(String only) {
        return new Attempt(request, response, model, words, only);
    }

    /** User name of who sent it. */
    public String user() {
        return request.getUserPrincipal().getName();
    }

    /**
     * Does it.
     *
     * @param action the use case
     * @param onward address to go to when it is done, from what the use case gave
     * @param again shows the page that was sent
     */
    public <T> String at(Supplier<T> action, Function<T, String> onward, Function<Model, String> again) {
        try {
            return "redirect:" + onward.apply(action.get());
        } catch (RuntimeException thrown) {
            Problem problem = Catalogue.find(thrown)
                    .filter(p -> p.kind() != ProblemKind.NOT_FOUND)
                    .orElseThrow(() -> thrown);
            return refused(problem, again);
        }
    }

    /** Shows the page that was sent, with the reason. */
    public String refused(Problem problem, Function<Model, String> again) {
        response.setStatus(problem.kind().status());
        model.addAttribute("notice", words.apply(problem));
        model.addAttribute("problem", problem);
        model.addAttribute("wrong", byField(problem));
        return again.apply(model);
    }

    /** Field → what is wrong with it: a text or the key of one. What is in the way of a right input is about no field. */
    private Map<String, String> byField(Problem problem) {
        Map<String, String> wrong = new LinkedHashMap<>();
        problem.details().stream()
                .filter(d -> !d.field().isEmpty())
                .forEach(d -> wrong.putIfAbsent(d.field(), d.text()));
        if (wrong.isEmpty() && field != null && problem.kind().status() == UNPROCESSABLE) {
            wrong.put(
                    field,
                    problem.details().isEmpty()
                            ? problem.kind().text()
                            : problem.details().get(0).text());
        }
        return wrong;
    }

    /** Shown once by the page that follows. */
    public void say(Notice notice) {
        keep("notice", notice);
    }

    /** Kept for the page that follows. */
    public void keep(String name, Serializable value) {
        RequestContextUtils.getOutputFlashMap(request).put(name, value);
    }

    public Model model() {
        return model;
    }
}
