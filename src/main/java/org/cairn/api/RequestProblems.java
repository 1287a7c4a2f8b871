package org.cairn.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;

/** What is wrong with a request before a use case sees it: which field and what kind, never the text that was sent. */
final class RequestProblems {

    /** Key of a text. */
    private static final String UNREADABLE_FIELD = "problem.field.unreadable";

    private RequestProblems() {}

    static Optional<Problem> find(Exception thrown) {
        if (thrown instanceof HttpMessageNotReadableException unreadable) {
            return Optional.of(Problem.of(ProblemKind.UNREADABLE, at(unreadable)));
        } else if (thrown instanceof BindException invalid) {
            return Optional.of(Problem.of(ProblemKind.INVALID, fields(invalid.getBindingResult())));
        } else if (thrown instanceof HandlerMethodValidationException invalid) {
            return Optional.of(Problem.of(ProblemKind.INVALID, parameters(invalid)));
        } else if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
            return unreadable(mismatch.getName());
        } else if (thrown instanceof MissingServletRequestParameterException missing) {
            return unreadable(missing.getParameterName());
        } else if (thrown instanceof MissingServletRequestPartException missing) {
            return unreadable(missing.getRequestPartName());
        } else if (thrown instanceof MaxUploadSizeExceededException) {
            return Optional.of(Problem.of(ProblemKind.TOO_LARGE));
        } else if (thrown instanceof MultipartException
                || thrown instanceof TypeMismatchException
                || thrown instanceof MissingRequestValueException
                || thrown instanceof ServletRequestBindingException) {
            return Optional.of(Problem.of(ProblemKind.UNREADABLE));
        } else if (thrown instanceof AccessDeniedException) {
            return Optional.of(Problem.of(ProblemKind.FORBIDDEN));
        } else if (thrown instanceof AuthenticationException) {
            return Optional.of(Problem.of(ProblemKind.NOT_SIGNED_IN));
        } else if (thrown instanceof ErrorResponse answered) {
            return of(answered.getStatusCode());
        }
        return Optional.empty();
    }

    private static Optional<Problem> of(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> Optional.of(Problem.of(ProblemKind.NOT_FOUND));
            case 405 -> Optional.of(Problem.of(ProblemKind.METHOD_NOT_ALLOWED));
            case 406 -> Optional.of(Problem.of(ProblemKind.NOT_ACCEPTABLE));
            case 413 -> Optional.of(Problem.of(ProblemKind.TOO_LARGE));
            case 415 -> Optional.of(Problem.of(ProblemKind.MEDIA_TYPE));
            case 503 -> Optional.of(Problem.of(ProblemKind.BUSY));
            default -> status.is4xxClientError() ? Optional.of(Problem.of(ProblemKind.UNREADABLE)) : Optional.empty();
        };
    }

    private static Optional<Problem> unreadable(String field) {
        return Optional.of(Problem.of(ProblemKind.UNREADABLE, List.of(new Problem.Detail(field, UNREADABLE_FIELD))));
    }

    /** The place in the sent JSON that could not be read. */
    private static List<Problem.Detail> at(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof JacksonException cause
                && !cause.getPath().isEmpty()) {
            String path = cause.getPath().stream()
                    .map(r -> r.getPropertyName() == null ? "[" + r.getIndex() + "]" : r.getPropertyName())
                    .collect(Collectors.joining("."))
                    .replace(".[", "[");
            return List.of(new Problem.Detail(path, UNREADABLE_FIELD));
        }
        return List.of();
    }

    private static List<Problem.Detail> fields(BindingResult result) {
        List<Problem.Detail> details = new ArrayList<>();
        result.getFieldErrors()
                .forEach(e -> details.add(new Problem.Detail(
                        e.getField(),
                        e.isBindingFailure() ? UNREADABLE_FIELD : String.valueOf(e.getDefaultMessage()))));
        result.getGlobalErrors()
                .forEach(e -> details.add(new Problem.Detail("", String.valueOf(e.getDefaultMessage()))));
        return details;
    }

    private static List<Problem.Detail> parameters(HandlerMethodValidationException invalid) {
        List<Problem.Detail> details = new ArrayList<>();
        invalid.getParameterValidationResults().forEach(p -> p.getResolvableErrors()
                .forEach(e -> details.add(new Problem.Detail(
                        String.valueOf(p.getMethodParameter().getParameterName()),
                        String.valueOf(e.getDefaultMessage())))));
        return details;
    }
}
