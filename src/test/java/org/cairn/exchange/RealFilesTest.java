package org.cairn.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.planning.Plan;
import org.cairn.planning.PlanProgramme;
import org.cairn.planning.PlanProgress;
import org.cairn.planning.PlanSettings;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that others made, in the folder that CAIRN_DATA names; skipped where it is absent. */
class RealFilesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Path NONE = Path.of("none");

    static Stream<Path> plans() throws IOException {
        return Stream.concat(files("msproject"), files("portfolio"));
    }

    static Stream<Path> hostile() throws IOException {
        return files("hostile");
    }

    @ParameterizedTest
    @MethodSource("plans")
    void a_real_plan_is_accepted_and_can_be_planned(Path file) {
        // given
        assumePresent(file);

        // when
        ImportOutcome outcome = Readers.standard().read(file, null, TODAY);

        // then
        assertThat(outcome).isInstanceOf(ImportOutcome.Accepted.class);
        ImportOutcome.Accepted accepted = (ImportOutcome.Accepted) outcome;
        Plan plan = new PlanProgramme().plan(accepted.programme(), PlanSettings.quick(), PlanProgress.SILENT);
        assertThat(plan.items()).hasSameSizeAs(accepted.programme().initiatives());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_hostile_file_is_rejected_with_one_clear_line(Path file) {
        // given
        assumePresent(file);

        // when
        ImportOutcome outcome = Readers.standard().read(file, null, TODAY);

        // then
        assertThat(outcome).isInstanceOf(ImportOutcome.Rejected.class);
        List<RowProblem> problems = ((ImportOutcome.Rejected) outcome).problems();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.line())
                    .startsWith(file.getFileName() + ": file: ")
                    .doesNotContain("\n", "Exception");
        });
    }

    private static void assumePresent(Path file) {
        Assumptions.assumeFalse(file.equals(NONE), "skipped: no real files; set CAIRN_DATA to their folder");
    }

    private static Stream<Path> files(String folder) throws IOException {
        Path data = Path.of(Optional.ofNullable(System.getenv("CAIRN_DATA")).orElse("../shared/data"), folder);
        if (!Files.isDirectory(data)) {
            return Stream.of(NONE);
        }
        try (Stream<Path> all = Files.list(data)) {
            return all.sorted().toList().stream();
        }
    }
}
