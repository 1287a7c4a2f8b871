package org.cairn.playbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person or group does: a user task of the phase's model.
 *
 * @param id id of the inventory, such as {@code P1.1.1}
 * @param taskId id of the user task in the model
 * @param role id of the role that does it
 * @param after ids of the activities of the same phase that come right before it
 * @param evidence what must be attached or recorded, in words
 * @param kpi id of the KPI whose value a {@link Kind#MEASURE} activity records
 */
public record ActivityTemplate(
        String id,
        String taskId,
        String name,
        String role,
        Days duration,
        String deliverable,
        List<String> checklist,
        String evidence,
        Kind kind,
        @Nullable String kpi,
        List<String> after) {

    public ActivityTemplate {
        checklist = List.copyOf(checklist);
        after = List.copyOf(after);
    }

    /** What completing it needs beside its checklist. */
    public enum Kind {
        /** a KPI value */
        MEASURE,
        /** a file */
        DOCUMENT,
        /** ranked candidates */
        PRIORITISE,
        /** nothing more */
        WORK
    }
}
