package org.cairn.exchange.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cairn.exchange.FileProblem;
import org.cairn.exchange.ImportOutcome;
import org.cairn.exchange.ListFormat;
import org.cairn.exchange.ListSource;
import org.cairn.exchange.MappedList;
import org.cairn.exchange.UnreadableFile;
import org.jspecify.annotations.Nullable;

/** A list as delimited text. */
public final class DelimitedText implements ListSource {

    private static final int MOST_ROWS = 50_000;

    /** Characters that a header and its delimiter are looked for in: a file may be one row of millions of cells. */
    private static final int LOOKED_THROUGH = 65_536;

    private static final Set<Integer> UTF_16_MARKS = Set.of(0xFEFF, 0xFFFE);
    private static final Charset OF_OLD_WINDOWS = Charset.forName("windows-1252");

    /** More than any encoding has. */
    private static final int BYTES_A_CHARACTER = 4;

    private final byte[] content;
    private final String name;
    private final Charset foundOut;

    private DelimitedText(byte[] content, String name) {
        this.content = content;
        this.name = name;
        this.foundOut = encoding(content);
    }

    /** Reads it with a given profile, or with the shipped one whose columns the header has. */
    public static ImportOutcome read(Path file, String name, @Nullable Path profile, LocalDate asOf)
            throws IOException {
        return MappedList.read(new DelimitedText(Files.readAllBytes(file), name), name, profile, asOf);
    }

    @Override
    public Row header(ListFormat format) {
        String beginning = beginning(format);
        return first(beginning, delimiter(format, beginning));
    }

    @Override
    public void read(ListFormat format, Predicate<Row> on) {
        try (CSVParser parser = parser(text(format, content.length), delimiter(format, beginning(format)))) {
            int number = 0;
            for (CSVRecord row : parser) {
                number++;
                if (number > MOST_ROWS) {
                    throw new UnreadableFile(
                            FileProblem.TOO_MANY, name, "file", "has more than " + MOST_ROWS + " rows");
                }
                if (number > 1
                        && row.stream().anyMatch(cell -> !cell.isBlank())
                        && !on.test(new Row(number, row.toList()))) {
                    return;
                }
            }
        } catch (UncheckedIOException | IOException | IllegalStateException e) {
            throw new UnreadableFile(
                    FileProblem.DAMAGED, name, "file", "is damaged: a quotation mark is open or out of place");
        }
    }

    /** The first row; without cells where there is none or it cannot be read. */
    private static Row first(String text, char delimiter) {
        try (CSVParser parser = parser(text, delimiter)) {
            for (CSVRecord row : parser) {
                return new Row(1, row.toList());
            }
            return new Row(1, List.of());
        } catch (UncheckedIOException | IOException | IllegalStateException e) {
            return new Row(1, List.of());
        }
    }

    private String beginning(ListFormat format) {
        String text = text(format, Math.min(content.length, BYTES_A_CHARACTER * LOOKED_THROUGH));
        return text.substring(0, Math.min(text.length(), LOOKED_THROUGH));
    }

    private String text(ListFormat format, int bytes) {
        String text = new String(content, 0, bytes, format.encoding() == null ? foundOut : format.encoding());
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** UTF-8 or UTF-16 where the bytes are, otherwise what spreadsheets of the western world wrote before. */
    private static Charset encoding(byte[] content) {
        if (content.length > 1 && UTF_16_MARKS.contains((content[0] & 0xFF) << 8 | content[1] & 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return OF_OLD_WINDOWS;
        }
    }

    /** What parts the header into most columns. */
    private static char delimiter(ListFormat format, String beginning) {
        if (format.delimiter() != null) {
            return format.delimiter();
        }
        return Objects.requireNonNull(Stream.of(',', ';', '\t', '|')
                .max(Comparator.comparingInt(d -> first(beginning, d).cells().size()))
                .orElse(','));
    }

    private static CSVParser parser(String text, char delimiter) throws IOException {
        return CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get().parse(new StringReader(text));
    }
}
