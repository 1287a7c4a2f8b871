package org.cairn.web.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cairn.access.People;
import org.cairn.access.Role;
import org.cairn.gate.GateReviews;
import org.cairn.scenario.Scenario;
import org.cairn.scenario.Scenarios;
import org.cairn.workflow.Tasklist;
import org.cairn.workflow.WorkItem;
import org.cairn.workflow.WorkRights;
import org.springframework.stereotype.Component;

/** What waits for somebody's decision: gates, scenarios that others submitted, business cases at their step. */
@Component
public class MyDecisions {

    /** Steps of a business case at which somebody decides. */
    public static final Set<String> CASE_STEPS = Set.of("Task_ValidateFigures", "Task_ApproveCase");

    private static final Set<Role> DECIDERS = EnumSet.of(Role.EXECUTIVE, Role.FINANCE);
    private static final int MOST = 500;

    private final GateReviews reviews;
    private final Scenarios scenarios;
    private final Tasklist tasklist;
    private final WorkRights rights;

    MyDecisions(GateReviews reviews, Scenarios scenarios, Tasklist tasklist, WorkRights rights) {
        this.reviews = reviews;
        this.scenarios = scenarios;
        this.tasklist = tasklist;
        this.rights = rights;
    }

    /**
     * Something that waits.
     *
     * @param kind names its text and its picture: {@code gate}, {@code scenario} or {@code case}
     * @param name what the text is about
     * @param by user name of who asks; empty when nobody in particular
     */
    public record Decision(String kind, String name, String href, String by, Instant since) {}

    /** Gates first, then cases, then scenarios; within each the oldest first. */
    public List<Decision> list(String programme, People.Person person) {
        String base = "/programmes/" + programme;
        boolean decides = person.roles().stream().anyMatch(DECIDERS::contains);
        List<Decision> all = new ArrayList<>();
        if (decides) {
            reviews.list(programme).stream()
                    .filter(r -> r.decision() == null)
                    .forEach(r -> all.add(new Decision(
                            "gate", r.gate(), base + "/gates/" + r.id(), r.submittedBy(), r.convenedAt())));
        }
        cases(programme, person.user())
                .forEach(t -> all.add(new Decision(
                        "case",
                        String.valueOf(t.initiative()),
                        base + "/initiatives/" + t.initiative() + "/case",
                        "",
                        t.createdAt())));
        if (decides) {
            scenarios.list(programme).stream()
                    .filter(s -> s.state() == Scenario.State.Code.SUBMITTED
                            && !s.author().equals(person.user()))
                    .forEach(s -> all.add(new Decision(
                            "scenario", s.name(), base + "/scenarios/" + s.id(), s.author(), s.touchedAt())));
        }
        return all;
    }

    /** Open steps of business cases that are for this user. */
    private List<WorkItem> cases(String programme, String user) {
        return tasklist.listOf(programme, CASE_STEPS, MOST).stream()
                .filter(t -> isFor(t, user))
                .toList();
    }

    /** Whether a task is held by the user, or free and for a role of theirs. */
    public boolean isFor(WorkItem task, String user) {
        return task.assignee() == null
                ? rights.isFor(user, task.role())
                : task.assignee().equals(user);
    }
}
