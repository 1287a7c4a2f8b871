package org.cairn.diagnosis;

import java.util.List;
import java.util.Map;
import org.cairn.programme.Dependency;
import org.cairn.programme.Effort;
import org.cairn.programme.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * An initiative as a strategy's template proposes it, for people to complete.
 *
 * @param strategy id of the strategy group
 * @param estimate from the template, in working days
 * @param efforts by team; the template's roles given to the teams that do work of the same strategy already
 * @param unassigned role id → full-time equivalents that found no team; must be given to one before it is taken over
 * @param costDrivers what its cost hangs on; there are no amounts before somebody has estimated them
 * @param predecessors initiatives that carry out what the template says comes before it
 * @param because what the diagnosis says for it; empty when it does not recommend it
 */
public record InitiativeDraft(
        String strategy,
        String name,
        int phase,
        Estimate estimate,
        List<Effort> efforts,
        Map<String, Double> unassigned,
        List<String> costDrivers,
        List<String> predecessors,
        @Nullable String owner,
        List<String> because) {

    public InitiativeDraft {
        efforts = List.copyOf(efforts);
        unassigned = Map.copyOf(unassigned);
        costDrivers = List.copyOf(costDrivers);
        predecessors = List.copyOf(predecessors);
        because = List.copyOf(because);
    }

    /** The same as people completed it. */
    public InitiativeDraft completed(String as, int inPhase, Estimate lasting, List<Effort> by, @Nullable String who) {
        return new InitiativeDraft(
                strategy, as, inPhase, lasting, by, Map.of(), costDrivers, predecessors, who, because);
    }

    /** The links from what comes before it to the initiative that it becomes. */
    List<Dependency> linksTo(String initiative) {
        return predecessors.stream()
                .map(p -> new Dependency(p, initiative, org.cairn.programme.LinkType.FS, 0))
                .toList();
    }
}
