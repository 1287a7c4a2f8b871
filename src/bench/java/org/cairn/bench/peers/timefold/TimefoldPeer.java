package org.cairn.bench.peers.timefold;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.Optional;
import org.cairn.bench.peers.Peer;
import org.cairn.schedule.Network;
import org.cairn.schedule.Schedule;

/** Timefold Solver with its default phases: first fit, then late acceptance. */
public final class TimefoldPeer implements Peer {

    /** Less than the 500 of its example, so that first fit ends in time; with much less it breaks capacity. */
    private static final int LONGEST_DELAY = 250;

    @Override
    public Optional<Schedule> solve(Network net, int seconds) {
        SolverConfig config = new SolverConfig()
                .withSolutionClass(Jobs.class)
                .withEntityClasses(Job.class)
                .withConstraintProviderClass(Limits.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(1L)
                .withTerminationSpentLimit(Duration.ofSeconds(seconds));
        Jobs solved = SolverFactory.<Jobs>create(config).buildSolver().solve(new Jobs(net, LONGEST_DELAY));
        if (solved.score == null
                || !solved.score.isFeasible()
                || solved.jobs.stream().anyMatch(job -> job.start == null)) {
            return Optional.empty();
        }
        return Optional.of(new Schedule(
                solved.jobs.stream().mapToInt(job -> job.start).toArray()));
    }
}
