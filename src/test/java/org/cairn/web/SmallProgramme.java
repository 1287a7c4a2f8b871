package org.cairn.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairn.planning.AProgramme;
import org.cairn.programme.BenefitLine;
import org.cairn.programme.Dependency;
import org.cairn.programme.Effort;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.cairn.programme.LinkType;
import org.cairn.programme.Programme;
import org.cairn.programme.Team;
import org.jspecify.annotations.Nullable;

/** Two phases with gates, and a team of two that four initiatives want at once; the first one is under way. */
final class SmallProgramme {

    private SmallProgramme() {}

    static Programme programme() {
        LocalDate start = LocalDate.of(2026, 1, 5);
        List<Initiative> lines = new ArrayList<>();
        lines.add(line("I01", "Measure what limits growth", 1, 15, "DATA", 40, start));
        lines.add(line("I02", "Choose the target architecture", 1, 20, "ARCH", 0, null));
        lines.add(gate("G1", "Strategy and funding", 1));
        for (int i = 3; i <= 6; i++) {
            lines.add(line("I0" + i, "Build data product " + (i - 2), 2, 30, "DATA", 0, null));
        }
        lines.add(gate("G2", "Foundation ready", 2));
        List<Dependency> links = new ArrayList<>();
        links.add(new Dependency("I01", "G1", LinkType.FS, 0));
        links.add(new Dependency("I02", "G1", LinkType.FS, 0));
        for (int i = 3; i <= 6; i++) {
            links.add(new Dependency("G1", "I0" + i, LinkType.FS, 0));
            links.add(new Dependency("I0" + i, "G2", LinkType.FS, 0));
        }
        return new Programme(
                "halden",
                "Halden",
                "scaling-enterprise-ai",
                start,
                start.plusWeeks(1),
                "EUR",
                1000,
                new BigDecimal("0.10"),
                List.of(Team.of("DATA", "Data engineering", 2), Team.of("ARCH", "Architecture", 1)),
                lines,
                links,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Initiative line(
            String key, String name, int phase, int days, String team, int percent, @Nullable LocalDate begun) {
        return new Initiative(
                key,
                name,
                Initiative.Kind.INITIATIVE,
                phase,
                null,
                null,
                null,
                new Estimate(days - 5, days, days + 10),
                List.of(new Effort(team, 1)),
                BigDecimal.valueOf(250),
                BigDecimal.valueOf(percent),
                percent,
                null,
                null,
                begun,
                null,
                false,
                List.of(new BenefitLine("L1", key, BigDecimal.valueOf(300), false)),
                null);
    }

    private static Initiative gate(String key, String name, int phase) {
        return AProgramme.gateOf(key, name, phase, 5);
    }
}
