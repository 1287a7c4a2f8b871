package org.cairn.exchange.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.cairn.exchange.ImportOutcome;
import org.cairn.exchange.Readers;
import org.cairn.planning.Plan;
import org.cairn.planning.PlanProgramme;
import org.cairn.planning.PlanProgress;
import org.cairn.planning.PlanSettings;
import org.cairn.programme.Initiative;
import org.cairn.programme.LinkType;
import org.cairn.programme.Programme;
import org.cairn.programme.RiskItem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeFormsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Path FOLDER = Path.of("templates/office");

    @Test
    void the_shipped_form_reads_back_as_its_example() {
        // when
        ImportOutcome.Accepted form = accepted(FOLDER.resolve("portfolio.xlsx"));

        // then
        assertThat(form.programme()).isEqualTo(OfficeForms.example());
        assertThat(form.remarks()).isEmpty();
    }

    @Test
    void the_shipped_demo_programme_is_the_one_that_its_source_tells() throws IOException {
        // given
        Assumptions.assumeTrue(DemoProgramme.isThere(), "skipped: no halden.json; set CAIRN_DEMO to its folder");

        // when
        ImportOutcome.Accepted demo = accepted(FOLDER.resolve("demo-programme.xlsx"));

        // then
        assertThat(demo.programme()).usingRecursiveComparison().isEqualTo(DemoProgramme.read());
        assertThat(demo.programme()).isEqualTo(DemoProgramme.read());
        assertThat(demo.remarks()).isEmpty();
    }

    @Test
    void the_demo_programme_is_complete_and_can_be_planned() {
        // when
        Programme demo = accepted(FOLDER.resolve("demo-programme.xlsx")).programme();
        Plan plan = new PlanProgramme().plan(demo, PlanSettings.quick(), PlanProgress.SILENT);

        // then
        assertThat(demo.initiatives().stream().filter(i -> !i.isGate())).hasSize(34);
        assertThat(demo.initiatives().stream().filter(Initiative::isGate)).hasSize(4);
        assertThat(demo.teams()).hasSize(10);
        assertThat(demo.dependencies()).hasSize(53);
        assertThat(demo.dependencies().stream().filter(d -> d.type() == LinkType.SS))
                .hasSize(6);
        assertThat(demo.observations()).hasSize(48);
        assertThat(demo.risks().stream().filter(r -> r.kind() == RiskItem.Kind.RISK))
                .hasSize(18);
        assertThat(demo.risks().stream().filter(r -> r.kind() == RiskItem.Kind.ISSUE))
                .hasSize(8);
        assertThat(demo.initiatives().stream().map(Initiative::budget).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("10975");
        assertThat(demo.initiatives().stream()
                        .flatMap(i -> i.benefits().stream())
                        .map(b -> b.yearly())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("13100");
        assertThat(plan.items()).hasSize(38);
    }

    @Test
    void whatever_a_form_can_hold_survives_the_way_through_it(@TempDir Path folder) throws IOException {
        // given
        Path file = folder.resolve("again.xlsx");
        FormWriter.save(FormWriter.draw(FormRows.of(OfficeForms.example()), java.util.List.of("Again")), file);

        // when
        ImportOutcome.Accepted again = accepted(file);

        // then
        assertThat(again.programme()).isEqualTo(OfficeForms.example());
    }

    private static ImportOutcome.Accepted accepted(Path file) {
        ImportOutcome outcome = Readers.standard().read(file, null, TODAY);
        assertThat(outcome).isInstanceOf(ImportOutcome.Accepted.class);
        return (ImportOutcome.Accepted) outcome;
    }
}
