package org.cairn.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cairn.programme.BenefitLine;
import org.cairn.programme.Dependency;
import org.cairn.programme.Effort;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.cairn.programme.LinkType;
import org.cairn.programme.Programme;
import org.cairn.programme.Team;

/** A programme of 500 initiatives and 50 teams, the same at each call. */
final class LargeProgramme {

    static final String KEY = "large";

    private static final int INITIATIVES = 500;
    private static final int TEAMS = 50;
    private static final LocalDate START = LocalDate.of(2026, 1, 5);

    private LargeProgramme() {}

    static Programme of(String playbook) {
        Random random = new Random(7);
        List<Team> teams = new ArrayList<>();
        for (int t = 1; t <= TEAMS; t++) {
            teams.add(Team.of("T%02d".formatted(t), "Team " + t, 12));
        }
        List<Initiative> initiatives = new ArrayList<>();
        List<Dependency> links = new ArrayList<>();
        for (int i = 1; i <= INITIATIVES; i++) {
            initiatives.add(initiative(i, random));
            for (int back = 0; back < 2 && i > 20; back++) {
                Dependency link = new Dependency(key(i - 1 - random.nextInt(20)), key(i), LinkType.FS, 0);
                if (!links.contains(link)) {
                    links.add(link);
                }
            }
        }
        return new Programme(
                KEY,
                "A large programme",
                playbook,
                START,
                START.plusMonths(5),
                "EUR",
                1000,
                new BigDecimal("0.10"),
                teams,
                initiatives,
                links,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Initiative initiative(int i, Random random) {
        int days = 10 + random.nextInt(50);
        return new Initiative(
                key(i),
                "Initiative number " + i + " of the large programme",
                Initiative.Kind.INITIATIVE,
                1 + (i - 1) * 4 / INITIATIVES,
                "owner" + i % 30,
                null,
                "S1.1",
                new Estimate(days - 5, days, days + 20),
                List.of(
                        new Effort("T%02d".formatted(1 + random.nextInt(TEAMS)), 1 + random.nextInt(4)),
                        new Effort("T%02d".formatted(1 + random.nextInt(TEAMS)), 1)),
                new BigDecimal(100 + random.nextInt(400)),
                BigDecimal.ZERO,
                0,
                null,
                null,
                null,
                null,
                false,
                List.of(new BenefitLine("L1", "Measure " + i, new BigDecimal(random.nextInt(300)), false)),
                null);
    }

    private static String key(int i) {
        return "I%03d".formatted(i);
    }
}
