package org.cairn.planning;

import java.util.List;
import org.cairn.programme.Initiative;

/**
 * Where the programme is heading, beside the baseline that was agreed.
 *
 * @param basis the programme as it stands, with the pins that can still be kept
 * @param plan today's plan
 * @param changes what moved since the baseline, and why
 * @param broken pins that cannot be kept any more, because what comes before ends too late
 */
public record ProgrammeForecast(Baseline baseline, PlanBasis basis, Plan plan, PlanChanges changes, List<Pin> broken) {

    public ProgrammeForecast {
        broken = List.copyOf(broken);
    }

    /** Working days by which an initiative or gate ends later than agreed; negative for earlier, 0 when it did not move. */
    public int slipDays(String key) {
        return changes.movements().stream()
                .filter(m -> m.key().equals(key))
                .mapToInt(Movement::finishDays)
                .findFirst()
                .orElse(0);
    }

    /** The gates that moved, in the programme's order. */
    public List<Movement> gates() {
        List<String> gates = basis.programme().initiatives().stream()
                .filter(Initiative::isGate)
                .map(Initiative::key)
                .toList();
        return changes.movements().stream().filter(m -> gates.contains(m.key())).toList();
    }
}
