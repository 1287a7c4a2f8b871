package org.cairn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * Measures row after row in one process and prints the table of {@code docs/benchmarks.md}.
 *
 * <p>Each finished row is kept in {@code target/bench/rows.tsv}; a run that is started again goes on behind it. Arguments
 * are the names of the rows to measure, all where there are none.
 */
public final class Benchmark {

    private static final Path KEPT = Path.of("target/bench/rows.tsv");

    private Benchmark() {}

    /** A row of the table: what is measured, what is aimed at, and how to measure it. */
    public record Row(String name, String what, String goal, Measurement measurement) {}

    /** Does the work and says what came out. */
    public interface Measurement {
        String measure() throws Exception;
    }

    /** Further rows, found by {@link ServiceLoader}: the peers, which are there only in their profile. */
    public interface Rows {
        List<Row> rows();
    }

    public static void main(String[] names) throws Exception {
        Map<String, String> done = kept();
        Map<String, Row> rows = new LinkedHashMap<>();
        ScheduleRows.all().forEach(row -> rows.put(row.name(), row));
        PlanRows.all().forEach(row -> rows.put(row.name(), row));
        ServiceLoader.load(Rows.class).forEach(more -> more.rows().forEach(row -> rows.put(row.name(), row)));
        List<String> wanted = names.length == 0 ? List.copyOf(rows.keySet()) : List.of(names);
        for (String name : wanted) {
            if (!done.containsKey(name)) {
                String measured = rows.get(name).measurement().measure();
                keep(name, measured);
                done.put(name, measured);
                System.err.println(name + ": " + measured);
            }
        }
        System.out.println("| row | what | goal | measured |\n|---|---|---|---|");
        rows.forEach((name, row) -> System.out.println("| `" + name + "` | " + row.what() + " | " + row.goal() + " | "
                + done.getOrDefault(name, "not measured") + " |"));
    }

    private static Map<String, String> kept() throws IOException {
        Map<String, String> kept = new LinkedHashMap<>();
        if (Files.exists(KEPT)) {
            Files.readAllLines(KEPT).forEach(line -> kept.put(line.split("\t", 2)[0], line.split("\t", 2)[1]));
        }
        return kept;
    }

    private static void keep(String name, String measured) throws IOException {
        Files.createDirectories(KEPT.getParent());
        Files.writeString(KEPT, name + "\t" + measured + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
