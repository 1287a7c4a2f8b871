package org.cairn.exchange.xlsx;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.cairn.exchange.FileProblem;
import org.cairn.exchange.UnreadableFile;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the stored values of one sheet while it streams by. */
final class SheetHandler extends DefaultHandler {

    private static final int MOST_ROWS = 50_000;
    private static final int MOST_COLUMNS = 60;
    private static final int LONGEST_TEXT = 32_767;

    private final String file;
    private final String title;
    private final SharedStrings strings;
    private final BitSet dates;
    private final List<Sheet.Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Map<Integer, Cell> cells = new TreeMap<>();
    private int row;
    private int column;
    private String type = "n";
    private @Nullable String style;
    private boolean formula;
    private boolean phonetic;
    private @Nullable String value;
    private boolean collecting;

    /** @param dates numbers of the styles that show a date */
    SheetHandler(String file, String title, SharedStrings strings, BitSet dates) {
        this.file = file;
        this.title = title;
        this.strings = strings;
        this.dates = dates;
    }

    Sheet sheet() {
        return new Sheet(title, List.copyOf(lines));
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        switch (local) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                column = -1;
                cells = new TreeMap<>();
            }
            case "c" -> {
                String at = attributes.getValue("r");
                column = at == null ? column + 1 : new CellReference(at).getCol();
                String kind = attributes.getValue("t");
                type = kind == null ? "n" : kind;
                style = attributes.getValue("s");
                formula = false;
                value = null;
            }
            case "f" -> formula = true;
            case "rPh" -> phonetic = true;
            case "v", "t" -> {
                collecting = !phonetic;
                text.setLength(0);
            }
            default -> {
                // styles, links and drawings carry no value
            }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (collecting) {
            if (text.length() + length > LONGEST_TEXT) {
                throw new UnreadableFile(
                        FileProblem.TOO_LARGE,
                        file,
                        "sheet " + title + ", row " + row,
                        "a cell holds more than 32,767 characters");
            }
            text.append(chars, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        switch (local) {
            case "v" -> {
                value = text.toString();
                collecting = false;
            }
            case "t" -> {
                if (collecting) {
                    value = value == null ? text.toString() : value + text;
                }
                collecting = false;
            }
            case "rPh" -> phonetic = false;
            case "c" -> keep();
            case "row" -> endRow();
            default -> {
                // nothing was begun
            }
        }
    }

    private void keep() {
        if (column < 0 || column >= MOST_COLUMNS) {
            return;
        }
        if (value == null) {
            if (formula) {
                cells.put(column, new Cell(Cell.Kind.UNCALCULATED, ""));
            }
            return;
        }
        String stored = value;
        Cell cell =
                switch (type) {
                    case "s" -> new Cell(Cell.Kind.TEXT, shared(stored));
                    case "n" -> new Cell(isDate() ? Cell.Kind.DATE : Cell.Kind.NUMBER, stored.strip());
                    case "b" -> new Cell(Cell.Kind.TEXT, stored.strip().equals("1") ? "yes" : "no");
                    case "e" -> new Cell(Cell.Kind.FAULT, stored);
                    default -> new Cell(Cell.Kind.TEXT, stored);
                };
        if (!cell.text().isBlank()) {
            cells.put(column, cell);
        }
    }

    private boolean isDate() {
        try {
            return style != null && dates.get(Integer.parseInt(style));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    private String shared(String index) {
        try {
            return strings.getItemAt(Integer.parseInt(index.strip())).getString();
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new UnreadableFile(
                    FileProblem.DAMAGED,
                    file,
                    "sheet " + title + ", row " + row,
                    "is damaged: text " + index + " is missing");
        }
    }

    private void endRow() {
        if (cells.isEmpty()) {
            return;
        }
        if (lines.size() >= MOST_ROWS) {
            throw new UnreadableFile(
                    FileProblem.TOO_MANY, file, "sheet " + title, "has more than " + MOST_ROWS + " rows");
        }
        lines.add(new Sheet.Line(row, cells));
    }
}
