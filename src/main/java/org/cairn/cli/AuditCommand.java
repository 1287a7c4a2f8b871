package org.cairn.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cairn.audit.AuditFile;
import org.cairn.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * {@code audit verify [FILE] [--head N:HASH]} checks the chain of the store, or of an exported file without any store;
 * {@code audit export FILE} writes that file; {@code audit head} prints what to keep elsewhere.
 */
public final class AuditCommand {

    private static final String USAGE = "audit: is followed by verify [FILE] [--head N:HASH], export FILE or head";

    private final PrintStream out;
    private final PrintStream err;

    public AuditCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Exit code: 0 done and intact, 2 bad usage, an unreadable file or a chain that does not hold. */
    public int run(String... words) {
        try {
            String act = words.length == 0 ? "" : words[0];
            String[] rest = words.length == 0 ? words : Arrays.copyOfRange(words, 1, words.length);
            return switch (act) {
                case "verify" -> verify(new Arguments("audit verify", Set.of("--head"), rest));
                case "export" -> export(new Arguments("audit export", Set.of(), rest));
                case "head" -> head(new Arguments("audit head", Set.of(), rest));
                default -> throw new Arguments.Usage(USAGE);
            };
        } catch (Arguments.Usage e) {
            return refuse(e.getMessage());
        } catch (DataAccessException | TransactionException e) {
            return refuse("store: cannot be read (" + e.getMostSpecificCause().getMessage()
                    + "). Maybe the server has it open; export the trail from its audit page and verify that file");
        }
    }

    private int verify(Arguments arguments) {
        AuditTrail.Head kept = head(arguments.text("--head"));
        List<Path> files = arguments.files();
        if (files.isEmpty()) {
            try (StoreContext store = StoreContext.open()) {
                return say(store.where(), store.trail().verify(kept));
            }
        }
        Path file = single(files);
        try {
            return say(file.toString(), AuditFile.verify(file, kept));
        } catch (IllegalArgumentException e) {
            return refuse(file + ": " + e.getMessage());
        } catch (IOException e) {
            return refuse(file + ": file: cannot be read (" + e.getMessage() + ")");
        }
    }

    private int export(Arguments arguments) {
        Path file = single(arguments.files());
        try (StoreContext store = StoreContext.open();
                Writer text = Files.newBufferedWriter(file)) {
            store.trail().export(text);
            out.println(file + ": written, head " + store.trail().head());
            return 0;
        } catch (IOException e) {
            return refuse(file + ": file: cannot be written (" + e.getMessage() + ")");
        }
    }

    private int head(Arguments arguments) {
        if (!arguments.files().isEmpty()) {
            throw new Arguments.Usage(USAGE);
        }
        try (StoreContext store = StoreContext.open()) {
            out.println(store.trail().head());
            return 0;
        }
    }

    private int say(String where, AuditTrail.Verdict verdict) {
        if (verdict.intact()) {
            out.println(where + ": intact, head " + verdict.entries() + ":" + verdict.head());
            return 0;
        }
        return refuse(where + ": entry " + verdict.firstBroken()
                + ": the chain does not hold from here. An entry was changed, removed, added or moved");
    }

    private static AuditTrail.@Nullable Head head(@Nullable String text) {
        try {
            return text == null ? null : AuditTrail.Head.of(text);
        } catch (IllegalArgumentException e) {
            throw new Arguments.Usage("audit verify: --head: " + e.getMessage());
        }
    }

    private static Path single(List<Path> files) {
        if (files.size() != 1) {
            throw new Arguments.Usage(USAGE);
        }
        return files.get(0);
    }

    private int refuse(@Nullable String line) {
        err.println(line);
        return 2;
    }
}
