package org.cairn.playbook;

import java.util.List;

/**
 * A phase of the roadmap: one process model.
 *
 * @param number from 1
 * @param processId id of its process
 * @param minMonths shortest usual duration
 * @param maxMonths longest usual duration
 * @param gate id of the gate at its end, such as {@code G1}
 * @param quorum how many people, the decider among them, must have said something before the gate is decided
 */
public record Phase(
        int number,
        String id,
        String processId,
        String name,
        String purpose,
        int minMonths,
        int maxMonths,
        String gate,
        String gateName,
        int quorum,
        List<Workstream> workstreams) {

    public Phase {
        workstreams = List.copyOf(workstreams);
        if (quorum < 1) {
            throw new IllegalArgumentException("the quorum of gate " + gate + " (" + quorum + ") must be ≥ 1");
        }
    }
}
