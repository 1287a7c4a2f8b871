package org.cairn.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.cairn.audit.AuditTrail.Entry;
import org.cairn.audit.AuditTrail.Head;
import org.cairn.audit.AuditTrail.Verdict;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The trail as a file: a line of JSON for each entry, then a line for the head. It can be checked without the store. */
public final class AuditFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AuditFile() {}

    /** Writes a line for each entry as it comes, and the head when {@link EntryWriter#end} is called. */
    static final class EntryWriter implements Consumer<Entry> {
        private final Writer out;

        EntryWriter(Writer out) {
            this.out = out;
        }

        @Override
        public void accept(Entry entry) {
            line(new Line(entry, null));
        }

        void end(Head head) {
            line(new Line(null, head));
        }

        private void line(Line line) {
            try {
                out.write(JSON.writeValueAsString(line));
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException("the trail cannot be written", e);
            }
        }
    }

    /**
     * Checks an exported trail.
     *
     * @param kept a head noted earlier and kept elsewhere; null when there is none
     * @throws IllegalArgumentException naming the line that is no line of an exported trail
     */
    public static Verdict verify(Path file, @Nullable Head kept) throws IOException {
        ChainCheck check = new ChainCheck(kept);
        Head claimed = null;
        int number = 0;
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                number++;
                Line line = read(text, number);
                if (line.entry() != null && claimed == null) {
                    check.next(line.entry());
                } else if (line.head() != null && claimed == null) {
                    claimed = line.head();
                } else {
                    throw new IllegalArgumentException("line " + number + ": nothing may follow the head");
                }
            }
        }
        return check.end(claimed == null ? new Head(-1, "") : claimed);
    }

    private static Line read(String text, int number) {
        try {
            return JSON.readValue(text, Line.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("line " + number + ": is no line of an exported trail", e);
        }
    }

    private record Line(@Nullable Entry entry, @Nullable Head head) {}
}
