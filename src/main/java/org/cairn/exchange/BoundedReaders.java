package org.cairn.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cairn.exchange.csv.DelimitedText;
import org.cairn.exchange.mpxj.ProjectPlan;
import org.cairn.exchange.xlsx.FormWorkbook;
import org.cairn.exchange.xlsx.LegacyFile;
import org.cairn.exchange.xlsx.ListWorkbook;
import org.cairn.exchange.xlsx.WorkbookTrial;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a reader by content first and ending second, and runs it on a thread of its own, so that neither a damaged file
 * nor one made to do harm takes the caller down: whatever goes wrong becomes one problem.
 */
final class BoundedReaders implements ImportFile, TryWorkbook {

    private static final long LARGEST_MEGABYTES = 20;
    private static final Set<String> TEXT = Set.of("csv", "tsv", "txt");
    private static final Set<String> BINARY_PLANS = Set.of("mpp", "mpt");
    private static final Set<String> TEXT_PLANS = Set.of("xml", "mspdi", "pmxml", "xer", "gan", "mpx", "planner");
    private static final String KNOWN =
            "Cairn reads .xlsx made from the import form, lists as .xlsx or .csv, and plans as .mpp, .xml, .xer,"
                    + " .gan, .mpx or .planner";

    private final Duration longest;

    BoundedReaders(Duration longest) {
        this.longest = longest;
    }

    @Override
    public ImportOutcome read(Path file, String name, @Nullable Path profile, LocalDate asOf) {
        return within(name, () -> route(file, name, profile, asOf));
    }

    @Override
    public List<RowProblem> problems(Path file, String name) {
        return ((ImportOutcome.Rejected) within(name, () -> tried(file, name))).problems();
    }

    /** An outcome without a programme; its problems are empty when the workbook may be opened. */
    private static ImportOutcome tried(Path file, String name) throws IOException {
        if (!starts(head(file, name), 'P', 'K', 3, 4)) {
            throw refused(FileProblem.UNKNOWN_KIND, name, "is no workbook (.xlsx)");
        }
        WorkbookTrial.open(file, name);
        return new ImportOutcome.Rejected(List.of());
    }

    private ImportOutcome within(String name, Callable<ImportOutcome> reading) {
        FutureTask<ImportOutcome> task = new FutureTask<>(reading);
        Thread worker = new Thread(task, "import " + name);
        worker.setDaemon(true);
        worker.start();
        try {
            return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return rejected(FileProblem.TOO_SLOW, name, tooSlow(longest));
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return rejected(FileProblem.TOO_SLOW, name, "reading it was interrupted");
        } catch (ExecutionException e) {
            return failed(name, e.getCause());
        }
    }

    static String tooSlow(Duration longest) {
        return "took longer than " + longest.toSeconds() + " seconds to read and was given up";
    }

    static ImportOutcome rejected(FileProblem problem, String name, String reason) {
        return new ImportOutcome.Rejected(List.of(RowProblem.ofFile(problem, name, reason)));
    }

    private static ImportOutcome failed(String name, @Nullable Throwable cause) {
        if (cause instanceof UnreadableFile bad) {
            String what = bad.where().equals("file") ? bad.what() : bad.where() + ": " + bad.what();
            return rejected(bad.problem(), name, what);
        }
        if (cause instanceof OutOfMemoryError) {
            return rejected(FileProblem.TOO_HUNGRY, name, "needs more memory than there is");
        }
        String said = cause == null ? null : cause.getMessage();
        return rejected(
                FileProblem.DAMAGED,
                name,
                "is damaged and cannot be read" + (said == null || said.isBlank() ? "" : " (" + oneLine(said) + ")"));
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > 160 ? line.substring(0, 160) + "…" : line;
    }

    private static ImportOutcome route(Path file, String name, @Nullable Path profile, LocalDate asOf)
            throws IOException {
        byte[] head = head(file, name);
        String ending = name.substring(name.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
        if (starts(head, 'P', 'K', 3, 4)) {
            return workbook(file, name, profile, asOf);
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            if (BINARY_PLANS.contains(ending)) {
                return ProjectPlan.read(file, name, asOf);
            }
            throw LegacyFile.refusal(file, name);
        }
        if (profile != null || TEXT.contains(ending)) {
            return DelimitedText.read(file, name, profile, asOf);
        }
        if (TEXT_PLANS.contains(ending)) {
            return ProjectPlan.read(file, name, asOf);
        }
        if (ending.startsWith("xls") || BINARY_PLANS.contains(ending)) {
            throw refused(FileProblem.DAMAGED, name, "is damaged: it does not begin as a ." + ending + " file does");
        }
        throw refused(FileProblem.UNKNOWN_KIND, name, "is of no known kind. " + KNOWN);
    }

    /** The import form, or a list: with a profile always a list. */
    private static ImportOutcome workbook(Path file, String name, @Nullable Path profile, LocalDate asOf)
            throws IOException {
        Optional<ImportOutcome> form = profile == null ? FormWorkbook.read(file, name, asOf) : Optional.empty();
        return form.isPresent() ? form.get() : ListWorkbook.read(file, name, profile, asOf);
    }

    private static byte[] head(Path file, String name) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw refused(FileProblem.ABSENT, name, "is not there");
        }
        if (!Files.isReadable(file)) {
            throw refused(FileProblem.ABSENT, name, "may not be read by this user");
        }
        if (Files.size(file) > LARGEST_MEGABYTES << 20) {
            throw refused(FileProblem.TOO_LARGE, name, "is larger than " + LARGEST_MEGABYTES + " MB");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(8);
            if (head.length == 0) {
                throw refused(FileProblem.EMPTY, name, "is empty");
            }
            return head;
        }
    }

    private static UnreadableFile refused(FileProblem problem, String name, String what) {
        return new UnreadableFile(problem, name, "file", what);
    }

    private static boolean starts(byte[] head, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
