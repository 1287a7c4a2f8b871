package org.cairn.workflow;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReview;
import org.cairn.gate.GateReviews;
import org.cairn.planning.Plan;
import org.cairn.planning.PlanBasis;
import org.cairn.planning.PlanProgramme;
import org.cairn.planning.PlanProgress;
import org.cairn.planning.PlanSettings;
import org.cairn.planning.Plans;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.workflow.Tasklist.Filter;
import org.cairn.workflow.Tasklist.View;
import org.springframework.beans.factory.BeanFactory;

/** People who do what a programme asks for, through the tasklist like everybody. */
public record Work(String programme, Tasklist tasks, DecideGate gates, GateReviews reviews) {

    static final LocalDate DAY = SampleProgramme.START;

    /** On what runs in an application. */
    public static Work of(String programme, BeanFactory cairn) {
        return new Work(
                programme,
                cairn.getBean(Tasklist.class),
                cairn.getBean(DecideGate.class),
                cairn.getBean(GateReviews.class));
    }

    /** The first gate of a small programme of its own, worked to there and convened by the office. */
    public static GateReview convenedGate(BeanFactory cairn) {
        Programme programme = SampleProgramme.of(List.of(SampleProgramme.initiative("I1", 2, 100)), List.of());
        cairn.getBean(Programmes.class).save(programme);
        Plan plan = cairn.getBean(PlanProgramme.class).plan(programme, PlanSettings.quick(), PlanProgress.SILENT);
        cairn.getBean(Plans.class).publish(PlanBasis.of(programme), plan, "tmo");
        cairn.getBean(RoadmapRuns.class).start(programme.key(), "tmo");
        Work work = of(programme.key(), cairn);
        work.finishPhase();
        return work.prepared();
    }

    public List<WorkItem> open() {
        return tasks.list(new Filter(programme, View.ALL, "anyone", Set.of(), DAY, 0, 500));
    }

    List<WorkItem> open(String form) {
        return open().stream().filter(t -> t.form().equals(form)).toList();
    }

    public WorkItem first(String form) {
        return open(form).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task with form " + form + " among " + names()));
    }

    WorkItem named(String name) {
        return open().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task «" + name + "» among " + names()));
    }

    List<String> names() {
        return open().stream().map(WorkItem::name).toList();
    }

    List<WorkItem> open(String form, String other) {
        return open().stream()
                .filter(t -> t.form().equals(form) || t.form().equals(other))
                .toList();
    }

    /** Works until nothing of a form is left. */
    void finish(String form) {
        finish(form, form);
    }

    void finish(String form, String other) {
        List<WorkItem> open = open(form, other);
        while (!open.isEmpty()) {
            open.forEach(t -> complete(t, "team"));
            open = open(form, other);
        }
    }

    /** Everything that the tasks of a phase ask for, to the gate's preparation. */
    public void finishPhase() {
        finish("work", "choose-initiatives");
    }

    public WorkItem complete(WorkItem task, String user) {
        return complete(task, user, Map.of("value", "2.1"), "done-" + task.id());
    }

    WorkItem complete(WorkItem task, String user, Map<String, String> fields, String key) {
        if (task.assignee() == null) {
            tasks.claim(task.id(), user);
        }
        String holder = task.assignee() == null ? user : task.assignee();
        task.checklist().forEach(c -> tasks.tick(task.id(), holder, c.number(), true));
        if (!task.evidenceNeeded().isEmpty()) {
            tasks.attach(task.id(), holder, "proof.txt", "text/plain", "proof".getBytes(StandardCharsets.UTF_8));
        }
        return tasks.complete(task.id(), holder, fields, key);
    }

    /** The office prepares the gate, which convenes its review. */
    public GateReview prepared() {
        complete(first("gate-readiness"), "tmo");
        return review();
    }

    /** The latest review. */
    GateReview review() {
        List<GateReview> all = reviews.list(programme);
        return all.get(all.size() - 1);
    }

    /** Finance votes and an executive decides. */
    public GateReview decide(GateDecision decision) {
        GateReview review = prepared();
        gates.vote(review.id(), "finance", GateDecision.Code.GO, "");
        return gates.decide(review.id(), "executive", decision, "as agreed", "decide-" + review.id());
    }
}
