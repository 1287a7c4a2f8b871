package org.cairn.report;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.cairn.programme.Programme;
import org.jspecify.annotations.Nullable;

/**
 * Documents being made, or made.
 *
 * @param percent 0 to 100
 * @param snapshot id of what they are made from; null before that is frozen
 * @param files what is made so far
 */
public record ReportJob(
        String id,
        Order order,
        Instant at,
        State state,
        int percent,
        @Nullable String snapshot,
        List<ReportFile> files) {

    public ReportJob {
        files = List.copyOf(files);
    }

    /**
     * What is wanted.
     *
     * @param subject key of what it is about; empty for the whole programme
     * @param snapshot id of a kept snapshot; null to freeze the programme as it stands
     */
    public record Order(
            String programme,
            List<ReportKind> kinds,
            String subject,
            @Nullable String snapshot,
            boolean draft,
            String by) {
        public Order {
            kinds = List.copyOf(kinds);
        }

        /**
         * What somebody wants of a programme, fit for the board.
         *
         * @throws NoSuchElementException when a document about one initiative is wanted and there is none of that key
         */
        public static Order of(
                Programme programme, List<ReportKind> kinds, String subject, @Nullable String snapshot, String by) {
            if (!kinds.stream().allMatch(ReportKind::isOfTheWhole)
                    && programme.findInitiative(subject).isEmpty()) {
                throw new NoSuchElementException(
                        "programme " + programme.key() + " has no initiative «" + subject + "»");
            }
            return new Order(programme.key(), kinds, subject, snapshot, false, by);
        }
    }

    /** How far it is. */
    public enum State {
        WAITING,
        FREEZING,
        DRAWING,
        DONE,
        STOPPED,
        FAILED
    }

    public boolean isOver() {
        return state.compareTo(State.DONE) >= 0;
    }

    ReportJob now(State next, int share) {
        return new ReportJob(id, order, at, next, share, snapshot, files);
    }

    ReportJob frozen(String as) {
        return new ReportJob(id, order, at, State.DRAWING, percent, as, files);
    }

    ReportJob with(List<ReportFile> made) {
        return new ReportJob(id, order, at, state, percent, snapshot, made);
    }
}
