package org.cairn.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cairn.exchange.PsplibFile;
import org.cairn.exchange.UnreadableFile;
import org.cairn.schedule.CriticalPath;
import org.cairn.schedule.InvalidNetwork;
import org.cairn.schedule.Network;
import org.cairn.schedule.Optimiser;
import org.cairn.schedule.ScheduleChecker;
import org.cairn.schedule.SearchLimit;
import org.cairn.schedule.SearchListener;
import org.cairn.schedule.Solution;
import org.jspecify.annotations.Nullable;

/** {@code schedule [--seconds 5] [--threads 1] [--seed 1] [--starts DIR] FILE…}: plans benchmark networks, prints a line each. */
public final class ScheduleCommand {

    static final String HEADER =
            "instance,activities,critical_path,lower_bound,makespan,schedules,seconds,first_feasible_ms";

    private ScheduleCommand() {}

    /** Exit code: 0 done, 2 bad input or usage. All files are read before the first is solved. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            Request request = Request.of(args);
            List<Network> networks =
                    request.files().stream().map(PsplibFile::read).toList();
            out.println(HEADER);
            for (int k = 0; k < networks.size(); k++) {
                solve(request, request.files().get(k), networks.get(k), out);
            }
            return 0;
        } catch (Arguments.Usage | UnreadableFile | InvalidNetwork e) {
            err.println(e.getMessage());
            return 2;
        } catch (IOException e) {
            err.println("schedule: starts: cannot be written (" + e.getMessage() + ")");
            return 2;
        }
    }

    private static void solve(Request request, Path file, Network net, PrintStream out) throws IOException {
        SearchLimit limit = new SearchLimit(request.time(), request.schedules(), request.threads(), request.seed());
        Solution found = Optimiser.solve(net, limit, SearchListener.NONE);
        var violations = ScheduleChecker.check(net, found.schedule());
        if (!violations.isEmpty()) {
            throw new IllegalStateException(
                    file + ": the plan is not feasible: " + violations.get(0).what());
        }
        String name = instance(file);
        out.println(String.format(
                Locale.ROOT,
                "%s,%d,%d,%d,%d,%d,%.3f,%.1f",
                name,
                net.size(),
                CriticalPath.of(net).length(),
                found.lowerBound(),
                found.makespan(),
                found.schedules(),
                found.time().toNanos() / 1e9,
                found.firstFeasible().toNanos() / 1e6));
        if (request.starts() != null) {
            Files.createDirectories(request.starts());
            List<String> lines = new ArrayList<>();
            for (int start : found.schedule().starts()) {
                lines.add(Integer.toString(start));
            }
            Files.write(request.starts().resolve(name + ".starts"), lines);
        }
    }

    private static String instance(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** What was asked for. */
    private record Request(
            Duration time,
            long schedules,
            int threads,
            long seed,
            @Nullable Path starts,
            List<Path> files) {

        static Request of(String[] words) {
            Arguments given = new Arguments(
                    "schedule", Set.of("--seconds", "--schedules", "--threads", "--seed", "--starts"), words);
            if (given.files().isEmpty()) {
                throw new Arguments.Usage("schedule: FILE: at least one file is needed (.sm, .rcp or .mp)");
            }
            return new Request(
                    Duration.ofNanos((long) (given.number("--seconds", 5, 0.001, 1_000_000) * 1e9)),
                    (long) given.number("--schedules", Long.MAX_VALUE, 1, 1e15),
                    (int) given.number("--threads", 1, 1, 1024),
                    (long) given.number("--seed", 1, 0, 1e15),
                    given.path("--starts"),
                    given.files());
        }
    }
}
