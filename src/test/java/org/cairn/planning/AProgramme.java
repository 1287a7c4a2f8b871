package org.cairn.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cairn.programme.BenefitLine;
import org.cairn.programme.Dependency;
import org.cairn.programme.Effort;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.cairn.programme.LinkType;
import org.cairn.programme.Programme;
import org.cairn.programme.Team;

/** Builds programmes for tests, in words of the domain. It starts on a Monday and speaks of that day. */
public final class AProgramme {

    public static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    private final List<Team> teams = new ArrayList<>();
    private final List<Initiative> initiatives = new ArrayList<>();
    private final List<Dependency> links = new ArrayList<>();
    private LocalDate asOf = MONDAY;

    public static AProgramme with() {
        return new AProgramme();
    }

    public AProgramme team(String key, double fte) {
        teams.add(Team.of(key, key, fte));
        return this;
    }

    /** It takes exactly so many days, needs the team, costs 100 and brings 500 a year. */
    public AProgramme initiative(String key, int days, String team, double fte) {
        return initiative(key, Estimate.certain(days), team, fte, 100, 500);
    }

    public AProgramme initiative(String key, Estimate estimate, String team, double fte, int cost, int yearly) {
        initiatives.add(new Initiative(
                key,
                "Initiative " + key,
                Initiative.Kind.INITIATIVE,
                1,
                null,
                null,
                null,
                estimate,
                fte == 0 ? List.of() : List.of(new Effort(team, fte)),
                BigDecimal.valueOf(cost),
                BigDecimal.ZERO,
                0,
                null,
                null,
                null,
                null,
                false,
                yearly == 0
                        ? List.of()
                        : List.of(new BenefitLine("L1", "benefit of " + key, BigDecimal.valueOf(yearly), false)),
                null));
        return this;
    }

    public AProgramme gate(String key, int days) {
        initiatives.add(gateOf(key, "Gate " + key, 1, days));
        return this;
    }

    /** A gate of the roadmap that nobody has begun and that costs nothing. */
    public static Initiative gateOf(String key, String name, int phase, int days) {
        return new Initiative(
                key,
                name,
                Initiative.Kind.GATE,
                phase,
                null,
                null,
                null,
                Estimate.certain(days),
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
                null);
    }

    /** Each waits until the one before it is done. */
    public AProgramme inSequence(String... keys) {
        for (int k = 1; k < keys.length; k++) {
            links.add(new Dependency(keys[k - 1], keys[k], LinkType.FS, 0));
        }
        return this;
    }

    public AProgramme asOf(LocalDate day) {
        asOf = day;
        return this;
    }

    /** Changes the initiative that was added last. */
    public AProgramme which(UnaryOperator<Initiative> change) {
        initiatives.add(change.apply(initiatives.remove(initiatives.size() - 1)));
        return this;
    }

    public Programme build() {
        return new Programme(
                "p",
                "Programme",
                "scaling",
                MONDAY,
                asOf,
                "EUR",
                1000,
                new BigDecimal("0.1"),
                teams,
                initiatives,
                links,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The same initiative after so much work and money. */
    public static Initiative progressed(Initiative i, int percent, int spent) {
        return new Initiative(
                i.key(),
                i.name(),
                i.kind(),
                i.phase(),
                i.owner(),
                i.sponsor(),
                i.strategy(),
                i.estimate(),
                i.efforts(),
                i.budget(),
                BigDecimal.valueOf(spent),
                percent,
                i.earliestStart(),
                i.deadline(),
                i.actualStart(),
                i.actualFinish(),
                i.partnerLed(),
                i.benefits(),
                i.description());
    }
}
