package org.cairn.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cairn.assessment.Evaluation;
import org.cairn.gate.GateReview;
import org.cairn.planning.Plan;
import org.cairn.playbook.Playbook;
import org.cairn.programme.Programme;
import org.jspecify.annotations.Nullable;

/**
 * A programme as it stood at one moment: everything that documents are made from, frozen.
 *
 * @param id short id, shown in every footer
 * @param hash SHA-256 over the canonical content, in hex
 * @param state what was frozen
 */
public record Snapshot(String id, String hash, Instant madeAt, String madeBy, State state) {

    private static final int ID_LENGTH = 10;

    /** Freezes a state; its hash is that of its canonical text, and its id the hash's beginning. */
    public static Snapshot of(State state, Instant madeAt, String madeBy) {
        String hash = SnapshotText.hash(state);
        return new Snapshot(hash.substring(0, ID_LENGTH), hash, madeAt.truncatedTo(ChronoUnit.MILLIS), madeBy, state);
    }

    public Programme programme() {
        return state.programme();
    }

    public Plan plan() {
        return state.plan();
    }

    /**
     * The state of a programme.
     *
     * @param draft whether documents say so on every page
     * @param baseline the plan that was published before; null before the second publication
     * @param gates reviews, oldest first
     * @param scenarios what else was planned; empty without alternatives
     * @param record the audit trail, latest first
     * @param earlier the snapshot of the last pack, in the figures that are compared; null before the second pack
     */
    public record State(
            boolean draft,
            Programme programme,
            Playbook playbook,
            Plan plan,
            @Nullable Plan baseline,
            Evaluation evaluation,
            List<GateReview> gates,
            List<TaskLine> tasks,
            List<Alternative> scenarios,
            List<RecordLine> record,
            @Nullable Earlier earlier) {

        public State {
            gates = List.copyOf(gates);
            tasks = List.copyOf(tasks);
            scenarios = List.copyOf(scenarios);
            record = List.copyOf(record);
        }

        /** What can be said of a programme that only a file tells of: no tasks, no gates, nothing before. */
        public static State ofPlan(Programme programme, Playbook playbook, Plan plan, Evaluation evaluation) {
            return new State(
                    true,
                    programme,
                    playbook,
                    plan,
                    null,
                    evaluation,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null);
        }
    }

    /** A task as it stood. */
    public record TaskLine(
            String id,
            int phase,
            String workstream,
            String name,
            String role,
            @Nullable String assignee,
            @Nullable LocalDate due,
            String state) {}

    /**
     * Another plan that was looked at.
     *
     * @param finish last working day
     * @param p80 null when it was not simulated
     * @param netPresentValue in the programme's unit; null without money
     * @param peakLoad highest weekly load of a team, as a share of its capacity
     * @param note what is different in it
     */
    public record Alternative(
            String name,
            LocalDate finish,
            int lengthDays,
            @Nullable LocalDate p80,
            @Nullable Double netPresentValue,
            double peakLoad,
            String note) {}

    /** A row of the audit trail. */
    public record RecordLine(
            long number, Instant at, String by, String action, String subject, String detail, String hash) {}

    /**
     * The figures of the last pack that this one is compared with.
     *
     * @param snapshot its id
     * @param finishes planned finish by initiative
     * @param colours colour by initiative
     * @param asking keys of the findings that asked for something
     */
    public record Earlier(
            String snapshot,
            LocalDate asOf,
            LocalDate finish,
            @Nullable LocalDate p80,
            double budget,
            double actual,
            double netPresentValue,
            java.util.SortedMap<String, LocalDate> finishes,
            java.util.SortedMap<String, String> colours,
            List<String> asking) {

        public Earlier {
            finishes = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(finishes));
            colours = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(colours));
            asking = List.copyOf(asking);
        }
    }
}
