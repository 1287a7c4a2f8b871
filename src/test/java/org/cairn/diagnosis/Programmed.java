package org.cairn.diagnosis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.StandardPlaybook;
import org.cairn.programme.Effort;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.cairn.programme.MaturityScore;
import org.cairn.programme.Programme;
import org.cairn.programme.Team;
import org.jspecify.annotations.Nullable;

/** A programme of three initiatives and two teams. */
final class Programmed {

    static final Playbook PLAYBOOK = StandardPlaybook.load();
    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private Programmed() {}

    static Programme with(MaturityScore... scores) {
        return new Programme(
                "p",
                "P",
                PLAYBOOK.id(),
                LocalDate.of(2026, 1, 5),
                TODAY,
                "EUR",
                1000,
                new BigDecimal("0.10"),
                List.of(Team.of("CLOUD", "Cloud platform", 8), Team.of("DATA", "Data engineering", 7)),
                List.of(
                        initiative("I07", 2, "S1.1", "CLOUD"),
                        initiative("I08", 2, "S1.2", "CLOUD"),
                        initiative("I11", 3, "S2.1", "DATA")),
                List.of(),
                List.of(),
                List.of(),
                List.of(scores),
                List.of(),
                List.of());
    }

    static MaturityScore score(String item, LocalDate day, double score, double evidence) {
        return new MaturityScore(item, day, score, evidence, "anna");
    }

    private static Initiative initiative(String key, int phase, String strategy, String team) {
        @Nullable LocalDate none = null;
        return new Initiative(
                key,
                "Initiative " + key,
                Initiative.Kind.INITIATIVE,
                phase,
                "anna",
                null,
                strategy,
                Estimate.certain(20),
                List.of(new Effort(team, 2)),
                BigDecimal.TEN,
                BigDecimal.ZERO,
                0,
                none,
                none,
                none,
                none,
                false,
                List.of(),
                null);
    }
}
