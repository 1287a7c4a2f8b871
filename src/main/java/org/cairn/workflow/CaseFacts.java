package org.cairn.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.cairn.assessment.CaseFigures;
import org.cairn.assessment.Fact;
import org.cairn.assessment.FactSheet;
import org.cairn.assessment.ReferenceClaim;
import org.cairn.businesscase.Appraisal;
import org.cairn.businesscase.CaseContent;
import org.cairn.businesscase.CaseYear;
import org.cairn.finance.CashFlow;
import org.cairn.playbook.Playbook;
import org.cairn.programme.BenefitLine;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;

/**
 * What a business case claims, as facts that rules read. The sheet speaks of this case alone: its subject is the
 * initiative.
 */
final class CaseFacts {

    private CaseFacts() {}

    static FactSheet of(
            Programme programme,
            Playbook playbook,
            String initiative,
            CaseContent content,
            String author,
            LocalDate today) {
        List<Fact> facts = new ArrayList<>(
                figures(programme, playbook, initiative, content).facts(today, "appraisal of the case", Fact.COMPUTED));
        new TreeMap<String, BigDecimal>(content.claims()).forEach((measure, value) -> {
            Fact claim = Fact.known(
                    ReferenceClaim.CLAIMED + measure, initiative, value.doubleValue(), "the case", today, author);
            facts.add(claim);
            ReferenceClaim.against(playbook, claim).ifPresent(facts::add);
        });
        claims(programme, initiative, content)
                .forEach((measure, by) -> facts.add(Fact.known(
                        "claims-of-measure",
                        measure,
                        by.size(),
                        "claimed by " + String.join(", ", by),
                        today,
                        Fact.COMPUTED)));
        return new FactSheet(programme.key() + "/" + initiative, programme.playbook(), today, distinct(facts));
    }

    private static CaseFigures figures(Programme programme, Playbook playbook, String initiative, CaseContent content) {
        Appraisal worth = Appraisal.of(content);
        Optional<Initiative> of = programme.findInitiative(initiative);
        double rate = content.discountRate().doubleValue();
        OptionalDouble payback = worth.paybackYears();
        OptionalDouble multiple = worth.returnMultiple();
        return new CaseFigures(
                initiative,
                of.map(i -> playbook.phase(i.phase()).id()).orElse(""),
                of.flatMap(i -> playbook.findStrategyOf(i.strategy()))
                        .map(Playbook.Strategy::id)
                        .orElse(""),
                worth.netPresentValue(),
                present(content, CaseYear::cost, rate),
                present(content, CaseYear::benefit, rate),
                payback.isPresent() ? payback.getAsDouble() : null,
                multiple.isPresent() ? multiple.getAsDouble() : null);
    }

    private static double present(CaseContent content, Function<CaseYear, BigDecimal> part, double rate) {
        return new CashFlow(content.years().stream()
                        .map(part)
                        .mapToDouble(BigDecimal::doubleValue)
                        .toArray())
                .npv(rate);
    }

    /** Measure of the case → who claims it, this initiative among them. */
    private static Map<String, TreeSet<String>> claims(Programme programme, String initiative, CaseContent content) {
        Map<String, TreeSet<String>> claims = new TreeMap<>();
        for (BenefitLine line : content.benefits()) {
            TreeSet<String> by = claims.computeIfAbsent(line.measure(), m -> new TreeSet<>(List.of(initiative)));
            programme.initiatives().stream()
                    .filter(i -> i.benefits().stream().anyMatch(b -> b.measure().equals(line.measure())))
                    .forEach(i -> by.add(i.key()));
        }
        return claims;
    }

    /** A claim that the case states itself stands before the one that was computed. */
    private static List<Fact> distinct(List<Fact> facts) {
        Map<String, Fact> byKey = new TreeMap<>();
        facts.forEach(f -> byKey.put(f.key() + "/" + f.subject(), f));
        return List.copyOf(byKey.values());
    }
}
