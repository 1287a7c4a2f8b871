package org.cairn.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.playbook.StandardPlaybook;
import org.cairn.programme.BenefitLine;
import org.cairn.programme.Dependency;
import org.cairn.programme.Effort;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.programme.Team;

/** Programmes as tests need them, in thousands of euro. */
public final class SampleProgramme {

    static final LocalDate START = LocalDate.of(2026, 1, 5);

    private SampleProgramme() {}

    public static Programme of(List<Initiative> initiatives, List<Dependency> dependencies) {
        return by(StandardPlaybook.load().id(), initiatives, dependencies);
    }

    static Programme by(String playbook, List<Initiative> initiatives, List<Dependency> dependencies) {
        return new Programme(
                "p" + UUID.randomUUID().toString().substring(0, 8),
                "Programme",
                playbook,
                START,
                START,
                "EUR",
                1000,
                new BigDecimal("0.1"),
                List.of(Team.of("DATA", "Data engineering", 2), Team.of("ARCH", "Architecture", 1)),
                initiatives,
                dependencies,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public static Initiative initiative(String key, int phase, int budget) {
        return new Initiative(
                key,
                "Initiative " + key,
                Initiative.Kind.INITIATIVE,
                phase,
                "olga",
                null,
                null,
                new Estimate(5, 10, 20),
                List.of(new Effort("DATA", 1)),
                BigDecimal.valueOf(budget),
                BigDecimal.ZERO,
                0,
                null,
                null,
                null,
                null,
                false,
                List.of(new BenefitLine("L1", "measure of " + key, BigDecimal.valueOf(budget), false)),
                null);
    }

    /** The key of a new stored programme with the initiative I1 in its first phase. */
    public static String saveWithOneInitiative(Programmes programmes) {
        Programme programme = of(List.of(initiative("I1", 1, 100)), List.of());
        programmes.save(programme);
        return programme.key();
    }
}
