package org.cairn.web.roadmap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.playbook.ActivityTemplate;
import org.cairn.playbook.Playbook;
import org.cairn.workflow.WorkItem;

/**
 * A node of a drawing where work waits.
 *
 * @param node id in the drawing
 * @param task id of the task that has waited longest
 * @param days for which it has waited
 * @param heat 1 (up to a week), 2 (up to three weeks) or 3
 */
record WaitingWork(String node, String name, String task, long days, int count, int heat) {

    private static final int WEEK = 7;
    private static final int LONG = 21;

    /** Where the open tasks wait in a drawing, the longest wait first. */
    static List<WaitingWork> list(List<String> active, Playbook playbook, List<WorkItem> open, Clock clock) {
        Map<String, List<WorkItem>> byActivity = open.stream().collect(Collectors.groupingBy(WorkItem::activity));
        List<WaitingWork> waiting = new ArrayList<>();
        for (ActivityTemplate activity : playbook.activities().toList()) {
            List<WorkItem> here = byActivity.getOrDefault(activity.id(), List.of());
            if (active.contains(activity.taskId()) && !here.isEmpty()) {
                waiting.add(of(activity, here, clock.instant()));
            }
        }
        return waiting.stream()
                .sorted(Comparator.comparingLong(WaitingWork::days).reversed())
                .toList();
    }

    private static WaitingWork of(ActivityTemplate activity, List<WorkItem> here, Instant now) {
        WorkItem oldest =
                here.stream().min(Comparator.comparing(WorkItem::createdAt)).orElseThrow();
        long days = Math.max(0, Duration.between(oldest.createdAt(), now).toDays());
        int heat = days <= WEEK ? 1 : days <= LONG ? 2 : 3;
        return new WaitingWork(activity.taskId(), activity.name(), oldest.id(), days, here.size(), heat);
    }

    /** As the script beside the drawing reads it. */
    public String mark() {
        return node + "|" + task + "|" + days + "|" + count + "|" + heat;
    }
}
