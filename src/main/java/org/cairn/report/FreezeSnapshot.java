package org.cairn.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.assessment.AssessProgramme;
import org.cairn.audit.AuditTrail;
import org.cairn.gate.GateReviews;
import org.cairn.planning.Plan;
import org.cairn.planning.PlanFigures;
import org.cairn.planning.Plans;
import org.cairn.playbook.Playbooks;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.scenario.CompareScenarios;
import org.cairn.scenario.Comparison;
import org.cairn.scenario.Scenario;
import org.cairn.scenario.Scenarios;
import org.cairn.workflow.Tasklist;
import org.cairn.workflow.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Freezes a programme as it stands: its records, plan, judgement, gates, tasks and audit trail, read in one transaction. */
@Component
public class FreezeSnapshot {

    private static final int MOST_TASKS = 200_000;
    private static final int MOST_RECORD_LINES = 2_000;
    private static final int MOST_SCENARIOS = 6;
    private static final Set<Scenario.State.Code> OPEN =
            EnumSet.of(Scenario.State.Code.SOLVED, Scenario.State.Code.SUBMITTED, Scenario.State.Code.APPROVED);

    private final Programmes programmes;
    private final Playbooks playbooks;
    private final Plans plans;
    private final AssessProgramme assess;
    private final Scenarios scenarios;
    private final CompareScenarios compare;
    private final GateReviews gates;
    private final Tasklist tasklist;
    private final AuditTrail trail;
    private final Snapshots snapshots;
    private final Clock clock;

    FreezeSnapshot(
            Programmes programmes,
            Playbooks playbooks,
            Plans plans,
            AssessProgramme assess,
            Scenarios scenarios,
            CompareScenarios compare,
            GateReviews gates,
            Tasklist tasklist,
            AuditTrail trail,
            Snapshots snapshots,
            Clock clock) {
        this.programmes = programmes;
        this.playbooks = playbooks;
        this.plans = plans;
        this.assess = assess;
        this.scenarios = scenarios;
        this.compare = compare;
        this.gates = gates;
        this.tasklist = tasklist;
        this.trail = trail;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** The snapshot, kept; throws {@link java.util.NoSuchElementException} naming the programme when absent. */
    @Transactional
    public Snapshot freeze(String key, String user, boolean draft) {
        Programme programme = programmes.get(key);
        Snapshot.State state = new Snapshot.State(
                draft,
                programme,
                playbooks
                        .find(programme.playbook())
                        .orElseGet(() -> playbooks.list().get(0)),
                plans.find(key).orElseGet(() -> unplanned(programme)),
                plans.findPrevious(key).orElse(null),
                assess.judge(key),
                gates.list(key),
                tasks(key, user),
                alternatives(key),
                record(key),
                earlier(programme));
        Snapshot snapshot = Snapshot.of(state, clock.instant(), user);
        snapshots.keep(snapshot);
        return snapshot;
    }

    private static Plan unplanned(Programme p) {
        return new Plan(p.key(), p.start(), p.asOf(), p.start(), 0, 0, 0, List.of(), List.of(), List.of(), null);
    }

    /** What was solved beside the plan in force and may still come. */
    private List<Snapshot.Alternative> alternatives(String key) {
        List<String> solved = scenarios.list(key).stream()
                .filter(s -> s.finish() != null && OPEN.contains(s.state()))
                .limit(MOST_SCENARIOS)
                .map(Scenarios.Entry::id)
                .toList();
        return solved.isEmpty()
                ? List.of()
                : compare.compare(key, solved).columns().stream()
                        .map(FreezeSnapshot::alternative)
                        .toList();
    }

    private static Snapshot.Alternative alternative(Comparison.Column column) {
        PlanFigures figures = column.figures();
        return new Snapshot.Alternative(
                column.scenario().name(),
                figures.finish(),
                figures.lengthDays(),
                figures.p80(),
                figures.budget() == 0 ? null : (Double) figures.netPresentValue(),
                figures.peakLoad(),
                column.changes().facts().stream()
                        .map(d -> d.key() + ": " + (d.before() == null ? "–" : d.before()) + " → "
                                + (d.after() == null ? "–" : d.after()))
                        .collect(Collectors.joining("; ")));
    }

    private List<Snapshot.TaskLine> tasks(String key, String user) {
        Tasklist.Filter all =
                new Tasklist.Filter(key, Tasklist.View.ALL, user, Set.of(), LocalDate.now(clock), 0, MOST_TASKS);
        return tasklist.list(all).stream().map(FreezeSnapshot::line).toList();
    }

    private static Snapshot.TaskLine line(WorkItem task) {
        return new Snapshot.TaskLine(
                task.id(),
                task.phase(),
                task.workstream() == null ? "" : task.workstream(),
                task.name(),
                task.role(),
                task.assignee(),
                task.due(),
                task.state().name());
    }

    private List<Snapshot.RecordLine> record(String key) {
        return trail.list(key, 0, MOST_RECORD_LINES).stream()
                .map(e -> new Snapshot.RecordLine(
                        e.number(), e.at(), e.by(), e.action(), e.subject(), e.detail(), e.hash()))
                .toList();
    }

    /** The latest snapshot that speaks of an earlier day. */
    private Snapshot.@Nullable Earlier earlier(Programme programme) {
        return snapshots.list(programme.key()).stream()
                .filter(s -> s.asOf().isBefore(programme.asOf()))
                .findFirst()
                .map(s -> Figures.of(snapshots.get(s.id())).asEarlier())
                .orElse(null);
    }
}
