package org.cairn.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cairn.assessment.Fact;
import org.cairn.assessment.GateJudgement;
import org.cairn.assessment.GateJudgement.Change;
import org.cairn.assessment.GateJudgement.Criterion;
import org.cairn.assessment.GateJudgement.Failure;
import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReview;
import org.cairn.workflow.WorkItem;
import org.jspecify.annotations.Nullable;

/** A task and a gate review as pages get them. */
final class Fixtures {

    private static final Instant THEN = Instant.parse("2026-02-02T09:00:00Z");

    private Fixtures() {}

    static WorkItem task(String id, String name, @Nullable String assignee) {
        return new WorkItem(
                id,
                "halden",
                1,
                "P1.1",
                "P1.1." + id,
                null,
                name,
                "work",
                assignee,
                null,
                "enterprise-architect",
                assignee == null ? WorkItem.State.OPEN : WorkItem.State.CLAIMED,
                THEN,
                LocalDate.of(2026, 2, 20),
                false,
                null,
                "An inventory that the platform lead has confirmed",
                "The inventory as a file, with the date of the last look",
                null,
                List.of(
                        new WorkItem.ChecklistItem(1, "All production models are listed with owner", true, true),
                        new WorkItem.ChecklistItem(2, "Load and cost of each is measured, not guessed", true, false),
                        new WorkItem.ChecklistItem(3, "Gaps are discussed with operations", false, false)),
                List.of(new WorkItem.Evidence(
                        "e1", "inventory.xlsx", "application/octet-stream", 48_213, "9f2c".repeat(16), "tmo", THEN)),
                List.of(new WorkItem.Comment("team", THEN, "Two teams still owe us their figures.")),
                Map.of("note", "Half of it is done"));
    }

    static GateReview review(@Nullable GateDecision decision) {
        Fact known = Fact.known("strategy-linked-share", "programme", 0.86, "P1.3.2", LocalDate.of(2026, 2, 1), "tmo");
        GateJudgement judgement = new GateJudgement(
                "G1",
                GateJudgement.Recommendation.RECYCLE,
                0.58,
                0.6,
                "One must-meet that can be repaired is not met: load was not measured for all models.",
                List.of(
                        new Criterion(
                                "G1.1",
                                "Every initiative serves a strategic aim",
                                true,
                                Failure.RECYCLE,
                                1,
                                true,
                                null,
                                List.of(known),
                                "86 % are linked, 80 % are needed."),
                        new Criterion(
                                "G1.2",
                                "Load is measured",
                                true,
                                Failure.RECYCLE,
                                1,
                                false,
                                null,
                                List.of(),
                                "Measured for 11 of 17 models."),
                        new Criterion(
                                "G1.3",
                                "Funding is confirmed",
                                true,
                                Failure.HOLD,
                                1,
                                null,
                                null,
                                List.of(Fact.missing("funding-confirmed", "programme")),
                                "Nobody has recorded it."),
                        new Criterion(
                                "G1.4",
                                "Architecture follows priorities",
                                false,
                                Failure.CONDITION,
                                3,
                                null,
                                7.0,
                                List.of(),
                                "Scored by two architects."),
                        new Criterion(
                                "G1.5",
                                "Teams have the skills",
                                false,
                                Failure.CONDITION,
                                2,
                                null,
                                4.0,
                                List.of(),
                                "Two roles are open.")),
                List.of(
                        new Change(
                                "load-measured", "programme", 1, "Measure load for the six remaining models (P1.1.2)."),
                        new Change("funding-confirmed", "programme", 1, "Have finance confirm the funding (P1.4.4).")));
        return new GateReview(
                "r1",
                "halden",
                "G1",
                1,
                THEN,
                "team",
                judgement,
                "5ac1".repeat(16),
                List.of(new GateReview.Vote("finance", THEN, GateDecision.Code.HOLD, "Funding first.", true)),
                List.of(),
                decision == null ? null : new GateReview.Recorded(decision, "executive", THEN, "We go on."));
    }
}
