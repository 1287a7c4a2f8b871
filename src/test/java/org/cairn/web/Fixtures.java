package org.cairn.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cairn.workflow.WorkItem;
import org.jspecify.annotations.Nullable;

/** A task as pages get it. */
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
}
