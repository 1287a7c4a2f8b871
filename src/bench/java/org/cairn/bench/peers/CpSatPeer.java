package org.cairn.bench.peers;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.CumulativeConstraint;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import java.util.Optional;
import org.cairn.schedule.Network;
import org.cairn.schedule.Precedence;
import org.cairn.schedule.Schedule;

/** OR-Tools CP-SAT with fixed-size intervals and a cumulative constraint a resource, as its scheduling guide sets it up. */
final class CpSatPeer implements Peer {

    private final int workers;

    CpSatPeer(int workers) {
        Loader.loadNativeLibraries();
        this.workers = workers;
    }

    @Override
    public Optional<Schedule> solve(Network net, int seconds) {
        CpModel model = new CpModel();
        int horizon = 0;
        for (int i = 0; i < net.size(); i++) {
            horizon += net.duration(i);
        }
        IntVar[] start = new IntVar[net.size()];
        IntervalVar[] interval = new IntervalVar[net.size()];
        IntVar makespan = model.newIntVar(0, horizon, "makespan");
        for (int i = 0; i < net.size(); i++) {
            start[i] = model.newIntVar(net.release(i), horizon, "s" + i);
            interval[i] = model.newFixedSizeIntervalVar(start[i], net.duration(i), "i" + i);
            model.addLessOrEqual(LinearExpr.affine(start[i], 1, net.duration(i)), makespan);
        }
        for (Precedence link : net.links()) {
            model.addLessOrEqual(
                    LinearExpr.affine(start[link.predecessor()], 1, net.duration(link.predecessor()) + link.lag()),
                    start[link.successor()]);
        }
        for (int r = 0; r < net.resources(); r++) {
            CumulativeConstraint cumulative = model.addCumulative(net.capacity(r).highest());
            for (int i = 0; i < net.size(); i++) {
                if (net.demand(i, r) > 0) {
                    cumulative.addDemand(interval[i], net.demand(i, r));
                }
            }
        }
        model.minimize(makespan);
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(seconds)
                .setNumWorkers(workers)
                .setRandomSeed(1);
        CpSolverStatus status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return Optional.empty();
        }
        int[] starts = new int[net.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = (int) solver.value(start[i]);
        }
        return Optional.of(new Schedule(starts));
    }
}
