package org.cairn.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules have to know of a business case, whoever made it.
 *
 * @param initiative key of the initiative
 * @param phase id of its phase: how soon a case must pay back depends on it
 * @param work class of the work, an id of the playbook's strategies: how far such work overruns depends on it; may be empty
 * @param netPresentValue of all flows
 * @param presentCost of the one-off costs alone, > 0
 * @param presentBenefit of the benefits alone, > 0
 * @param paybackYears null when it never pays back
 * @param returnMultiple all benefits over all costs, running costs included; null without cost
 */
public record CaseFigures(
        String initiative,
        String phase,
        String work,
        double netPresentValue,
        double presentCost,
        double presentBenefit,
        @Nullable Double paybackYears,
        @Nullable Double returnMultiple) {

    /**
     * The figures as facts about the initiative.
     *
     * <p>Two of them are switching values: how far the cost may rise, or the benefits fall short, until the case is worth
     * nothing (HM Treasury, The Green Book, on sensitivity analysis). A rule holds them against what work of the class
     * usually does, so that optimism is judged by the record of others and never written into the case. A case that is worth
     * nothing as it stands has none.
     */
    public List<Fact> facts(LocalDate day, String source, String by) {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                Fact.known("npv", initiative, netPresentValue, source, day, by).in(work));
        boolean worthIt = netPresentValue >= 0;
        if (worthIt && presentCost > 0) {
            facts.add(Fact.known("overrun-survived", initiative, netPresentValue / presentCost, source, day, by)
                    .in(work));
        }
        if (worthIt && presentBenefit > 0) {
            facts.add(Fact.known("shortfall-survived", initiative, netPresentValue / presentBenefit, source, day, by)
                    .in(work));
        }
        if (paybackYears != null) {
            facts.add(Fact.known("payback-years", initiative, paybackYears, source, day, by)
                    .in(phase));
        }
        if (returnMultiple != null) {
            facts.add(Fact.known("case-return-multiple", initiative, returnMultiple, source, day, by)
                    .in(work));
        }
        return facts;
    }
}
