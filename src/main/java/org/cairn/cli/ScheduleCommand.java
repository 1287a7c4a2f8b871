package org.cairn.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        } catch (Usage | UnreadableFile | InvalidNetwork e) {
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

        static Request of(String[] args) {
            double seconds = 5;
            long schedules = Long.MAX_VALUE;
            int threads = 1;
            long seed = 1;
            Path starts = null;
            List<Path> files = new ArrayList<>();
            for (int k = 0; k < args.length; k++) {
                String arg = args[k];
                switch (arg) {
                    case "--seconds" -> seconds = number(arg, args, ++k, 0.001, 1_000_000);
                    case "--schedules" -> schedules = (long) number(arg, args, ++k, 1, 1e15);
                    case "--threads" -> threads = (int) number(arg, args, ++k, 1, 1024);
                    case "--seed" -> seed = (long) number(arg, args, ++k, 0, 1e15);
                    case "--starts" -> starts = Path.of(value(arg, args, ++k));
                    default -> {
                        if (arg.startsWith("--")) {
                            throw new Usage("schedule: " + arg + ": is no option of this command");
                        }
                        files.add(Path.of(arg));
                    }
                }
            }
            if (files.isEmpty()) {
                throw new Usage("schedule: FILE: at least one file is needed (.sm, .rcp or .mp)");
            }
            return new Request(
                    Duration.ofNanos((long) (seconds * 1e9)), schedules, threads, seed, starts, List.copyOf(files));
        }

        private static double number(String option, String[] args, int k, double least, double most) {
            String text = value(option, args, k);
            try {
                double value = Double.parseDouble(text);
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (NumberFormatException e) {
                throw new Usage("schedule: " + option + ": «" + text + "» is no number");
            }
            throw new Usage("schedule: " + option + ": «" + text + "» is out of range");
        }

        private static String value(String option, String[] args, int k) {
            if (k >= args.length) {
                throw new Usage("schedule: " + option + ": needs a value");
            }
            return args[k];
        }
    }

    /** Words on the command line that make no sense. */
    private static final class Usage extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Usage(String message) {
            super(message);
        }
    }
}
