package org.cairn.bench.peers.timefold;

import ai.timefold.solver.core.api.score.buildin.hardsoft.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import org.cairn.bench.peers.timefold.Jobs.Need;

/** No resource above its capacity, and all done early. */
public final class Limits implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {capacity(factory), makespan(factory)};
    }

    private static Constraint capacity(ConstraintFactory factory) {
        return factory.forEach(Need.class)
                .join(Job.class, Joiners.equal(Need::activity, job -> job.activity))
                .filter((need, job) -> job.end != null)
                .flattenLast(Job::slots)
                .groupBy(
                        (need, slot) -> need.resource(),
                        (need, slot) -> need.capacity(),
                        (need, slot) -> slot,
                        ConstraintCollectors.sum((need, slot) -> need.units()))
                .filter((resource, capacity, slot, load) -> load > capacity)
                .penalize(HardSoftScore.ONE_HARD, (resource, capacity, slot, load) -> load - capacity)
                .asConstraint("capacity");
    }

    private static Constraint makespan(ConstraintFactory factory) {
        return factory.forEach(Job.class)
                .filter(job -> job.end != null)
                .groupBy(ConstraintCollectors.max(Job::end))
                .penalize(HardSoftScore.ONE_SOFT, end -> end)
                .asConstraint("makespan");
    }
}
