package org.cairn.web.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import org.cairn.programme.Dependency;
import org.cairn.programme.Estimate;
import org.cairn.programme.LinkType;
import org.cairn.scenario.Change;
import org.jspecify.annotations.Nullable;

/** A change as it was typed; days and figures as text, so that what cannot be read is shown again. */
record ChangeForm(
        @Nullable Kind kind,
        @Nullable String initiative,
        @Nullable String team,
        @Nullable String date,
        @Nullable String fte,
        @Nullable String optimistic,
        @Nullable String likely,
        @Nullable String pessimistic,
        @Nullable String predecessor,
        @Nullable LinkType type,
        @Nullable String lag) {

    /** The kinds of change that a form offers. */
    enum Kind {
        PIN,
        UNPIN,
        DEFER,
        CAPACITY,
        ESTIMATE,
        DROP,
        LINK,
        UNLINK
    }

    /** The change; throws {@link Unreadable} naming the first field that says nothing. */
    Change change() {
        if (kind == null) {
            throw new Unreadable("kind");
        }
        return switch (kind) {
            case PIN -> new Change.PinStart(text("initiative", initiative), day());
            case UNPIN -> new Change.Unpin(text("initiative", initiative));
            case DEFER -> new Change.Defer(text("initiative", initiative), day());
            case CAPACITY -> new Change.TeamCapacity(text("team", team), day(), read("fte", fte, Double::valueOf));
            case ESTIMATE -> new Change.Reestimate(text("initiative", initiative), estimate());
            case DROP -> new Change.Drop(text("initiative", initiative));
            case LINK -> new Change.Link(link());
            case UNLINK -> new Change.Unlink(text("predecessor", predecessor), text("initiative", initiative));
        };
    }

    /** The field that says what the change is about. */
    String subject() {
        return kind == Kind.CAPACITY ? "team" : kind == Kind.LINK || kind == Kind.UNLINK ? "predecessor" : "initiative";
    }

    private Estimate estimate() {
        int shortest = read("optimistic", optimistic, Integer::valueOf);
        int usual = read("likely", likely, Integer::valueOf);
        int longest = read("pessimistic", pessimistic, Integer::valueOf);
        if (shortest < 0 || usual < shortest || longest < usual) {
            throw new Unreadable("likely");
        }
        return new Estimate(shortest, usual, longest);
    }

    private Dependency link() {
        String before = text("predecessor", predecessor);
        String after = text("initiative", initiative);
        if (before.equals(after)) {
            throw new Unreadable("predecessor");
        }
        int days = lag == null || lag.isBlank() ? 0 : read("lag", lag, Integer::valueOf);
        return new Dependency(before, after, type == null ? LinkType.FS : type, days);
    }

    private LocalDate day() {
        return read("date", date, LocalDate::parse);
    }

    private static String text(String field, @Nullable String typed) {
        return read(field, typed, t -> t);
    }

    private static <T> T read(String field, @Nullable String typed, Function<String, T> reader) {
        if (typed == null || typed.isBlank()) {
            throw new Unreadable(field);
        }
        try {
            return reader.apply(typed.strip());
        } catch (NumberFormatException | DateTimeException e) {
            throw new Unreadable(field);
        }
    }

    /** A field that says nothing that could be used. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String field;

        Unreadable(String field) {
            super("field " + field + " is missing or cannot be read");
            this.field = field;
        }

        String field() {
            return field;
        }
    }
}
