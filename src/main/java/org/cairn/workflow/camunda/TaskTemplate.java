package org.cairn.workflow.camunda;

import java.util.List;
import org.cairn.playbook.ActivityTemplate;
import org.jspecify.annotations.Nullable;

/**
 * What the drawing says of one of its user tasks.
 *
 * @param activity id of the playbook's activity; the task's own id outside phases
 * @param role id of the role that does it; null when it depends on the run, and then stands in the task's description
 * @param workstream id of the workstream around it; null outside phases
 * @param kind what completing it needs beside its checklist
 * @param days working days that it usually takes at most; null where the drawing does not say
 * @param choiceFrom fewest initiatives to choose when completing it; 0 where nothing is chosen
 * @param choiceTo most of them
 */
record TaskTemplate(
        String activity,
        String name,
        @Nullable String role,
        String form,
        @Nullable String workstream,
        String deliverable,
        List<String> checklist,
        String evidence,
        ActivityTemplate.Kind kind,
        @Nullable String kpi,
        @Nullable Integer days,
        int choiceFrom,
        int choiceTo) {}
