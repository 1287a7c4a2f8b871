package org.cairn.planning;

import java.util.List;
import org.cairn.programme.Programme;

/**
 * What a plan is made for: the programme as it stood, and the starts that people fixed.
 *
 * <p>Observations, scores, measurements, status reports and risks are left out; no plan reads them.
 *
 * @param pins at most one an initiative; one that has begun needs none
 */
public record PlanBasis(Programme programme, List<Pin> pins) {

    public PlanBasis {
        programme = plannedPart(programme);
        pins = List.copyOf(pins);
    }

    public static PlanBasis of(Programme programme) {
        return new PlanBasis(programme, List.of());
    }

    public PlanBasis withProgramme(Programme changed) {
        return new PlanBasis(changed, pins);
    }

    public PlanBasis withPins(List<Pin> changed) {
        return new PlanBasis(programme, changed);
    }

    private static Programme plannedPart(Programme p) {
        return new Programme(
                p.key(),
                p.name(),
                p.playbook(),
                p.start(),
                p.asOf(),
                p.currency(),
                p.unit(),
                p.discountRate(),
                p.teams(),
                p.initiatives(),
                p.dependencies(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
