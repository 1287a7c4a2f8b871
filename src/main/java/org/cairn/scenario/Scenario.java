package org.cairn.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.planning.Plan;
import org.cairn.planning.PlanBasis;
import org.cairn.scenario.ScenarioRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A change of a programme that is thought through before it is agreed.
 *
 * @param base what it branched from
 * @param changes in the order in which they apply
 * @param history every step, oldest first
 * @param version grows with each step; a step names the version that it was made on
 */
public record Scenario(
        String id,
        String programme,
        String name,
        Base base,
        List<Change> changes,
        State state,
        List<Step> history,
        int version) {

    public Scenario {
        changes = List.copyOf(changes);
        history = List.copyOf(history);
    }

    /**
     * Where it branched.
     *
     * @param publication the plan that was in force
     * @param baseline its number
     * @param basis the programme as it stood then
     */
    public record Base(long publication, int baseline, PlanBasis basis) {}

    /** Who did what, and when. */
    public record Step(
            Kind kind,
            String by,
            Instant at,
            String comment,
            @Nullable String deputyFor) {

        /** The kinds of step. */
        public enum Kind {
            BRANCHED,
            EDITED,
            SOLVED,
            SUBMITTED,
            WITHDRAWN,
            APPROVED,
            REJECTED,
            REBASED,
            MERGED
        }
    }

    /** How far it is. */
    public sealed interface State {

        /** Being edited; not solved since the last edit. */
        record Draft() implements State {}

        /** Has a plan; may be submitted. */
        record Solved(Plan plan) implements State {}

        /** Waits for somebody who had no part in it. */
        record Submitted(Plan plan) implements State {}

        /** May be merged. */
        record Approved(Plan plan) implements State {}

        /** Ends here; may be edited again. */
        record Rejected(Plan plan) implements State {}

        /** In force: its plan is this publication. */
        record Merged(Plan plan, long publication) implements State {}

        default Code code() {
            if (this instanceof Draft) {
                return Code.DRAFT;
            } else if (this instanceof Solved) {
                return Code.SOLVED;
            } else if (this instanceof Submitted) {
                return Code.SUBMITTED;
            } else if (this instanceof Approved) {
                return Code.APPROVED;
            } else if (this instanceof Rejected) {
                return Code.REJECTED;
            }
            return Code.MERGED;
        }

        /** The kinds of state, in their usual order. */
        enum Code {
            DRAFT,
            SOLVED,
            SUBMITTED,
            APPROVED,
            REJECTED,
            MERGED
        }
    }

    /** The plan, once there is one. */
    public Optional<Plan> plan() {
        if (state instanceof State.Solved s) {
            return Optional.of(s.plan());
        } else if (state instanceof State.Submitted s) {
            return Optional.of(s.plan());
        } else if (state instanceof State.Approved s) {
            return Optional.of(s.plan());
        } else if (state instanceof State.Rejected s) {
            return Optional.of(s.plan());
        } else if (state instanceof State.Merged s) {
            return Optional.of(s.plan());
        }
        return Optional.empty();
    }

    /** What its plan is made for: the base with all changes; throws {@link ScenarioRefused} where one cannot be made. */
    public PlanBasis changedBasis() {
        return Changes.apply(base.basis(), changes);
    }

    /** Who has branched, edited, solved or submitted it, and for whom: none of them may approve it. */
    public Set<String> contributors() {
        return history.stream()
                .filter(s -> s.kind() != Step.Kind.APPROVED && s.kind() != Step.Kind.REJECTED)
                .flatMap(s -> s.deputyFor() == null
                        ? java.util.stream.Stream.of(s.by())
                        : java.util.stream.Stream.of(s.by(), s.deputyFor()))
                .collect(Collectors.toUnmodifiableSet());
    }

    Scenario edited(List<Change> changed, Step step) {
        if (state instanceof State.Merged || state instanceof State.Submitted || state instanceof State.Approved) {
            throw wrongState("edited; withdraw it first, or branch again");
        }
        Changes.apply(base.basis(), changed);
        return next(base, changed, new State.Draft(), step);
    }

    Scenario solved(Plan plan, Step step) {
        if (!(state instanceof State.Draft || state instanceof State.Solved)) {
            throw wrongState("solved");
        }
        return next(base, changes, new State.Solved(plan), step);
    }

    Scenario submitted(Step step) {
        if (!(state instanceof State.Solved s)) {
            throw wrongState("submitted; solve it first");
        }
        return next(base, changes, new State.Submitted(s.plan()), step);
    }

    Scenario withdrawn(Step step) {
        if (state instanceof State.Submitted s) {
            return next(base, changes, new State.Solved(s.plan()), step);
        } else if (state instanceof State.Approved s) {
            return next(base, changes, new State.Solved(s.plan()), step);
        }
        throw wrongState("withdrawn");
    }

    Scenario approved(Step step) {
        return next(base, changes, new State.Approved(submittedPlan(step)), step);
    }

    Scenario rejected(Step step) {
        if (step.comment().isBlank()) {
            throw new ScenarioRefused(Reason.COMMENT_MISSING, "a rejection needs a comment");
        }
        return next(base, changes, new State.Rejected(submittedPlan(step)), step);
    }

    private Plan submittedPlan(Step step) {
        if (!(state instanceof State.Submitted s)) {
            throw wrongState("decided on; it was not submitted");
        }
        Set<String> part = contributors();
        if (part.contains(step.by()) || step.deputyFor() != null && part.contains(step.deputyFor())) {
            throw new ScenarioRefused(
                    Reason.FOUR_EYES, step.by() + " had a part in scenario «" + name + "» and may not decide on it");
        }
        return s.plan();
    }

    Scenario merged(long publication, Step step) {
        if (!(state instanceof State.Approved s)) {
            throw wrongState("merged; it is not approved");
        }
        return next(base, changes, new State.Merged(s.plan(), publication), step);
    }

    Scenario rebased(Base onto, List<Change> still, Step step) {
        if (state instanceof State.Merged) {
            throw wrongState("rebased");
        }
        Changes.apply(onto.basis(), still);
        return next(onto, still, new State.Draft(), step);
    }

    private ScenarioRefused wrongState(String what) {
        return new ScenarioRefused(
                Reason.WRONG_STATE,
                "scenario «" + name + "» is " + state.code().name().toLowerCase(java.util.Locale.ROOT)
                        + " and cannot be " + what);
    }

    private Scenario next(Base onto, List<Change> changed, State reached, Step step) {
        List<Step> steps = new ArrayList<>(history);
        steps.add(step);
        return new Scenario(id, programme, name, onto, changed, reached, steps, version + 1);
    }
}
