package org.cairn.assessment;

import java.time.Instant;
import java.util.Optional;
import org.cairn.assessment.TrackedFinding.Event;
import org.cairn.assessment.TrackedFinding.Status;
import org.cairn.assessment.TrackedFinding.Step;
import org.cairn.assessment.TrackedFindings.Turn;
import org.jspecify.annotations.Nullable;

/**
 * How a finding opens, changes and closes.
 *
 * <p>It opens at once. After that only what leaves the tolerance around a limit counts: a value that swings about the
 * limit neither closes it, nor opens it again, nor changes the colour that it is open with. What can no longer be judged
 * stays as it was.
 */
final class FindingLife {

    private final Instant at;
    private final String by;

    FindingLife(Instant at, String by) {
        this.at = at;
        this.by = by;
    }

    /**
     * What follows for a finding; empty when nothing does.
     *
     * @param before null when it was never open
     * @param now null when no rule speaks of it any more
     */
    Optional<Turn> next(String programme, @Nullable TrackedFinding before, @Nullable Finding now) {
        if (before == null) {
            return now != null && now.asksForSomething()
                    ? Optional.of(turn(TrackedFinding.opened(programme, now, at), Step.OPENED))
                    : Optional.empty();
        }
        if (now == null) {
            return before.status().isOpen() ? Optional.of(closed(before)) : Optional.empty();
        }
        return before.status().isOpen() ? whileOpen(before, now) : whileClosed(before, now);
    }

    private Optional<Turn> whileOpen(TrackedFinding before, Finding now) {
        if (!now.asksForSomething()) {
            return now.rag() == Rag.GREEN && !now.wavering() ? Optional.of(closed(before)) : Optional.empty();
        }
        if (now.rag() == before.rag() || now.wavering()) {
            return Optional.of(new Turn(before.seen(now, before.rag(), at, before.status()), null));
        }
        boolean worse = now.rag().compareTo(before.rag()) > 0;
        Status status = worse && before.status() == Status.ACKNOWLEDGED ? Status.OPEN : before.status();
        return Optional.of(turn(before.seen(now, now.rag(), at, status), worse ? Step.WORSENED : Step.IMPROVED));
    }

    private Optional<Turn> whileClosed(TrackedFinding before, Finding now) {
        return now.asksForSomething() && !now.wavering()
                ? Optional.of(turn(before.seen(now, now.rag(), at, Status.OPEN), Step.REOPENED))
                : Optional.empty();
    }

    private Turn closed(TrackedFinding before) {
        boolean worked = before.status() == Status.MITIGATING;
        return turn(before.in(worked ? Status.MITIGATED : Status.CLOSED), worked ? Step.MITIGATED : Step.CLOSED);
    }

    private Turn turn(TrackedFinding after, Step step) {
        return new Turn(after, new Event(at, by, step, after.rag(), after.message()));
    }
}
