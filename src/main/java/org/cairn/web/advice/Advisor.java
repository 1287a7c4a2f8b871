package org.cairn.web.advice;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.cairn.planning.AdviseCapacity;
import org.cairn.planning.Backcast;
import org.cairn.planning.BackcastProgramme;
import org.cairn.planning.CapacityAdvice;
import org.cairn.planning.PlanBasis;
import org.cairn.planning.PlanProgress;
import org.cairn.planning.PlanSettings;
import org.cairn.programme.Programme;
import org.springframework.stereotype.Component;

/** Works out advice while somebody waits for it: one at a time, and only so long. Empty while another is worked out. */
@Component
class Advisor {

    private static final Duration LONGEST = Duration.ofSeconds(12);
    private static final PlanSettings LENGTH = new PlanSettings(Duration.ofSeconds(2), 1_500, 1, 1, 0);
    private static final PlanSettings CONFIDENCE = new PlanSettings(Duration.ofSeconds(2), 200, 1, 1, 200);

    private final AdviseCapacity capacity;
    private final BackcastProgramme backcasts;
    private final Semaphore free = new Semaphore(1, true);

    Advisor(AdviseCapacity capacity, BackcastProgramme backcasts) {
        this.capacity = capacity;
        this.backcasts = backcasts;
    }

    Optional<CapacityAdvice> capacity(Programme programme) {
        return alone(() -> capacity.advise(programme, LENGTH, untilTooLong()));
    }

    Optional<Backcast> backcast(Programme programme, Backcast.Target target) {
        return alone(() -> backcasts.towards(PlanBasis.of(programme), target, CONFIDENCE, untilTooLong()));
    }

    private <T> Optional<T> alone(Supplier<T> work) {
        try {
            if (!free.tryAcquire(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            free.release();
        }
    }

    private static PlanProgress untilTooLong() {
        long until = System.nanoTime() + LONGEST.toNanos();
        return (stage, share, best, bound) -> System.nanoTime() < until;
    }
}
