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
        List<Workstream> workstreams) {

    public Phase {
        workstreams = List.copyOf(workstreams);
    }
}
