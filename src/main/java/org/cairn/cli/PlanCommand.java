package org.cairn.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.assessment.Evaluation;
import org.cairn.exchange.ImportFile;
import org.cairn.exchange.ImportOutcome;
import org.cairn.exchange.RowProblem;
import org.cairn.exchange.UnreadableFile;
import org.cairn.planning.Plan;
import org.cairn.planning.PlanProgramme;
import org.cairn.planning.PlanProgress;
import org.cairn.planning.PlanSettings;
import org.cairn.planning.RiskProfile;
import org.cairn.playbook.Playbook;
import org.cairn.programme.Programme;
import org.cairn.report.Documents;
import org.cairn.report.ReportKind;
import org.cairn.report.ReportProgress;
import org.cairn.report.Snapshot;
import org.cairn.report.TemplateRefused;
import org.cairn.schedule.InvalidNetwork;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code plan FILE --out DIR [--profile P.yaml] [--template T.pptx] [--seconds 5] [--threads N] [--seed 1] [--simulate 2000]
 * [--correlation 0]}: reads any
 * importable file and writes {@code plan.json}, {@code workbook.xlsx} and {@code deck.pptx}.
 */
public final class PlanCommand {

    private final Parts parts;
    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    /** What the command composes. */
    public interface Parts {

        ImportFile files();

        /** Called when there is something to plan: begins what judging the plan will need. */
        void prepare();

        Playbook playbook();

        Evaluation judge(Programme programme, Plan plan);

        /**
         * What draws documents.
         *
         * @param deckTemplate of one's own; null for the shipped one
         */
        Documents documents(@Nullable Path deckTemplate);
    }

    public PlanCommand(Parts parts, Clock clock, PrintStream out, PrintStream err) {
        this.parts = parts;
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /** Exit code: 0 done, 2 bad input or usage; then nothing was written. */
    public int run(String... words) {
        try {
            return run(Request.of(words));
        } catch (Arguments.Usage | UnreadableFile e) {
            return refuse(e.getMessage());
        } catch (IOException e) {
            return refuse("plan: --out: cannot be written (" + e.getMessage() + ")");
        }
    }

    private int run(Request request) throws IOException {
        Documents documents;
        try {
            documents = parts.documents(request.template());
        } catch (TemplateRefused e) {
            return refuse(request.template() + ": file: " + e.getMessage());
        }
        ImportOutcome outcome = parts.files().read(request.file(), request.profile(), LocalDate.now(clock));
        if (outcome instanceof ImportOutcome.Rejected rejected) {
            int more = rejected.problems().size() - 1;
            return refuse(rejected.problems().get(0).line() + (more > 0 ? " (and " + more + " more)" : ""));
        }
        ImportOutcome.Accepted accepted = (ImportOutcome.Accepted) outcome;
        parts.prepare();
        Plan plan;
        try {
            plan = plan(accepted.programme(), request.settings());
        } catch (InvalidNetwork e) {
            return refuse(request.file().getFileName() + ": dependencies: " + e.getMessage());
        }
        Evaluation evaluation = parts.judge(accepted.programme(), plan);
        Snapshot snapshot = Snapshot.of(
                Snapshot.State.ofPlan(accepted.programme(), parts.playbook(), plan, evaluation),
                clock.instant(),
                "command line");
        write(request.directory(), documents, snapshot, accepted.remarks());
        out.print(PlanSummary.of(
                accepted.programme(), plan, evaluation, accepted.remarks().size()));
        return 0;
    }

    private Plan plan(Programme programme, PlanSettings settings) {
        if (System.console() == null) {
            return new PlanProgramme().plan(programme, settings, PlanProgress.SILENT);
        }
        ProgressBar bar = new ProgressBar(err);
        try {
            return new PlanProgramme().plan(programme, settings, bar);
        } finally {
            bar.close();
        }
    }

    /** All three or none: written aside, then moved. */
    private void write(Path directory, Documents documents, Snapshot snapshot, List<RowProblem> remarks)
            throws IOException {
        Files.createDirectories(directory);
        Path aside = Files.createTempDirectory(directory, ".plan");
        try {
            Files.writeString(
                    aside.resolve("plan.json"),
                    JsonMapper.builder()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .build()
                            .writeValueAsString(new Written(
                                    snapshot.programme().key(),
                                    snapshot.programme().name(),
                                    snapshot.plan(),
                                    snapshot.state().evaluation(),
                                    remarks)));
            draw(documents, ReportKind.WORKBOOK, snapshot, aside.resolve("workbook.xlsx"));
            draw(documents, ReportKind.DECK, snapshot, aside.resolve("deck.pptx"));
            for (String name : List.of("plan.json", "workbook.xlsx", "deck.pptx")) {
                Files.move(aside.resolve(name), directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            try (Stream<Path> left = Files.walk(aside)) {
                for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void draw(Documents documents, ReportKind kind, Snapshot snapshot, Path file) throws IOException {
        try (OutputStream content = new BufferedOutputStream(Files.newOutputStream(file))) {
            documents.write(kind, "", snapshot, content, ReportProgress.SILENT);
        }
    }

    private int refuse(@Nullable String line) {
        err.println(line);
        return 2;
    }

    /** What plan.json holds. */
    record Written(String key, String name, Plan plan, Evaluation evaluation, List<RowProblem> remarks) {}

    /** What was asked for. */
    private record Request(
            Path file, @Nullable Path profile, @Nullable Path template, Path directory, PlanSettings settings) {

        static Request of(String... words) {
            Arguments given = new Arguments(
                    "plan",
                    Set.of(
                            "--out",
                            "--profile",
                            "--template",
                            "--seconds",
                            "--threads",
                            "--seed",
                            "--simulate",
                            "--correlation"),
                    words);
            Path directory = given.path("--out");
            if (given.files().size() != 1 || directory == null) {
                throw new Arguments.Usage("plan: usage: plan FILE --out DIR [--profile P.yaml] [--template T.pptx]"
                        + " [--seconds 5] [--threads N] [--seed 1] [--simulate 2000] [--correlation 0]");
            }
            int processors = Runtime.getRuntime().availableProcessors();
            return new Request(
                    given.files().get(0),
                    given.path("--profile"),
                    given.path("--template"),
                    directory,
                    new PlanSettings(
                            Duration.ofNanos((long) (given.number("--seconds", 5, 0.001, 100_000) * 1e9)),
                            Long.MAX_VALUE,
                            (int) given.number("--threads", processors, 1, 256),
                            (long) given.number("--seed", 1, 0, 1e15),
                            (int) given.number("--simulate", 2000, 0, 1_000_000),
                            RiskProfile.durationsAlone().withCorrelation(given.number("--correlation", 0, 0, 1))));
        }
    }
}
