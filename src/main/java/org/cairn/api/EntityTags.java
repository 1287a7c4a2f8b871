package org.cairn.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.cairn.problem.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Strong entity tags over what is answered, and changes that happen only to what the client has seen (RFC 9110, 13.1). */
@Component
class EntityTags {

    private static final int DIGITS = 32;

    private final JsonMapper json;
    private final TransactionTemplate together;

    EntityTags(JsonMapper json, TransactionTemplate together) {
        this.json = json;
        this.together = together;
    }

    /** The representation with its tag. */
    <T> ResponseEntity<T> answer(T representation) {
        return ResponseEntity.ok().eTag(of(representation)).body(representation);
    }

    /**
     * Does it if the resource still is what {@code ifMatch} names, or at once without one.
     *
     * @param ifMatch the request's header
     * @param current reads the resource
     * @param view what is answered of it, and what its tag is made from
     * @param action changes it and gives what it became
     */
    <T, V> ResponseEntity<V> change(
            @Nullable String ifMatch, Supplier<T> current, Function<T, V> view, Supplier<T> action) {
        if (ifMatch == null) {
            return answer(view.apply(action.get()));
        }
        V changed = together.execute(status -> {
            String tag = of(view.apply(current.get()));
            if (!names(ifMatch, tag)) {
                throw new Refused(Problem.of(ProblemKind.STALE));
            }
            return view.apply(action.get());
        });
        return answer(java.util.Objects.requireNonNull(changed, "an action gives what the resource became"));
    }

    private static boolean names(String ifMatch, String tag) {
        return ifMatch.strip().equals("*")
                || Arrays.stream(ifMatch.split(",")).map(String::strip).anyMatch(tag::equals);
    }

    private String of(Object representation) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(representation));
            return '"' + HexFormat.of().formatHex(digest).substring(0, DIGITS) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
