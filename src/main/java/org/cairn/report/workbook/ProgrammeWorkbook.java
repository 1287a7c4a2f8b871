package org.cairn.report.workbook;

import java.util.ArrayList;
import java.util.List;
import org.cairn.programme.Programme;
import org.cairn.report.Figures;
import org.cairn.report.Wording;

/** The workbook of a programme: what to read first, what may be changed, what follows from it, and where it comes from. */
public final class ProgrammeWorkbook {

    private ProgrammeWorkbook() {}

    /** All sheets, in their order. */
    public static Workbook of(Figures figures, Wording wording) {
        List<Sheet> sheets = new ArrayList<>(List.of(
                AssumptionsSheet.of(figures, wording),
                DashboardSheet.of(figures, wording),
                RoadmapSheet.of(figures, wording),
                EstimatesSheet.of(figures, wording),
                TasklistSheet.of(figures, wording),
                GatesSheet.of(figures, wording),
                CasesSheet.of(figures, wording),
                BenefitsSheet.of(figures, wording),
                KpiSheet.of(figures, wording),
                EarnedValueSheet.of(figures, wording),
                CapacitySheet.of(figures, wording),
                RiskSheet.of(figures, wording),
                ScenariosSheet.of(figures, wording),
                FindingsSheet.of(figures, wording),
                DecisionsSheet.of(figures, wording),
                AuditSheet.of(figures, wording)));
        sheets.replaceAll(s ->
                s.withTables(s.tables().stream().map(t -> explained(t, wording)).toList()));
        sheets.add(0, ReadmeSheet.of(figures, sheets, wording));
        return new Workbook(
                wording.say("book.title", figures.programme().name()),
                note(figures, wording),
                figures.snapshot().id(),
                sheets);
    }

    /** A table without a row says why, and what to do. */
    private static Table explained(Table table, Wording wording) {
        return table.rows().count() == 0 ? table.withRemark(wording.say("none." + table.name())) : table;
    }

    private static String note(Figures figures, Wording wording) {
        Programme programme = figures.programme();
        return wording.say(
                figures.snapshot().state().draft() ? "book.note.draft" : "book.note",
                figures.snapshot().id(),
                wording.date(programme.asOf()),
                programme.unit() == 1
                        ? programme.currency()
                        : wording.say("money.unit", programme.unit(), programme.currency()));
    }
}
