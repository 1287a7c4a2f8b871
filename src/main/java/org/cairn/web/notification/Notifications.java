package org.cairn.web.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cairn.access.People;
import org.cairn.audit.AuditTrail;
import org.cairn.web.shell.MyDecisions;
import org.cairn.web.shell.MyTasks;
import org.cairn.workflow.Tasklist.View;
import org.cairn.workflow.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for somebody, and what others did lately. Nothing is stored: it is read from the work itself. */
@Component
class Notifications {

    private static final Set<String> TOLD = Set.of(
            "gate-convened", "gate-voted", "gate-decided", "programme-imported", "roadmap-started", "report-made");
    private static final int LATELY = 60;
    private static final int MOST = 20;

    private final MyTasks tasks;
    private final MyDecisions decisions;
    private final AuditTrail trail;
    private final Clock clock;

    Notifications(MyTasks tasks, MyDecisions decisions, AuditTrail trail, Clock clock) {
        this.tasks = tasks;
        this.decisions = decisions;
        this.trail = trail;
        this.clock = clock;
    }

    /** Something that waits; {@code kind} names its text. */
    record Waiting(
            String kind, String name, String href, @Nullable LocalDate due) {}

    /** Decisions that wait, then late tasks, then tasks that somebody handed over. */
    List<Waiting> waiting(String programme, People.Person person) {
        List<Waiting> waiting = new ArrayList<>();
        String base = "/programmes/" + programme;
        decisions
                .list(programme, person)
                .forEach(d -> waiting.add(new Waiting("decision." + d.kind(), d.name(), d.href(), null)));
        LocalDate today = LocalDate.now(clock);
        for (WorkItem task : tasks.list(programme, person, View.MINE)) {
            boolean late = task.due() != null && task.due().isBefore(today);
            if (late || task.owner() != null) {
                String href = base + "/tasks?view=MINE&task=" + task.id();
                waiting.add(new Waiting(late ? "late" : "delegated", task.name(), href, task.due()));
            }
        }
        return waiting;
    }

    /** What others did to the programme lately, latest first. */
    List<AuditTrail.Entry> events(String programme, People.Person person) {
        return trail.list(programme, 0, LATELY).stream()
                .filter(e -> TOLD.contains(e.action()) && !e.by().equals(person.user()))
                .limit(MOST)
                .toList();
    }
}
