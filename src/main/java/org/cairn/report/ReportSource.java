package org.cairn.report;

import java.time.Instant;
import java.util.List;
import org.cairn.assessment.Evaluation;
import org.cairn.gate.GateReview;
import org.cairn.planning.Plan;
import org.cairn.playbook.Playbook;
import org.cairn.programme.Programme;
import org.jspecify.annotations.Nullable;

/**
 * Everything that workbook and deck are made from, frozen.
 *
 * @param id short id of the snapshot, shown in every footer
 * @param hash SHA-256 over the canonical content, in hex
 * @param baseline the plan that was published before; null before the first
 * @param tasks lines of the tasklist as they stood
 * @param draft whether it says so on every page
 */
public record ReportSource(
        String id,
        String hash,
        Instant madeAt,
        Programme programme,
        Playbook playbook,
        Plan plan,
        @Nullable Plan baseline,
        Evaluation evaluation,
        List<GateReview> gates,
        List<TaskLine> tasks,
        boolean draft) {

    public ReportSource {
        gates = List.copyOf(gates);
        tasks = List.copyOf(tasks);
    }

    /** A task as it stood. */
    public record TaskLine(
            String id,
            int phase,
            String workstream,
            String name,
            String role,
            @Nullable String assignee,
            java.time.@Nullable LocalDate due,
            String state) {}
}
