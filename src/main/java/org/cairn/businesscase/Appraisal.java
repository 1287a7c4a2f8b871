package org.cairn.businesscase;

import java.util.OptionalDouble;
import org.cairn.finance.CashFlow;
import org.cairn.finance.RateOfReturn;

/**
 * What a case is worth, in the programme's currency and unit.
 *
 * @param netPresentValue at the case's own rate
 * @param rateOfReturn a year; need not exist
 * @param paybackYears empty when it never pays back within its years
 * @param discountedPaybackYears the same for discounted flows
 * @param profitabilityIndex empty when nothing is spent at the begin
 * @param returnOnInvestment (Σ benefits − Σ costs)/Σ costs; empty without costs
 * @param returnMultiple Σ benefits over Σ costs, running costs included; empty without costs
 */
public record Appraisal(
        double netPresentValue,
        RateOfReturn rateOfReturn,
        OptionalDouble paybackYears,
        OptionalDouble discountedPaybackYears,
        OptionalDouble profitabilityIndex,
        OptionalDouble returnOnInvestment,
        OptionalDouble returnMultiple) {

    public static Appraisal of(CaseContent content) {
        double rate = content.discountRate().doubleValue();
        CashFlow flow = new CashFlow(
                content.years().stream().mapToDouble(y -> y.net().doubleValue()).toArray());
        double costs = content.years().stream()
                .mapToDouble(y -> y.cost().add(y.runCost()).doubleValue())
                .sum();
        double benefits = content.years().stream()
                .mapToDouble(y -> y.benefit().doubleValue())
                .sum();
        return new Appraisal(
                flow.npv(rate),
                flow.irr(),
                flow.payback(),
                flow.discountedPayback(rate),
                flow.flows()[0] < 0 ? OptionalDouble.of(flow.profitabilityIndex(rate)) : OptionalDouble.empty(),
                costs == 0 ? OptionalDouble.empty() : OptionalDouble.of((benefits - costs) / costs),
                costs == 0 ? OptionalDouble.empty() : OptionalDouble.of(benefits / costs));
    }
}
