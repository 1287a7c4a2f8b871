package org.cairn.exchange.mpxj;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.exchange.RowProblem;
import org.cairn.programme.Dependency;
import org.cairn.programme.Initiative;
import org.cairn.programme.LinkType;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.ProjectProperties;
import org.mpxj.Relation;
import org.mpxj.Task;
import org.mpxj.TimeUnit;

/** A plan's links between leaves; a link of a summary holds for each leaf below it. */
final class PlanLinks {

    private static final int MOST_OF_ONE_LINK = 12;

    private final String file;
    private final ProjectProperties properties;
    private final PlanTasks tasks;
    private final List<RowProblem> remarks;
    private final Set<Dependency> links = new LinkedHashSet<>();
    private final Map<String, Initiative> milestones = new LinkedHashMap<>();
    private int rounded;

    PlanLinks(String file, ProjectProperties properties, PlanTasks tasks, List<RowProblem> remarks) {
        this.file = file;
        this.properties = properties;
        this.tasks = tasks;
        this.remarks = remarks;
    }

    List<Dependency> dependencies(List<Task> leaves) {
        Set<Task> seen = new HashSet<>();
        for (Task leaf : leaves) {
            for (Task at = leaf; at != null && seen.add(at); at = at.getParentTask()) {
                at.getPredecessors().forEach(this::link);
            }
        }
        if (rounded > 0) {
            remark(rounded + " lags are no whole days and were rounded");
        }
        return List.copyOf(links);
    }

    private void link(Relation relation) {
        Task before = relation.getPredecessorTask();
        Task after = relation.getSuccessorTask();
        if (before == null || after == null) {
            remark("a link to a task outside this file was left out");
            return;
        }
        List<String> from = leaves(before);
        List<String> to = leaves(after);
        LinkType type = relation.getType() == null
                ? LinkType.FS
                : switch (relation.getType()) {
                    case START_START -> LinkType.SS;
                    case FINISH_FINISH -> LinkType.FF;
                    case START_FINISH -> LinkType.SF;
                    default -> LinkType.FS;
                };
        if (before.hasChildTasks() && type != LinkType.FS && type != LinkType.FF) {
            remark("the link " + name(before) + " → " + name(after)
                    + " leaves a summary's start; here it holds for the start of each task below it");
        }
        int lag = lag(relation.getLag(), before);
        if ((long) from.size() * to.size() <= MOST_OF_ONE_LINK) {
            from.forEach(a -> to.forEach(b -> add(a, b, type, lag)));
            return;
        }
        boolean fromFinish = type == LinkType.FS || type == LinkType.FF;
        String middle = milestone(before, fromFinish ? "done" : "begun");
        from.forEach(a -> add(a, middle, fromFinish ? LinkType.FS : LinkType.SS, 0));
        to.forEach(b -> add(middle, b, type, lag));
    }

    private void add(String predecessor, String successor, LinkType type, int lag) {
        if (!predecessor.equals(successor)) {
            links.add(new Dependency(predecessor, successor, type, lag));
        }
    }

    /** A point in time that stands for a whole summary, so that its links stay few. */
    private String milestone(Task summary, String state) {
        String key = "S" + (summary.getID() == null ? summary.getUniqueID() : summary.getID()) + "-" + state;
        milestones.computeIfAbsent(key, k -> PlanTasks.milestone(k, name(summary) + " " + state));
        return key;
    }

    /** What {@link #dependencies} added to the tasks. */
    List<Initiative> milestones() {
        return List.copyOf(milestones.values());
    }

    private int lag(@Nullable Duration lag, Task before) {
        if (lag == null) {
            return 0;
        }
        boolean share = lag.getUnits() == TimeUnit.PERCENT || lag.getUnits() == TimeUnit.ELAPSED_PERCENT;
        double days = share
                ? WholeDays.of(before.getDuration(), properties) * lag.getDuration() / 100
                : WholeDays.of(lag, properties);
        rounded += WholeDays.isWhole(days) ? 0 : 1;
        return (int) Math.round(days);
    }

    private List<String> leaves(Task task) {
        List<String> found = new ArrayList<>();
        List<Task> open = new ArrayList<>(List.of(task));
        while (!open.isEmpty()) {
            Task at = open.remove(open.size() - 1);
            if (at.hasChildTasks()) {
                open.addAll(at.getChildTasks());
            } else {
                String key = tasks.findKey(at);
                if (key != null) {
                    found.add(key);
                }
            }
        }
        return found;
    }

    private static String name(Task task) {
        String name = ProjectPlan.text(task.getName(), 60);
        return "«" + (name == null ? String.valueOf(task.getID()) : name) + "»";
    }

    private void remark(String reason) {
        remarks.add(new RowProblem(file, "links", 0, null, reason));
    }
}
