package org.cairn.finance;

/**
 * Earned value on a day, all in one currency.
 *
 * @param budgetAtCompletion BAC
 * @param plannedValue PV: budgeted cost of what should be done by now
 * @param earnedValue EV: budgeted cost of what is done
 * @param actualCost AC
 */
public record EarnedValue(double budgetAtCompletion, double plannedValue, double earnedValue, double actualCost) {

    /** SPI = EV/PV; NaN when nothing was planned yet. */
    public double schedulePerformance() {
        return plannedValue == 0 ? Double.NaN : earnedValue / plannedValue;
    }

    /** CPI = EV/AC; NaN when nothing was spent yet. */
    public double costPerformance() {
        return actualCost == 0 ? Double.NaN : earnedValue / actualCost;
    }

    /** EAC = BAC/CPI: the rest costs as the past did. */
    public double estimateAtCompletion() {
        return budgetAtCompletion / costPerformance();
    }

    /** EAC = AC + BAC − EV: the rest costs as planned. */
    public double estimateAsPlanned() {
        return actualCost + budgetAtCompletion - earnedValue;
    }

    /** EAC = AC + (BAC − EV)/(CPI·SPI): the rest suffers from both. */
    public double estimateWithBoth() {
        return actualCost + (budgetAtCompletion - earnedValue) / (costPerformance() * schedulePerformance());
    }

    /** VAC = BAC − EAC. */
    public double varianceAtCompletion() {
        return budgetAtCompletion - estimateAtCompletion();
    }

    /** TCPI = (BAC − EV)/(BAC − AC): how well the rest must go to keep the budget. */
    public double toCompletePerformance() {
        return (budgetAtCompletion - earnedValue) / (budgetAtCompletion - actualCost);
    }
}
