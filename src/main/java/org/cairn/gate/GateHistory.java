package org.cairn.gate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairn.planning.RiskHistory;
import org.cairn.planning.RiskProfile;
import org.cairn.planning.RiskProfile.CostSpread;
import org.cairn.planning.RiskProfile.Recycle;
import org.cairn.programme.Dependency;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long gates of the same playbook took to decide, and how often they sent work back. */
@Component
class GateHistory implements RiskHistory {

    /** The part of its duration that work takes again when it is sent back, and how often that is reckoned with. */
    private static final double REWORK = 0.5;

    private static final int ROUNDS = 2;

    private final Programmes programmes;
    private final GateReviews reviews;
    private final double correlation;

    GateHistory(
            Programmes programmes, GateReviews reviews, @Value("${cairn.planning.correlation:0}") double correlation) {
        this.programmes = programmes;
        this.reviews = reviews;
        this.correlation = correlation;
    }

    @Override
    public RiskProfile of(Programme programme) {
        List<GateReview> decided = programmes.list().stream()
                .filter(e -> programmes.get(e.key()).playbook().equals(programme.playbook()))
                .flatMap(e -> reviews.list(e.key()).stream())
                .filter(r -> r.decision() != null)
                .toList();
        return profile(programme, decided).withCorrelation(correlation);
    }

    /** What decided reviews say about the gates that are still open. */
    static RiskProfile profile(Programme programme, List<GateReview> decided) {
        List<Recycle> recycles = new ArrayList<>();
        for (Initiative gate : programme.initiatives()) {
            List<String> before = workBefore(programme, gate);
            double share = recycledShare(decided, gate.phase());
            if (gate.isGate() && gate.actualFinish() == null && share > 0 && !before.isEmpty()) {
                recycles.add(new Recycle(gate.key(), share, before, REWORK, ROUNDS));
            }
        }
        List<Integer> days =
                decided.stream().map(GateHistory::workingDaysToDecide).toList();
        return new RiskProfile(0, recycles, days, CostSpread.usual());
    }

    private static List<String> workBefore(Programme programme, Initiative gate) {
        return programme.dependencies().stream()
                .filter(d -> d.successor().equals(gate.key()))
                .map(Dependency::predecessor)
                .filter(key -> programme.findInitiative(key).stream().noneMatch(Initiative::isGate))
                .distinct()
                .toList();
    }

    /** Of all decisions on gates of this phase; none while there are too few. */
    private static double recycledShare(List<GateReview> decided, int phase) {
        List<GateReview> same = decided.stream().filter(r -> r.phase() == phase).toList();
        if (same.size() < RiskProfile.ENOUGH) {
            return 0;
        }
        return same.stream()
                        .filter(r -> Objects.requireNonNull(r.decision()).decision() instanceof GateDecision.Recycle)
                        .count()
                / (double) same.size();
    }

    private static int workingDaysToDecide(GateReview review) {
        LocalDate convened = review.convenedAt().atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate decided = Objects.requireNonNull(review.decision())
                .at()
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
        int days = 1;
        for (LocalDate day = convened; day.isBefore(decided); day = day.plusDays(1)) {
            days += day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY ? 0 : 1;
        }
        return days;
    }
}
