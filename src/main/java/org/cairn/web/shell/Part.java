package org.cairn.web.shell;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cairn.problem.StoreLost;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A part of a page that fails alone: what it shows, or that it could not be made while the rest of the page stands. Only a
 * lost store fails the page, which is answered as such.
 *
 * @param id of the element that shows it, and its name in the log
 * @param shown null when it failed
 */
public record Part<T>(String id, @Nullable T shown) {

    private static final Logger LOG = LoggerFactory.getLogger(Part.class);

    /** Makes it, or notes why it could not be made. */
    public static <T> Part<T> of(String id, Supplier<T> make) {
        try {
            return new Part<>(id, make.get());
        } catch (RuntimeException fault) {
            if (StoreLost.isBehind(fault)) {
                throw fault;
            }
            LOG.error("the part «{}» of a page could not be made", id, fault);
            return new Part<>(id, null);
        }
    }

    /** A part that is made of this one, and fails with it. */
    public <U> Part<U> then(String part, Function<T, U> make) {
        T known = shown;
        return known == null ? new Part<>(part, null) : of(part, () -> make.apply(known));
    }

    /** A part that is made of this one and another, and fails with either. */
    public <U, V> Part<V> with(Part<U> other, String part, BiFunction<T, U, V> make) {
        U known = other.shown;
        return known == null ? new Part<>(part, null) : then(part, mine -> make.apply(mine, known));
    }

    public boolean isFailed() {
        return shown == null;
    }
}
