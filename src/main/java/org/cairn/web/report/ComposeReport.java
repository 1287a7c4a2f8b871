package org.cairn.web.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.cairn.assessment.Evaluation;
import org.cairn.gate.GateReviews;
import org.cairn.planning.Plan;
import org.cairn.planning.Plans;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.report.ReportSource;
import org.cairn.workflow.Judgements;
import org.cairn.workflow.Tasklist;
import org.cairn.workflow.WorkItem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Freezes what a pack is made from: programme, plan, judgement, gates and tasks as they stand together. */
@Component
class ComposeReport {

    private static final int MOST_TASKS = 10_000;

    private final Programmes programmes;
    private final Plans plans;
    private final Judgements judgements;
    private final GateReviews gates;
    private final Tasklist tasklist;
    private final Clock clock;

    ComposeReport(
            Programmes programmes,
            Plans plans,
            Judgements judgements,
            GateReviews gates,
            Tasklist tasklist,
            Clock clock) {
        this.programmes = programmes;
        this.plans = plans;
        this.judgements = judgements;
        this.gates = gates;
        this.tasklist = tasklist;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ReportSource of(String key, String user) {
        Programme programme = programmes.get(key);
        Plan plan = plans.find(key)
                .orElseThrow(() -> new NoSuchElementException("programme " + key + " has no published plan"));
        Evaluation evaluation = judgements.of(programme);
        String hash = evaluation.facts().hash();
        return new ReportSource(
                hash.substring(0, 8),
                hash,
                clock.instant(),
                programme,
                judgements.playbook(programme),
                plan,
                plans.findPrevious(key).orElse(null),
                evaluation,
                gates.list(key),
                tasks(key, user),
                false);
    }

    private List<ReportSource.TaskLine> tasks(String key, String user) {
        Tasklist.Filter all =
                new Tasklist.Filter(key, Tasklist.View.ALL, user, Set.of(), LocalDate.now(clock), 0, MOST_TASKS);
        return tasklist.list(all).stream().map(ComposeReport::line).toList();
    }

    private static ReportSource.TaskLine line(WorkItem task) {
        return new ReportSource.TaskLine(
                task.id(),
                task.phase(),
                task.workstream() == null ? "" : task.workstream(),
                task.name(),
                task.role(),
                task.assignee(),
                task.due(),
                task.state().name());
    }
}
