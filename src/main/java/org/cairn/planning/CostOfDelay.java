package org.cairn.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.cairn.programme.Initiative;

/**
 * What it costs when an initiative slips: the net present value that the programme loses, with everything that waits behind
 * it under the teams' capacity.
 *
 * @param key of the initiative
 * @param perWeek net present value lost for each week of slip, in the programme's unit; negative where later is better
 * @param finishDaysPerWeek working days by which the programme ends later for each week of slip
 * @param score cost of delay of a week over the weeks that the initiative takes: the higher one should come first
 */
public record CostOfDelay(String key, double perWeek, double finishDaysPerWeek, double score) {

    /** Benefits are counted by quarters, so the slip of a quarter is measured and shared among its weeks. */
    private static final int WEEKS = 13;

    private static final int DAYS = 5 * WEEKS;

    /** One for each initiative that is not done, the dearest delay first; gates are left out. */
    public static List<CostOfDelay> of(PlanBasis basis, Plan plan) {
        Replanned now = Replanned.inOrderOf(plan, basis, Map.of());
        List<CostOfDelay> costs = new ArrayList<>();
        for (Initiative initiative : basis.programme().initiatives()) {
            if (!initiative.isGate() && initiative.actualFinish() == null) {
                costs.add(of(basis, plan, initiative, now));
            }
        }
        costs.sort(Comparator.comparingDouble(CostOfDelay::perWeek).reversed());
        return List.copyOf(costs);
    }

    private static CostOfDelay of(PlanBasis basis, Plan plan, Initiative initiative, Replanned now) {
        PlannedInitiative planned = plan.find(initiative.key())
                .orElseThrow(() -> new NoSuchElementException("initiative " + initiative.key() + " is not planned"));
        Replanned slipped = initiative.actualStart() != null
                ? Replanned.inOrderOf(plan, basis, Map.of(initiative.key(), DAYS))
                : Replanned.inOrderOf(plan, deferred(basis, initiative, planned), Map.of());
        double perWeek = (now.netPresentValue() - slipped.netPresentValue()) / WEEKS;
        double weeks = Math.max(1, planned.durationDays()) / 5.0;
        return new CostOfDelay(
                initiative.key(), perWeek, (slipped.lengthDays() - now.lengthDays()) / (double) WEEKS, perWeek / weeks);
    }

    private static PlanBasis deferred(PlanBasis basis, Initiative initiative, PlannedInitiative planned) {
        WorkCalendar calendar = ProgrammeNetwork.of(basis).calendar();
        Initiative later = initiative.withEarliestStart(calendar.date(planned.startDay() + DAYS));
        List<Pin> pins = basis.pins().stream()
                .filter(p -> !p.initiative().equals(initiative.key()))
                .toList();
        return new PlanBasis(basis.programme().with(later), pins);
    }
}
