package org.cairn.exchange.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.DateUtil;
import org.cairn.exchange.FileProblem;
import org.cairn.exchange.ImportOutcome;
import org.cairn.exchange.ListFormat;
import org.cairn.exchange.ListSource;
import org.cairn.exchange.MappedList;
import org.cairn.exchange.UnreadableFile;
import org.jspecify.annotations.Nullable;

/**
 * A list on the first filled sheet of a workbook. Its header is the first row with two filled cells, since lists often have a
 * title above.
 */
public final class ListWorkbook implements ListSource {

    private static final int LONGEST_NUMBER = 40;
    private static final int LATEST_SERIAL = 200_000;

    private final List<Sheet.Line> lines;
    private final int header;
    private final boolean from1904;

    private ListWorkbook(List<Sheet.Line> lines, int header, boolean from1904) {
        this.lines = lines;
        this.header = header;
        this.from1904 = from1904;
    }

    /** Reads it with a given profile, or with the shipped one whose columns the header has. */
    public static ImportOutcome read(Path file, String name, @Nullable Path profile, LocalDate asOf)
            throws IOException {
        ZipBounds.check(file, name);
        SheetStream found = SheetStream.firstFilled(file, name);
        List<Sheet.Line> lines = found.sheets().values().iterator().next().lines();
        int header = 0;
        while (header < lines.size() && lines.get(header).cells().size() < 2) {
            header++;
        }
        if (header == lines.size()) {
            throw new UnreadableFile(
                    FileProblem.UNKNOWN_KIND,
                    name,
                    "file",
                    "is a workbook, but not made from the import form, and holds no list on its first filled sheet");
        }
        return MappedList.read(new ListWorkbook(lines, header, found.from1904()), name, profile, asOf);
    }

    @Override
    public Row header(ListFormat format) {
        return row(lines.get(header), format);
    }

    @Override
    public void read(ListFormat format, Predicate<Row> on) {
        for (Sheet.Line line : lines.subList(header + 1, lines.size())) {
            if (!on.test(row(line, format))) {
                return;
            }
        }
    }

    private Row row(Sheet.Line line, ListFormat format) {
        List<String> texts = new ArrayList<>();
        line.cells().forEach((at, cell) -> {
            while (texts.size() < at) {
                texts.add("");
            }
            texts.add(text(cell, format));
        });
        return new Row(line.number(), texts);
    }

    private String text(Cell cell, ListFormat format) {
        return switch (cell.kind()) {
            case TEXT -> cell.text();
            case NUMBER -> plain(cell.text()).replace('.', format.decimal());
            case DATE -> date(cell.text());
            case FAULT, UNCALCULATED -> "";
        };
    }

    /** Without an exponent; as it stands where it is no usual number. */
    private static String plain(String stored) {
        try {
            BigDecimal number = new BigDecimal(stored);
            return stored.length() <= LONGEST_NUMBER && Math.abs(number.scale()) <= LONGEST_NUMBER
                    ? number.toPlainString()
                    : stored;
        } catch (NumberFormatException e) {
            return stored;
        }
    }

    private String date(String stored) {
        try {
            double serial = Double.parseDouble(stored);
            LocalDateTime at =
                    serial >= 0 && serial <= LATEST_SERIAL ? DateUtil.getLocalDateTime(serial, from1904) : null;
            return at == null
                    ? stored
                    : DateTimeFormatter.ofPattern(DATE, Locale.ROOT).format(at);
        } catch (NumberFormatException e) {
            return stored;
        }
    }
}
