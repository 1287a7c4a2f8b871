package org.cairn.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.assessment.Rag;
import org.cairn.businesscase.ProgrammeCase;
import org.cairn.planning.PlannedInitiative;
import org.cairn.planning.WaitReason;
import org.cairn.programme.BenefitLine;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.programme.RiskItem;
import org.cairn.programme.StatusReport;
import org.jspecify.annotations.Nullable;

/**
 * Colours an initiative by dimension.
 *
 * <p>Time: progress held against the planned share, the plan against deadline and baseline. Cost: earned value over actual
 * cost. Benefit: whether finance has validated what is claimed, and nobody else claims it. Risk: the worst open risk's
 * exposure. Resource: whether it waits for a team.
 */
final class StatusRules {

    private static final double GREEN_FROM = 0.95;
    private static final double AMBER_FROM = 0.85;
    private static final int RED_SLIP_DAYS = 10;
    private static final int RED_EXPOSURE = 15;
    private static final int AMBER_EXPOSURE = 8;

    private final LocalDate asOf;
    private final Map<String, Integer> exposures = new HashMap<>();
    private final Map<String, StatusReport> said = new HashMap<>();
    private final Map<String, String> before;
    private final Set<String> claimedTwice;

    StatusRules(Programme programme, Snapshot.@Nullable Earlier earlier) {
        this.asOf = programme.asOf();
        this.before = earlier == null ? Map.of() : earlier.colours();
        this.claimedTwice = new HashSet<>(ProgrammeCase.claimedTwice(programme));
        for (RiskItem risk : programme.risks()) {
            if (risk.open() && risk.initiative() != null) {
                exposures.merge(risk.initiative(), risk.probability() * risk.impact(), Math::max);
            }
        }
        for (StatusReport report : programme.statusReports()) {
            LocalDate until = report.expires();
            if (!report.date().isAfter(asOf) && (until == null || !until.isBefore(asOf))) {
                said.merge(report.initiative(), report, (a, b) -> b.date().isBefore(a.date()) ? a : b);
            }
        }
    }

    /**
     * How it stands.
     *
     * @param plannedShare the share of its work that should be done by now, 0 to 1
     * @param slipDays working days by which it ends after its baseline; null without one
     */
    InitiativeStatus of(
            Initiative initiative, PlannedInitiative planned, double plannedShare, @Nullable Integer slipDays) {
        String earlier = before.get(initiative.key());
        return new InitiativeStatus(
                time(initiative, planned, plannedShare, slipDays),
                cost(initiative),
                benefit(initiative),
                risk(initiative.key()),
                resource(initiative, planned),
                said.get(initiative.key()),
                earlier == null ? null : Rag.valueOf(earlier));
    }

    private Rag time(Initiative i, PlannedInitiative planned, double plannedShare, @Nullable Integer slipDays) {
        LocalDate deadline = i.deadline();
        LocalDate done = i.actualFinish();
        if (done != null) {
            return deadline != null && done.isAfter(deadline) ? Rag.AMBER : Rag.GREEN;
        }
        Rag worst = Rag.GREEN;
        boolean known = false;
        if (deadline != null) {
            known = true;
            worst = planned.finish().isAfter(deadline) ? Rag.RED : Rag.GREEN;
        }
        if (slipDays != null) {
            known = true;
            worst = worst.worse(slipDays > RED_SLIP_DAYS ? Rag.RED : slipDays > 0 ? Rag.AMBER : Rag.GREEN);
        }
        if (i.actualStart() != null && plannedShare > 0) {
            known = true;
            worst = worst.worse(byIndex(i.percentComplete() / 100.0 / plannedShare));
        }
        if (i.actualStart() == null && planned.start().isBefore(asOf)) {
            known = true;
            worst = worst.worse(Rag.AMBER);
        }
        return known ? worst : Rag.NO_DATA;
    }

    private static @Nullable Rag cost(Initiative i) {
        if (i.budget().signum() == 0) {
            return null;
        }
        if (i.actualCost().signum() == 0) {
            return i.actualStart() == null ? null : Rag.NO_DATA;
        }
        double earned = i.budget().doubleValue() * i.percentComplete() / 100;
        return byIndex(earned / i.actualCost().doubleValue());
    }

    private static Rag byIndex(double index) {
        return index >= GREEN_FROM ? Rag.GREEN : index >= AMBER_FROM ? Rag.AMBER : Rag.RED;
    }

    private @Nullable Rag benefit(Initiative i) {
        List<BenefitLine> claims = i.benefits();
        if (claims.isEmpty()) {
            return null;
        }
        if (claims.stream().anyMatch(b -> claimedTwice.contains(b.measure()))) {
            return Rag.AMBER;
        }
        long validated = claims.stream().filter(BenefitLine::validated).count();
        if (validated == claims.size()) {
            return Rag.GREEN;
        }
        if (i.actualFinish() != null) {
            return Rag.RED;
        }
        return validated > 0 || i.actualStart() != null ? Rag.AMBER : Rag.NO_DATA;
    }

    private @Nullable Rag risk(String key) {
        Integer exposure = exposures.get(key);
        if (exposure == null) {
            return null;
        }
        return exposure >= RED_EXPOSURE ? Rag.RED : exposure >= AMBER_EXPOSURE ? Rag.AMBER : Rag.GREEN;
    }

    private static @Nullable Rag resource(Initiative i, PlannedInitiative planned) {
        if (i.efforts().isEmpty() || i.actualFinish() != null) {
            return null;
        }
        return planned.waits().stream().anyMatch(w -> w.kind() == WaitReason.Kind.TEAM) ? Rag.AMBER : Rag.GREEN;
    }
}
