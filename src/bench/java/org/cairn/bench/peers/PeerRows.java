package org.cairn.bench.peers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.cairn.bench.Benchmark;
import org.cairn.bench.Benchmark.Row;
import org.cairn.bench.Instances;
import org.cairn.bench.Instances.Instance;
import org.cairn.bench.peers.timefold.TimefoldPeer;
import org.cairn.schedule.Schedule;
import org.cairn.schedule.ScheduleChecker;

/** The rows of the peers. */
public final class PeerRows implements Benchmark.Rows {

    private static final int SAMPLE = 24;
    private static final int SECONDS = 5;

    @Override
    public List<Row> rows() {
        return List.of(
                row("cpsat-j120", "OR-Tools CP-SAT, 8 workers: J120, 5 s", "j120", () -> new CpSatPeer(8)),
                row("cpsat-rg300", "OR-Tools CP-SAT, 8 workers: RG300, 5 s", "rg300", () -> new CpSatPeer(8)),
                row("timefold-j120", "Timefold: J120, 5 s", "j120", TimefoldPeer::new),
                row("timefold-rg300", "Timefold: RG300, 5 s", "rg300", TimefoldPeer::new),
                new Row("demo", "demo programme, weeks, proven by CP-SAT", "the values stated", DemoCapacity::measure));
    }

    private static Row row(String name, String what, String set, Supplier<Peer> peer) {
        return new Row(name, what + ", above the best known", "a peer", () -> measure(peer.get(), set));
    }

    private static String measure(Peer peer, String set) throws Exception {
        double sum = 0;
        int solved = 0;
        for (Instance instance : Instances.spread(Instances.psplib(set), SAMPLE)) {
            Optional<Schedule> found = peer.solve(instance.network(), SECONDS);
            if (found.isPresent()
                    && ScheduleChecker.check(instance.network(), found.get()).isEmpty()) {
                int makespan = found.get().makespan(instance.network());
                sum += 100.0 * (makespan - instance.known()) / instance.known();
                solved++;
            }
        }
        return String.format(Locale.ROOT, "%.2f %% (%d of %d solved)", sum / Math.max(1, solved), solved, SAMPLE);
    }
}
