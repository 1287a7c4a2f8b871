package org.cairn.ruleset;

import java.time.LocalDate;
import java.util.List;
import org.cairn.assessment.GateJudgement.Recommendation;
import org.cairn.assessment.Rag;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate says of every kept fact sheet, against what the rules in force say of the same facts.
 *
 * @param inForce version of the rules in force
 * @param candidate version of the candidate
 * @param sheets how many kept fact sheets were judged by both
 * @param findings how many findings were compared
 * @param differences finding by finding, in order of programme, day and key; at most {@value #MOST}
 * @param total how many differences there are
 */
public record BackTest(
        String inForce,
        String candidate,
        int sheets,
        int findings,
        List<Difference> differences,
        int total,
        List<GateDifference> gates) {

    /** Differences that are listed. */
    public static final int MOST = 5_000;

    public BackTest {
        differences = List.copyOf(differences);
        gates = List.copyOf(gates);
    }

    /** How a finding differs. */
    public enum Kind {
        /** Only the candidate speaks of it. */
        APPEARS,
        /** Only the rules in force speak of it. */
        DISAPPEARS,
        /** It has another colour. */
        TURNS,
        /** It has the same colour with another limit, weight or words. */
        REWORDED
    }

    /**
     * A finding that differs.
     *
     * @param evaluation id of the kept evaluation whose facts were judged
     * @param finding {@link org.cairn.assessment.Finding#key()}
     * @param before colour by the rules in force; null when they say nothing
     * @param after colour by the candidate; null when it says nothing
     */
    public record Difference(
            long evaluation,
            String programme,
            LocalDate asOf,
            String finding,
            String criterion,
            Kind kind,
            @Nullable Rag before,
            @Nullable Rag after,
            String messageBefore,
            String messageAfter) {}

    /** A gate for which something else would be recommended; null where one of the two does not know the gate. */
    public record GateDifference(
            long evaluation,
            String programme,
            LocalDate asOf,
            String gate,
            @Nullable Recommendation before,
            @Nullable Recommendation after) {}
}
