package org.cairn.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.finance.EarnedValue;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;

/**
 * Earned value against a baseline, as of the programme's day.
 *
 * <p>An initiative's budget at completion is that of the baseline, spread evenly over its planned days; what is done is its
 * percent complete of it. One that came after the baseline has its present budget and was planned for no day yet.
 *
 * @param programme all initiatives together
 * @param initiatives by key, in the programme's order; those without any budget are left out
 */
public record EarnedValues(EarnedValue programme, Map<String, EarnedValue> initiatives) {

    public static EarnedValues of(Baseline baseline, Programme now) {
        Map<String, EarnedValue> values = new LinkedHashMap<>();
        Map<String, Initiative> budgeted = baseline.basis().programme().initiativesByKey();
        WorkCalendar calendar =
                WorkCalendar.of(baseline.basis().programme(), baseline.plan().start());
        for (Initiative initiative : now.initiatives()) {
            Initiative then = budgeted.getOrDefault(initiative.key(), initiative);
            if (then.budget().signum() > 0 || initiative.actualCost().signum() > 0) {
                double planned = baseline.plan()
                        .find(initiative.key())
                        .map(p -> plannedShare(p, calendar, now.asOf()))
                        .orElse(0.0);
                values.put(initiative.key(), value(then.budget(), planned, initiative));
            }
        }
        return new EarnedValues(sum(values), values);
    }

    private static double plannedShare(PlannedInitiative planned, WorkCalendar calendar, LocalDate asOf) {
        double passed = calendar.slot(asOf) - planned.startDay();
        if (planned.durationDays() == 0) {
            return passed >= 0 ? 1 : 0;
        }
        return Math.max(0, Math.min(1, passed / planned.durationDays()));
    }

    private static EarnedValue value(BigDecimal budget, double plannedShare, Initiative now) {
        double whole = budget.doubleValue();
        double done = now.actualFinish() != null ? 1 : now.percentComplete() / 100.0;
        return new EarnedValue(
                whole, whole * plannedShare, whole * done, now.actualCost().doubleValue());
    }

    private static EarnedValue sum(Map<String, EarnedValue> values) {
        return new EarnedValue(
                values.values().stream()
                        .mapToDouble(EarnedValue::budgetAtCompletion)
                        .sum(),
                values.values().stream().mapToDouble(EarnedValue::plannedValue).sum(),
                values.values().stream().mapToDouble(EarnedValue::earnedValue).sum(),
                values.values().stream().mapToDouble(EarnedValue::actualCost).sum());
    }
}
