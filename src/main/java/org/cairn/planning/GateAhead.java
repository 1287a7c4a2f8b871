package org.cairn.planning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.jspecify.annotations.Nullable;

/**
 * A gate that is not passed yet, and when it is expected.
 *
 * @param planned by the published plan; null without one
 * @param p50 date that half of the simulated runs keep; null when nothing was simulated
 * @param p80 the same for four of five runs
 */
public record GateAhead(
        String key,
        String name,
        @Nullable LocalDate planned,
        @Nullable LocalDate p50,
        @Nullable LocalDate p80) {

    /** All gates of a programme that are not passed, in the order of their phases. */
    public static List<GateAhead> list(Programme programme, @Nullable Plan plan) {
        return programme.initiatives().stream()
                .filter(i -> i.isGate() && i.actualFinish() == null)
                .sorted(Comparator.comparingInt(Initiative::phase).thenComparing(Initiative::key))
                .map(gate -> of(gate, plan))
                .toList();
    }

    private static GateAhead of(Initiative gate, @Nullable Plan plan) {
        LocalDate planned = plan == null
                ? null
                : plan.find(gate.key()).map(PlannedInitiative::finish).orElse(null);
        Forecast forecast = plan == null ? null : plan.forecast();
        Forecast.Range range = forecast == null ? null : forecast.items().get(gate.key());
        return new GateAhead(
                gate.key(),
                gate.name(),
                planned,
                range == null ? null : range.p50(),
                range == null ? null : range.p80());
    }
}
