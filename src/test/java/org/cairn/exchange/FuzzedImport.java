package org.cairn.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.cairn.exchange.csv.DelimitedText;

/**
 * Bytes of anybody's making, read as a file: each is taken or refused with a reason, and nothing else. Jazzer looks for bytes
 * that do otherwise, see {@code docs/security.md}; {@link FuzzedImportTest} replays some in every build.
 */
public final class FuzzedImport {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Path FOLDER = folder();

    private FuzzedImport() {}

    /** The four importers. */
    enum Kind {
        CSV,
        XLSX,
        PLAN,
        PSPLIB
    }

    /** What Jazzer calls; the importer is the property {@code cairn.fuzz}. */
    public static void fuzzerTestOneInput(byte[] data) {
        read(Kind.valueOf(System.getProperty("cairn.fuzz", "CSV")), data);
    }

    static void read(Kind kind, byte[] data) {
        try {
            switch (kind) {
                case CSV -> DelimitedText.read(file(data, "fuzz.csv"), "fuzz.csv", null, TODAY);
                case XLSX -> taken(Readers.standard().read(file(data, "fuzz.xlsx"), null, TODAY));
                case PLAN -> taken(Readers.standard().read(file(data, "fuzz.xml"), null, TODAY));
                case PSPLIB -> {
                    for (String ending : new String[] {"sm", "rcp", "mp"}) {
                        network(file(data, "fuzz." + ending));
                    }
                }
            }
        } catch (UnreadableFile refused) {
            reasonable(refused.what());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void network(Path file) {
        try {
            PsplibFile.read(file);
        } catch (UnreadableFile refused) {
            reasonable(refused.what());
        }
    }

    private static void taken(ImportOutcome outcome) {
        if (outcome instanceof ImportOutcome.Rejected rejected) {
            RowProblem first = rejected.problems().get(0);
            reasonable(first.reason());
            if (first.problem() == FileProblem.TOO_HUNGRY || first.problem() == FileProblem.TOO_SLOW) {
                throw new IllegalStateException("a small file cost too much: " + first.line());
            }
        }
    }

    private static void reasonable(String reason) {
        if (reason.isBlank()) {
            throw new IllegalStateException("refused without a reason");
        }
    }

    private static Path file(byte[] data, String name) throws IOException {
        return Files.write(FOLDER.resolve(name), data);
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("cairn-fuzz");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("no place for fuzzed files", e);
        }
    }
}
