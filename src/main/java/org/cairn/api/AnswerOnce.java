package org.cairn.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.cairn.problem.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A change with an {@code Idempotency-Key} happens once: its effect and its answer are one transaction, and the same request
 * again is answered from what was kept. A refused request keeps nothing, so it may be mended and sent again.
 */
@Component
class AnswerOnce extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";
    private static final Set<String> CHANGES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final int LONGEST_KEY = 200;
    private static final int MOST_BYTES = 1024 * 1024;
    private static final List<String> KEPT =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.LINK);

    private final KeptAnswers answers;
    private final ProblemAnswers problems;
    private final TransactionTemplate together;

    AnswerOnce(KeptAnswers answers, ProblemAnswers problems, TransactionTemplate together) {
        this.answers = answers;
        this.problems = problems;
        this.together = together;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !path.startsWith("/api/")
                || path.equals(BulkApi.PATH)
                || !CHANGES.contains(request.getMethod())
                || request.getHeader(KEY) == null
                || request.getUserPrincipal() == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(KEY).strip();
        String user = request.getUserPrincipal().getName();
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            problems.write(
                    request,
                    response,
                    Problem.of(ProblemKind.UNREADABLE, List.of(new Problem.Detail(KEY, "problem.field.key"))));
            return;
        }
        Optional<KeptAnswers.Answer> earlier = answers.find(user, key);
        if (earlier.isPresent()) {
            replay(earlier.get(), request, response);
            return;
        }
        try {
            doOnce(user, key, request, response, chain);
        } catch (DuplicateKeyException | PessimisticLockingFailureException | QueryTimeoutException taken) {
            Optional<KeptAnswers.Answer> first = answers.find(user, key);
            if (first.isPresent()) {
                replay(first.get(), request, response);
            } else {
                problems.write(request, response, Problem.of(ProblemKind.KEY_IN_USE));
            }
        }
    }

    private void doOnce(
            String user, String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingRequestWrapper sent = new ContentCachingRequestWrapper(request, MOST_BYTES);
        ContentCachingResponseWrapper made = new ContentCachingResponseWrapper(response);
        try {
            together.executeWithoutResult(status -> {
                answers.take(user, key, name(request));
                try {
                    chain.doFilter(sent, made);
                    if (made.getStatus() < 400) {
                        answers.keep(user, key, answer(sent, made));
                    } else {
                        status.setRollbackOnly();
                    }
                } catch (IOException | ServletException thrown) {
                    throw new Failed(thrown);
                }
            });
        } catch (Failed failed) {
            throw new ServletException(failed.getCause());
        } catch (DuplicateKeyException | PessimisticLockingFailureException | QueryTimeoutException taken) {
            throw taken;
        } catch (DataAccessException lost) {
            made.reset();
            problems.answer(request, response, lost);
            return;
        }
        made.copyBodyToResponse();
    }

    private void replay(KeptAnswers.Answer kept, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String hash = hash(
                request, isMultipart(request) ? null : request.getInputStream().readNBytes(MOST_BYTES));
        if (!kept.request().equals(name(request)) || !kept.requestHash().equals(hash)) {
            problems.answer(request, response, new Refused(Problem.of(ProblemKind.KEY_REUSED)));
            return;
        }
        response.setStatus(kept.status());
        kept.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.getOutputStream().write(kept.content());
    }

    private static KeptAnswers.Answer answer(
            ContentCachingRequestWrapper request, ContentCachingResponseWrapper response) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        KEPT.forEach(name -> {
            String value = response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        });
        String hash = hash(request, isMultipart(request) ? null : whole(request));
        return new KeptAnswers.Answer(
                name(request), hash, response.getStatus(), headers, response.getContentAsByteArray());
    }

    /** What the handler read, and what it left. */
    private static byte[] whole(ContentCachingRequestWrapper request) throws IOException {
        request.getInputStream().readNBytes(MOST_BYTES);
        return request.getContentAsByteArray();
    }

    private static String name(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String name = request.getMethod() + " " + request.getRequestURI() + query;
        return name.substring(0, Math.min(name.length(), 500));
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    /** Over the body; of an upload, whose parts the container reads by itself, over its length. */
    private static String hash(HttpServletRequest request, byte @Nullable [] body) {
        byte[] sent =
                body == null ? Long.toString(request.getContentLengthLong()).getBytes(StandardCharsets.UTF_8) : body;
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sent));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Carries what the chain threw out of the transaction. */
    private static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Failed(Exception cause) {
            super(cause);
        }
    }
}
