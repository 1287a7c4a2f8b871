package org.cairn.web.task;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cairn.workflow.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * What of a task somebody had before their eyes when they began to type; it travels in the form, so that a later answer can
 * say what has changed meanwhile.
 *
 * @param ticks a one or a zero for each line of the checklist
 */
record Seen(@Nullable String holder, String ticks, int evidence, int comments, int draft) {

    private static final String NOBODY = "-";

    static Seen of(WorkItem task) {
        return new Seen(
                task.assignee(),
                task.checklist().stream().map(c -> c.done() ? "1" : "0").collect(Collectors.joining()),
                task.evidence().size(),
                task.comments().size(),
                task.draft().hashCode());
    }

    /** Reads {@link #text}; null when it is none. */
    static @Nullable Seen parse(String text) {
        String[] parts = text.split(";", -1);
        try {
            return parts.length != 5
                    ? null
                    : new Seen(
                            parts[0].equals(NOBODY) ? null : parts[0],
                            parts[1],
                            Integer.parseInt(parts[2]),
                            Integer.parseInt(parts[3]),
                            Integer.parseInt(parts[4]));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    String text() {
        return String.join(
                ";",
                holder == null ? NOBODY : holder,
                ticks,
                Integer.toString(evidence),
                Integer.toString(comments),
                Integer.toString(draft));
    }

    /** What is different now: keys of texts, empty when all is as it was seen. */
    List<String> changesTo(Seen now) {
        List<String> changes = new ArrayList<>();
        if (!java.util.Objects.equals(holder, now.holder)) {
            changes.add("task.changed.holder");
        }
        if (!ticks.equals(now.ticks)) {
            changes.add("task.changed.checklist");
        }
        if (evidence != now.evidence) {
            changes.add("task.changed.evidence");
        }
        if (comments != now.comments) {
            changes.add("task.changed.comments");
        }
        if (draft != now.draft) {
            changes.add("task.changed.draft");
        }
        return changes;
    }
}
