package org.cairn.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan that teams can really do.
 *
 * @param start first working day; slot 0
 * @param finish last working day on which something is done
 * @param lengthDays working days from start to finish
 * @param lowerBoundDays no plan under these capacities is shorter
 * @param unconstrainedDays length if capacity were no limit: the critical path
 * @param items in the programme's order
 * @param criticalChain keys from start to finish, each of which delays the finish when it slips
 * @param teams load against capacity, by week
 * @param forecast null when nothing was simulated
 */
public record Plan(
        String programme,
        LocalDate start,
        LocalDate asOf,
        LocalDate finish,
        int lengthDays,
        int lowerBoundDays,
        int unconstrainedDays,
        List<PlannedInitiative> items,
        List<String> criticalChain,
        List<TeamLoad> teams,
        @Nullable Forecast forecast) {

    public Plan {
        items = List.copyOf(items);
        criticalChain = List.copyOf(criticalChain);
        teams = List.copyOf(teams);
    }

    public Optional<PlannedInitiative> find(String key) {
        return items.stream().filter(i -> i.key().equals(key)).findFirst();
    }

    /** The share by which a shorter plan is not excluded, 0 when this one is proven shortest. */
    public double gap() {
        return lowerBoundDays == 0 ? 0 : (lengthDays - lowerBoundDays) / (double) lowerBoundDays;
    }
}
