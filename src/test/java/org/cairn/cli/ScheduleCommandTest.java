package org.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.exchange.PsplibFile;
import org.cairn.schedule.Network;
import org.cairn.schedule.Schedule;
import org.cairn.schedule.ScheduleChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that plans benchmark networks. */
class ScheduleCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_multi_project_file_gives_one_line_and_its_starts(@TempDir Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("tiny.mp"), """
                3 1 2
                2
                0 4 0 1 0 2 1 2
                0 3 0 1 0 1 0
                1 5 1 1 0 2 0
                """);

        int exit = run("--seconds", "0.2", "--starts", dir.toString(), file.toString());

        assertThat(exit).isZero();
        assertThat(text(out)).startsWith(ScheduleCommand.HEADER).contains("tiny,3,9,12,12,");
        assertThat(Files.readAllLines(dir.resolve("tiny.starts"))).hasSize(3);
    }

    @Test
    void a_broken_file_is_refused_with_file_place_and_reason(@TempDir Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("broken.rcp"), "3 1\n5\n1 x");

        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(text(err)).isEqualTo("broken.rcp: number 5: «x» is no demand\n");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void an_unknown_option_is_refused() {
        assertThat(run("--fast", "x.sm")).isEqualTo(2);
        assertThat(text(err)).contains("--fast");
    }

    @Test
    void every_instance_of_the_public_30_activity_library_gets_a_feasible_plan(@TempDir Path dir) throws IOException {
        Path bench = Path.of(Optional.ofNullable(System.getenv("CAIRN_BENCH")).orElse("../shared/bench"));
        Path set = bench.resolve("psplib/j30");
        assumeTrue(Files.isDirectory(set), "skipped: no benchmark instances at " + set.toAbsolutePath());
        List<Path> files;
        try (var found = Files.list(set)) {
            files = found.sorted().toList();
        }
        List<String> args = new ArrayList<>(List.of("--seconds", "0.01", "--starts", dir.toString()));
        files.forEach(file -> args.add(file.toString()));

        assertThat(run(args.toArray(new String[0]))).isZero();

        Map<String, Integer> best = bestKnown(bench);
        for (Path file : files) {
            String name = file.getFileName().toString().replace(".sm", "");
            Network net = PsplibFile.read(file);
            Schedule plan = new Schedule(Files.readAllLines(dir.resolve(name + ".starts")).stream()
                    .mapToInt(Integer::parseInt)
                    .toArray());
            assertThat(ScheduleChecker.check(net, plan)).as(name).isEmpty();
            assertThat(plan.makespan(net)).as(name).isGreaterThanOrEqualTo(best.get(name));
        }
    }

    private static Map<String, Integer> bestKnown(Path bench) throws IOException {
        Map<String, Integer> best = new HashMap<>();
        for (String line : Files.readAllLines(bench.resolve("psplib/best_known.csv"))) {
            String[] cells = line.split(",");
            if (!cells[0].equals("instance")) {
                best.put(cells[0].toLowerCase(java.util.Locale.ROOT), Integer.parseInt(cells[2]));
            }
        }
        return best;
    }

    private int run(String... args) {
        return ScheduleCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
