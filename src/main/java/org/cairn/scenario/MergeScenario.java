package org.cairn.scenario;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.planning.Difference;
import org.cairn.planning.PlanBasis;
import org.cairn.planning.Plans;
import org.cairn.planning.StaleBase;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.scenario.Scenario.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes an approved scenario the programme and the plan in force: both, with the record of it, or nothing. */
@Component
public class MergeScenario {

    private final Programmes programmes;
    private final Plans plans;
    private final ScenarioSteps steps;
    private final TransactionTemplate together;

    MergeScenario(Programmes programmes, Plans plans, ScenarioSteps steps, TransactionTemplate together) {
        this.programmes = programmes;
        this.plans = plans;
        this.steps = steps;
        this.together = together;
    }

    /**
     * Merged, or a conflict that says what changed on both sides since the branch.
     *
     * @throws ScenarioRefused when it is not approved
     */
    public MergeOutcome merge(String id, int version, String user) {
        try {
            return java.util.Objects.requireNonNull(together.execute(status -> merge(id, version, user, status)));
        } catch (StaleBase e) {
            Scenario scenario = steps.take(id, version);
            return conflict(true, scenario, programmes.get(scenario.programme()));
        }
    }

    /** Publishes first: that makes others wait, so that nothing can change between the comparison and the save. */
    private MergeOutcome merge(String id, int version, String user, TransactionStatus status) {
        Scenario scenario = steps.take(id, version);
        Scenario merged = scenario.merged(0, steps.step(Step.Kind.MERGED, user, ""));
        PlanBasis basis = scenario.changedBasis();
        long publication = plans.publishAfter(
                scenario.base().publication(), basis, merged.plan().orElseThrow(), user);
        MergeOutcome.Conflict conflict = conflict(false, scenario, programmes.get(scenario.programme()));
        if (!conflict.theirs().isEmpty()) {
            status.setRollbackOnly();
            return conflict;
        }
        Programme changed = basis.programme();
        programmes.change(scenario.programme(), current -> current.withTeams(changed.teams())
                .withInitiatives(changed.initiatives())
                .withDependencies(changed.dependencies()));
        return new MergeOutcome.Merged(
                steps.keep(scenario.merged(publication, steps.step(Step.Kind.MERGED, user, ""))));
    }

    private static MergeOutcome.Conflict conflict(boolean replanned, Scenario scenario, Programme current) {
        PlanBasis before = scenario.base().basis();
        List<Difference> theirs = Difference.between(before, before.withProgramme(current));
        Set<String> ours = scenario.changes().stream().map(Change::subject).collect(Collectors.toSet());
        List<String> both = theirs.stream()
                .map(Difference::key)
                .filter(ours::contains)
                .distinct()
                .toList();
        return new MergeOutcome.Conflict(replanned, theirs, scenario.changes(), both);
    }
}
