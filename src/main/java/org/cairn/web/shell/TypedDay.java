package org.cairn.web.shell;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day as somebody typed it; kept as text, so that what is no day can be shown again. */
public record TypedDay(String text) {

    public static TypedDay of(@Nullable String typed) {
        return new TypedDay(typed == null ? "" : typed.strip());
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Empty when nothing was typed or it is no day such as 2026-09-01. */
    public Optional<LocalDate> day() {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
