package org.cairn.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cairn.assessment.CaseFigures;
import org.cairn.assessment.Fact;
import org.cairn.businesscase.CaseAssumptions;
import org.cairn.businesscase.ProgrammeCase;
import org.cairn.businesscase.ProgrammeCase.Quarter;
import org.cairn.businesscase.ProgrammeCase.Span;
import org.cairn.planning.Plan;
import org.cairn.planning.PlannedInitiative;
import org.cairn.playbook.Playbook;
import org.cairn.programme.BenefitLine;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.jspecify.annotations.Nullable;

/** What the money tells: what is claimed, what each case is worth and survives, what was earned for what was spent. */
final class MoneyFacts {

    private static final String ALL = Fact.PROGRAMME;

    private final Programme programme;
    private final Playbook playbook;
    private final CaseAssumptions assumptions;
    private final List<Fact> facts = new ArrayList<>();

    private MoneyFacts(Programme programme, Playbook playbook) {
        this.programme = programme;
        this.playbook = playbook;
        this.assumptions = CaseAssumptions.usual(programme);
    }

    static List<Fact> of(Programme programme, Playbook playbook, @Nullable Plan plan) {
        MoneyFacts money = new MoneyFacts(programme, playbook);
        money.claims();
        money.earnedValue();
        money.worth(plan);
        return money.facts;
    }

    private void computed(String key, String subject, double value, String how) {
        facts.add(Fact.known(key, subject, value, how, programme.asOf(), Fact.COMPUTED));
    }

    private void share(String key, double part, double whole, String how) {
        if (whole > 0) {
            computed(key, ALL, part / whole, how);
        } else {
            facts.add(Fact.missing(key, ALL));
        }
    }

    private void claims() {
        double budget = 0;
        double withBenefit = 0;
        double claimed = 0;
        double validated = 0;
        Map<String, Set<String>> claims = new TreeMap<>();
        for (Initiative initiative : programme.initiatives()) {
            double once = initiative.budget().doubleValue();
            budget += once;
            withBenefit += initiative.benefits().isEmpty() ? 0 : once;
            for (BenefitLine line : initiative.benefits()) {
                claimed += line.yearly().doubleValue();
                validated += line.validated() ? line.yearly().doubleValue() : 0;
                claims.computeIfAbsent(line.measure(), m -> new TreeSet<>()).add(initiative.key());
            }
        }
        share("budget-with-benefit-share", withBenefit, budget, "budgets and benefit lines");
        share("validated-benefit-share", validated, claimed, "benefits validated by finance");
        claims.forEach((measure, by) ->
                computed("claims-of-measure", measure, by.size(), "claimed by " + String.join(", ", by)));
    }

    /** Budget of what is done over what was spent. */
    private void earnedValue() {
        double earned = 0;
        double spent = 0;
        for (Initiative i : programme.initiatives()) {
            double cost = i.actualCost().doubleValue();
            double value = i.budget().doubleValue() * i.percentComplete() / 100.0;
            if (!i.isGate() && cost > 0) {
                computed("cost-performance", i.key(), value / cost, "earned value over actual cost");
                earned += value;
                spent += cost;
            }
        }
        share("cost-performance", earned, spent, "earned value over actual cost");
    }

    private void worth(@Nullable Plan plan) {
        double budget = programme.initiatives().stream()
                .mapToDouble(i -> i.budget().doubleValue())
                .sum();
        Map<String, Span> dates = plan == null ? Map.of() : dates(plan);
        if (budget == 0
                || !dates.keySet().containsAll(programme.initiativesByKey().keySet())) {
            List.of("npv", "claimed-return-multiple").forEach(key -> facts.add(Fact.missing(key, ALL)));
        } else {
            ProgrammeCase whole = ProgrammeCase.of(programme, dates, assumptions);
            computed("npv", ALL, whole.netPresentValue(), "case of the whole at the planned dates");
            computed("claimed-return-multiple", ALL, returnMultiple(whole), "case of the whole at the planned dates");
        }
        for (Initiative i : programme.initiatives()) {
            if (i.budget().signum() > 0 && !i.benefits().isEmpty()) {
                facts.addAll(figures(i, dates.get(i.key()))
                        .facts(programme.asOf(), "case of the initiative from its start", Fact.COMPUTED));
            }
        }
    }

    private static Map<String, Span> dates(Plan plan) {
        Map<String, Span> dates = new TreeMap<>();
        for (PlannedInitiative item : plan.items()) {
            dates.put(item.key(), new Span(item.startDay(), item.finishDay()));
        }
        return dates;
    }

    /** As if it began today, as long as the plan says, or else as it is estimated. */
    private CaseFigures figures(Initiative i, @Nullable Span planned) {
        int days = planned == null ? i.estimate().likely() : planned.end() - planned.start();
        ProgrammeCase own = ProgrammeCase.ofInitiative(i, new Span(0, days), assumptions);
        OptionalDouble payback = own.paybackYears();
        return new CaseFigures(
                i.key(),
                playbook.phases().stream()
                        .filter(p -> p.number() == i.phase())
                        .map(p -> p.id())
                        .findFirst()
                        .orElse(""),
                playbook.findStrategyOf(i.strategy()).map(Playbook.Strategy::id).orElse(""),
                own.netPresentValue(),
                own.presentCost(),
                own.presentBenefit(),
                payback.isPresent() ? payback.getAsDouble() : null,
                returnMultiple(own));
    }

    /** All benefits over all costs, running costs included. */
    private static double returnMultiple(ProgrammeCase of) {
        double benefits = of.quarters().stream().mapToDouble(Quarter::benefit).sum();
        double costs =
                of.quarters().stream().mapToDouble(q -> q.cost() + q.runCost()).sum();
        return benefits / costs;
    }
}
