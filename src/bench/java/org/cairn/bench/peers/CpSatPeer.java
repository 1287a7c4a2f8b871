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
import org.cairn.schedule.Precedence.Type;
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
        Model model = new Model(net);
        CpSolverStatus status = model.solve(seconds, workers);
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE
                ? Optional.of(model.schedule())
                : Optional.empty();
    }

    /** The least makespan there is; fails where the time does not suffice for a proof. */
    int proven(Network net, int seconds) {
        Model model = new Model(net);
        CpSolverStatus status = model.solve(seconds, workers);
        if (status != CpSolverStatus.OPTIMAL) {
            throw new IllegalStateException("no proof within " + seconds + " s, but " + status);
        }
        return model.schedule().makespan(net);
    }

    /** A network as variables and constraints. */
    private static final class Model {

        private final CpModel model = new CpModel();
        private final CpSolver solver = new CpSolver();
        private final Network net;
        private final IntVar[] start;
        private final IntervalVar[] interval;
        private final int horizon;

        Model(Network net) {
            this.net = net;
            this.start = new IntVar[net.size()];
            this.interval = new IntervalVar[net.size()];
            this.horizon = horizon(net);
            IntVar makespan = model.newIntVar(0, horizon, "makespan");
            for (int i = 0; i < net.size(); i++) {
                start[i] = model.newIntVar(net.release(i), horizon, "s" + i);
                interval[i] = model.newFixedSizeIntervalVar(start[i], net.duration(i), "i" + i);
                model.addLessOrEqual(LinearExpr.affine(start[i], 1, net.duration(i)), makespan);
            }
            net.links().forEach(this::order);
            for (int r = 0; r < net.resources(); r++) {
                limit(r);
            }
            model.minimize(makespan);
        }

        private static int horizon(Network net) {
            int horizon = 0;
            for (int i = 0; i < net.size(); i++) {
                horizon += net.duration(i);
            }
            for (Precedence link : net.links()) {
                horizon += Math.max(0, link.lag());
            }
            return horizon;
        }

        private void order(Precedence link) {
            int p = link.predecessor();
            int s = link.successor();
            int from = link.type() == Type.FS || link.type() == Type.FF ? net.duration(p) : 0;
            int to = link.type() == Type.FF || link.type() == Type.SF ? net.duration(s) : 0;
            model.addLessOrEqual(
                    LinearExpr.affine(start[p], 1, from + link.lag()), LinearExpr.affine(start[s], 1, to));
        }

        private void limit(int resource) {
            CumulativeConstraint load =
                    model.addCumulative(net.capacity(resource).highest());
            for (int i = 0; i < net.size(); i++) {
                if (net.demand(i, resource) > 0) {
                    load.addDemand(interval[i], net.demand(i, resource));
                }
            }
        }

        CpSolverStatus solve(int seconds, int workers) {
            solver.getParameters()
                    .setMaxTimeInSeconds(seconds)
                    .setNumWorkers(workers)
                    .setRandomSeed(1);
            return solver.solve(model);
        }

        Schedule schedule() {
            int[] starts = new int[net.size()];
            for (int i = 0; i < starts.length; i++) {
                starts[i] = (int) solver.value(start[i]);
            }
            return new Schedule(starts);
        }
    }
}
