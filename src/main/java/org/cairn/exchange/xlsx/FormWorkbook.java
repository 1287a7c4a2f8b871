package org.cairn.exchange.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.exchange.ImportOutcome;
import org.cairn.exchange.RowProblem;

/** Reads a workbook that was made from the import form. */
public final class FormWorkbook {

    private static final String INSTRUCTIONS = "Read me";
    private static final int MOST_PROBLEMS = 200;

    private FormWorkbook() {}

    /** The programme that the form holds, or every problem of its rows; empty when the workbook was not made from the form. */
    public static Optional<ImportOutcome> read(Path file, String name, LocalDate asOf) throws IOException {
        ZipBounds.check(file, name);
        Set<String> wanted = new LinkedHashSet<>();
        for (FormSheet sheet : FormSheet.values()) {
            wanted.add(sheet.title());
        }
        SheetStream found = SheetStream.of(file, name, wanted);
        if (!found.sheets().containsKey(FormSheet.PROGRAMME.title())) {
            return Optional.empty();
        }
        List<RowProblem> problems = new ArrayList<>();
        List<RowProblem> remarks = new ArrayList<>();
        Map<FormSheet, List<FormRow>> rows = new EnumMap<>(FormSheet.class);
        for (FormSheet sheet : FormSheet.values()) {
            Sheet filled = found.sheets().get(sheet.title());
            if (filled == null) {
                if (sheet.required()) {
                    problems.add(new RowProblem(name, sheet.title(), 0, null, "this sheet is missing"));
                }
                rows.put(sheet, List.of());
            } else {
                rows.put(sheet, rows(name, sheet, filled, found.from1904(), problems, remarks));
            }
        }
        for (String other : found.others()) {
            if (!other.equals(INSTRUCTIONS)) {
                remarks.add(new RowProblem(name, other, 0, null, "is no sheet of the import form and was not read"));
            }
        }
        if (!problems.isEmpty()) {
            return Optional.of(rejected(problems));
        }
        return Optional.of(new FormProgramme(name, rows, problems)
                .build(asOf)
                .<ImportOutcome>map(programme -> new ImportOutcome.Accepted(programme, remarks))
                .orElseGet(() -> rejected(problems)));
    }

    private static ImportOutcome rejected(List<RowProblem> problems) {
        if (problems.size() <= MOST_PROBLEMS) {
            return new ImportOutcome.Rejected(problems);
        }
        List<RowProblem> first = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
        first.add(new RowProblem(
                first.get(0).file(), null, 0, null, (problems.size() - MOST_PROBLEMS) + " more problems of this kind"));
        return new ImportOutcome.Rejected(first);
    }

    private static List<FormRow> rows(
            String file,
            FormSheet sheet,
            Sheet filled,
            boolean from1904,
            List<RowProblem> problems,
            List<RowProblem> remarks) {
        if (filled.lines().isEmpty()) {
            if (sheet.required()) {
                problems.add(new RowProblem(file, sheet.title(), 0, null, "is empty"));
            }
            return List.of();
        }
        Sheet.Line head = filled.lines().get(0);
        Map<Integer, String> titles = new HashMap<>();
        head.cells().forEach((at, cell) -> {
            String known = known(sheet, cell.text());
            if (known == null) {
                remarks.add(new RowProblem(
                        file,
                        sheet.title(),
                        head.number(),
                        cell.text().strip(),
                        "this column is unknown and not read"));
            } else if (titles.containsValue(known)) {
                problems.add(new RowProblem(file, sheet.title(), head.number(), known, "this column is there twice"));
            } else {
                titles.put(at, known);
            }
        });
        for (FormColumn column : sheet.columns()) {
            if (column.required() && !titles.containsValue(column.title())) {
                problems.add(
                        new RowProblem(file, sheet.title(), head.number(), column.title(), "this column is missing"));
            }
        }
        List<FormRow> rows = new ArrayList<>();
        for (Sheet.Line line : filled.lines().subList(1, filled.lines().size())) {
            Map<String, Cell> cells = new HashMap<>();
            line.cells().forEach((at, cell) -> {
                String title = titles.get(at);
                if (title != null) {
                    cells.put(title, cell);
                }
            });
            if (!cells.isEmpty()) {
                rows.add(new FormRow(file, sheet, line.number(), cells, from1904, problems));
            }
        }
        return rows;
    }

    private static @org.jspecify.annotations.Nullable String known(FormSheet sheet, String title) {
        String plain = title.strip().toLowerCase(Locale.ROOT);
        for (FormColumn column : sheet.columns()) {
            if (column.title().toLowerCase(Locale.ROOT).equals(plain)) {
                return column.title();
            }
        }
        return null;
    }
}
