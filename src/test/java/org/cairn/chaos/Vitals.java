package org.cairn.chaos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a server holds at a moment, as the machine tells it from outside.
 *
 * @param heap megabytes of what is still reached after a whole collection
 * @param threads alive
 * @param connections of the database with it, used or not
 * @param handles open files and sockets
 * @param files temporary ones, of the server and of the libraries that it uses
 */
record Vitals(double heap, int threads, int connections, int handles, int files) {

    /** What must not grow → from when on a rise is no longer noise. */
    private static final Map<String, Limit> LIMITS = Map.of(
            "heap after collection, MB", new Limit(Vitals::heap, 12),
            "threads", new Limit(Vitals::threads, 4),
            "connections", new Limit(Vitals::connections, 2),
            "handles", new Limit(Vitals::handles, 12),
            "temporary files", new Limit(Vitals::files, 8));

    private static final Duration BETWEEN = Duration.ofSeconds(3);

    /** The last line of a histogram: instances and bytes of what is still reached. */
    private static final Pattern REACHED = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

    private record Limit(ToDoubleFunction<Vitals> figure, double rise) {}

    static boolean canBeTaken() {
        return Files.isDirectory(Path.of("/proc/self/fd"));
    }

    static Vitals of(ServerProcess server, Store store) throws IOException, InterruptedException {
        Path process = Path.of("/proc", Long.toString(server.pid()));
        return new Vitals(
                retained(server),
                entries(process.resolve("task")),
                store.connections(),
                entries(process.resolve("fd")),
                server.temporaryFiles().size());
    }

    /** The least of three: what only a piece of work holds is gone by one of them. */
    private static double retained(ServerProcess server) throws IOException, InterruptedException {
        double least = reached(jcmd(server, "GC.class_histogram"));
        for (int again = 0; again < 2; again++) {
            ServerProcess.pause(BETWEEN);
            least = Math.min(least, reached(jcmd(server, "GC.class_histogram")));
        }
        return least;
    }

    private static String jcmd(ServerProcess server, String order) throws IOException, InterruptedException {
        Process asking = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(server.pid()),
                        order)
                .redirectErrorStream(true)
                .start();
        String answer = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (asking.waitFor() != 0) {
            throw new IOException(order + " was answered " + answer);
        }
        return answer;
    }

    /** A histogram collects first and then counts, with everybody else standing still. */
    private static double reached(String histogram) throws IOException {
        Matcher found = REACHED.matcher(histogram);
        if (!found.find()) {
            throw new IOException("no sum in " + histogram);
        }
        return Long.parseLong(found.group(1)) / (1024.0 * 1024);
    }

    private static int entries(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return (int) all.count();
        }
    }

    /** A line for each figure that rose over the second half of the samples. */
    static List<String> growth(List<Vitals> samples) {
        List<Vitals> later = samples.subList(samples.size() / 2, samples.size());
        return LIMITS.entrySet().stream()
                .filter(limit -> rise(later, limit.getValue().figure())
                        > limit.getValue().rise())
                .map(limit -> "%s rose by %.1f"
                        .formatted(limit.getKey(), rise(later, limit.getValue().figure())))
                .sorted()
                .toList();
    }

    /**
     * From the first to the last, by the median of the slopes between any two (Theil 1950, Sen 1968): a large piece of
     * work that is in memory at one of the samples is no growth.
     */
    private static double rise(List<Vitals> samples, ToDoubleFunction<Vitals> figure) {
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            for (int j = i + 1; j < samples.size(); j++) {
                slopes.add((figure.applyAsDouble(samples.get(j)) - figure.applyAsDouble(samples.get(i))) / (j - i));
            }
        }
        slopes.sort(Double::compare);
        int middle = slopes.size() / 2;
        double median = slopes.size() % 2 == 1 ? slopes.get(middle) : (slopes.get(middle - 1) + slopes.get(middle)) / 2;
        return median * (samples.size() - 1);
    }
}
