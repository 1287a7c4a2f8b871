package org.cairn.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cairn.assessment.Evaluation;
import org.cairn.assessment.Rules;
import org.cairn.gate.ProgrammeFacts;
import org.cairn.planning.Halden;
import org.cairn.planning.Plan;
import org.cairn.planning.PlanProgramme;
import org.cairn.planning.PlanProgress;
import org.cairn.planning.PlanSettings;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.StandardPlaybook;
import org.cairn.programme.Programme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WritePackTest {

    private Snapshot source;
    private XSSFWorkbook book;
    private XMLSlideShow deck;

    @BeforeAll
    void written() throws IOException {
        Programme programme = Halden.programme();
        Playbook playbook = StandardPlaybook.load();
        Plan plan = new PlanProgramme()
                .plan(programme, new PlanSettings(Duration.ofSeconds(20), 500, 1, 1, 200), PlanProgress.SILENT);
        Evaluation evaluation = Rules.standard().judge(ProgrammeFacts.of(programme, playbook, plan, List.of()));
        source = Snapshot.of(Snapshot.State.ofPlan(programme, playbook, plan, evaluation), Instant.EPOCH, "tmo");
        book = new XSSFWorkbook(new ByteArrayInputStream(
                bytes(out -> Documents.office().write(ReportKind.WORKBOOK, "", source, out, ReportProgress.SILENT))));
        deck = new XMLSlideShow(new ByteArrayInputStream(
                bytes(out -> Documents.office().write(ReportKind.DECK, "", source, out, ReportProgress.SILENT))));
    }

    @Test
    void the_workbook_has_its_sheets_in_their_order() {
        List<String> names = new ArrayList<>();
        book.forEach(s -> names.add(s.getSheetName()));

        assertThat(names)
                .containsExactly(
                        "README",
                        "Assumptions",
                        "Dashboard",
                        "Roadmap",
                        "Estimates",
                        "Tasklist",
                        "Gates",
                        "Business cases",
                        "Benefits",
                        "KPIs",
                        "Earned value",
                        "Capacity",
                        "Risk",
                        "Scenarios",
                        "Findings",
                        "Decisions",
                        "Audit");
    }

    @Test
    void no_formula_stands_without_its_value() {
        int formulas = 0;
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        formulas++;
                        assertThat(cell.getCachedFormulaResultType())
                                .as(sheet.getSheetName() + "!" + cell.getAddress())
                                .isIn(CellType.NUMERIC, CellType.STRING);
                    }
                }
            }
        }
        assertThat(formulas).isGreaterThan(1_000);
    }

    @Test
    void the_workbooks_net_present_value_is_the_products() {
        CellReference at = new CellReference(book.getName("ProgrammeNpv").getRefersToFormula());
        double worth = book.getSheet(at.getSheetName())
                .getRow(at.getRow())
                .getCell(at.getCol())
                .getNumericCellValue();

        assertThat(worth).isCloseTo(Figures.of(source).worth().netPresentValue(), within(1e-9));
    }

    @Test
    void charts_are_native_and_carry_their_data() {
        assertThat(book.getSheet("Dashboard").getDrawingPatriarch().getCharts())
                .hasSize(5)
                .allSatisfy(c -> assertThat(c.getTitleText().getString()).isNotBlank());
        List<XSLFChart> charts = deck.getCharts();
        assertThat(charts).hasSizeGreaterThanOrEqualTo(3);
        assertThat(charts)
                .allSatisfy(c -> assertThat(c.getWorkbook().getSheetAt(0).getLastRowNum())
                        .isPositive());
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }
}
