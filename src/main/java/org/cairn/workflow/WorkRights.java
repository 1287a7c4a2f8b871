package org.cairn.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.access.People;
import org.cairn.access.Role;
import org.cairn.workflow.DecisionRefused.Reason;
import org.springframework.stereotype.Component;

/**
 * Who may do what to which task and gate, whatever face they come through. Somebody unknown, or who has left, may nothing; an
 * auditor or administrator without another role changes nothing.
 */
@Component
public class WorkRights {

    private static final Set<Role> WORKERS =
            EnumSet.of(Role.TMO, Role.EXECUTIVE, Role.FINANCE, Role.TEAM, Role.INITIATIVE_OWNER);
    private static final Set<Role> DECIDERS = EnumSet.of(Role.TMO, Role.EXECUTIVE, Role.FINANCE);
    private static final Set<Role> TEAMS = EnumSet.of(Role.TMO, Role.TEAM, Role.INITIATIVE_OWNER);

    /** What a drawing calls those who decide on gates. */
    private static final String BOARD = "gate-board";

    /** What it calls the members of a programme's team: the team's key follows. */
    private static final String TEAM = "team:";

    private final People people;
    private final Substitutions substitutions;
    private final Clock clock;

    WorkRights(People people, Substitutions substitutions, Clock clock) {
        this.people = people;
        this.substitutions = substitutions;
        this.clock = clock;
    }

    /** Refused unless this is somebody who works here. */
    public void checkWorks(String user) {
        if (!works(user)) {
            throw new TaskRefused(
                    TaskRefused.Reason.NOT_YOURS, user + " has no role that works on tasks", List.of(), null);
        }
    }

    /** Refused unless they, or somebody whom they stand in for, are among those whom the task is for; the office may all. */
    public void checkTakes(String user, String role) {
        checkWorks(user);
        if (!has(user, EnumSet.of(Role.TMO)) && !isFor(user, role)) {
            throw new TaskRefused(
                    TaskRefused.Reason.NOT_YOURS,
                    "the task is for " + role + ", and " + user + " is none of them",
                    List.of(),
                    null);
        }
    }

    /** Refused unless the holder gives it away, or the office does. */
    public void checkGives(String user, String holder) {
        checkWorks(user);
        if (!user.equals(holder) && !has(user, EnumSet.of(Role.TMO))) {
            throw new TaskRefused(
                    TaskRefused.Reason.NOT_YOURS, "only its holder or the office gives a task away", List.of(), null);
        }
    }

    /** Refused unless a task can be given to them. */
    public void checkReceives(String user) {
        if (!works(user)) {
            throw new TaskRefused(
                    TaskRefused.Reason.BAD_VALUE, "nobody called «" + user + "» works here", List.of(), null);
        }
    }

    /** Whether this is somebody who works on tasks here. */
    public boolean works(String user) {
        return has(user, WORKERS);
    }

    /** Refused unless they have a voice on gates. */
    public void checkVoice(String user) {
        if (!has(user, DECIDERS)) {
            throw new DecisionRefused(Reason.NOT_ALLOWED, user + " has no role that votes and decides on gates");
        }
    }

    /** Whether they, or somebody whom they stand in for, are among those whom a task is for. */
    public boolean isFor(String user, String role) {
        if (role.equals(BOARD)) {
            return has(user, DECIDERS);
        }
        if (role.startsWith(TEAM)) {
            return has(user, TEAMS);
        }
        Set<String> held = new HashSet<>();
        substitutions.personsOf(user, LocalDate.now(clock)).forEach(p -> active(p)
                .ifPresent(found -> held.addAll(found.playbookRoles())));
        return held.contains(role);
    }

    private boolean has(String user, Set<Role> any) {
        return active(user).filter(p -> !Collections.disjoint(p.roles(), any)).isPresent();
    }

    private Optional<People.Person> active(String user) {
        return people.find(user).filter(People.Person::active);
    }
}
