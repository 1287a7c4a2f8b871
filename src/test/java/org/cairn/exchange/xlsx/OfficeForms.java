package org.cairn.exchange.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.cairn.exchange.ShippedPlaybook;
import org.cairn.programme.BenefitLine;
import org.cairn.programme.Dependency;
import org.cairn.programme.Effort;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.cairn.programme.KpiObservation;
import org.cairn.programme.LinkType;
import org.cairn.programme.MaturityScore;
import org.cairn.programme.Measurement;
import org.cairn.programme.Programme;
import org.cairn.programme.RiskItem;
import org.cairn.programme.StatusReport;
import org.cairn.programme.Team;

/** Makes the shipped import form and the demo programme anew: run with the folder {@code templates/office}. */
final class OfficeForms {

    private static final LocalDate START = LocalDate.of(2026, 1, 5);

    private OfficeForms() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "templates/office");
        Files.createDirectories(folder);
        FormWriter.save(
                FormWriter.draw(
                        FormRows.of(example()),
                        List.of(
                                "Cairn · import form",
                                "Fill one row a thing, from the second row on. The rows that are here are an example:"
                                        + " write over them and delete what is left.",
                                "Columns with a blue head are needed, grey ones may stay empty. Keys are yours: short,"
                                        + " unique, and the same on every sheet.",
                                "Durations are whole working days, Monday to Friday. Money is in the unit that sheet"
                                        + " Programme names.",
                                "Nothing is half imported: when a row is wrong, every problem is listed with sheet, row"
                                        + " and column, and nothing is taken over.",
                                "Formulas are allowed; their stored results are read. Macros and passwords are not.")),
                folder.resolve("portfolio.xlsx"));
        FormWriter.save(
                FormWriter.draw(
                        FormRows.of(DemoProgramme.read()),
                        List.of(
                                "Halden Retail Group · demo programme",
                                "A fictional company, worked to the middle of its second phase. Made from the same form"
                                        + " as anybody's; import it to see everything filled.")),
                folder.resolve("demo-programme.xlsx"));
    }

    /** Four lines of work and a gate: enough to show every sheet. */
    static Programme example() {
        return new Programme(
                "example",
                "Example programme",
                ShippedPlaybook.id(),
                START,
                START,
                "EUR",
                1000,
                new BigDecimal("0.1"),
                List.of(
                        new Team(
                                "PLAT",
                                "Platform engineering",
                                4,
                                List.of(new Team.CapacityChange(LocalDate.of(2026, 4, 1), 5.5)),
                                List.of(LocalDate.of(2026, 4, 6), LocalDate.of(2026, 5, 1))),
                        new Team("DATA", "Data engineering", 3, List.of(), List.of(LocalDate.of(2026, 5, 1)))),
                List.of(
                        line("A1", "Current state review", 1, 10, 15, 25, 40, "DATA", 1, List.of()),
                        line("A2", "Target architecture", 1, 10, 20, 30, 60, "PLAT", 2, List.of()),
                        gate(),
                        line("A3", "Landing zone", 2, 30, 40, 60, 400, "PLAT", 3, List.of()),
                        line(
                                "A4",
                                "Event streaming",
                                2,
                                40,
                                50,
                                80,
                                320,
                                "DATA",
                                2.5,
                                List.of(new BenefitLine(
                                        "L2", "Hours from sale to report", new BigDecimal("180"), false)))),
                List.of(
                        new Dependency("A1", "A2", LinkType.SS, 5),
                        new Dependency("A1", "G1", LinkType.FS, 0),
                        new Dependency("A2", "G1", LinkType.FS, 0),
                        new Dependency("G1", "A3", LinkType.FS, 0),
                        new Dependency("A3", "A4", LinkType.SS, 10)),
                List.of(new RiskItem(
                        "R1",
                        RiskItem.Kind.RISK,
                        "Licences run out before the new platform serves",
                        2,
                        4,
                        "a.person",
                        "A3",
                        "Extend by a quarter; decide in March",
                        LocalDate.of(2026, 3, 31),
                        true)),
                List.of(new KpiObservation("K2", START, 210, "portfolio office", "a.person")),
                List.of(new MaturityScore("D1", START, 2, 0.5, "a.person")),
                List.of(new Measurement("platform-count", START, 2, "architecture review", "a.person")),
                List.of(new StatusReport("A1", START, "GREEN", "just begun", null, "a.person")));
    }

    private static Initiative line(
            String key,
            String name,
            int phase,
            int optimistic,
            int likely,
            int pessimistic,
            int budget,
            String team,
            double fte,
            List<BenefitLine> benefits) {
        return new Initiative(
                key,
                name,
                Initiative.Kind.INITIATIVE,
                phase,
                "a.person",
                "a.sponsor",
                null,
                new Estimate(optimistic, likely, pessimistic),
                List.of(new Effort(team, fte)),
                BigDecimal.valueOf(budget),
                BigDecimal.ZERO,
                0,
                null,
                null,
                null,
                null,
                false,
                benefits,
                null);
    }

    private static Initiative gate() {
        return new Initiative(
                "G1",
                "Gate 1",
                Initiative.Kind.GATE,
                1,
                null,
                null,
                null,
                new Estimate(5, 5, 10),
                List.of(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                0,
                null,
                null,
                null,
                null,
                false,
                List.of(),
                "Decides whether the next phase is funded");
    }
}
