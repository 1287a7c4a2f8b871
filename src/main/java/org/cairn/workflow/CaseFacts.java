package org.cairn.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cairn.assessment.Fact;
import org.cairn.assessment.FactSheet;
import org.cairn.businesscase.Appraisal;
import org.cairn.businesscase.CaseContent;
import org.cairn.programme.BenefitLine;
import org.cairn.programme.Programme;

/**
 * What a business case claims, as facts that rules read. The sheet speaks of this case alone: its subject is the
 * initiative, and {@code programme} for what rules know of a whole programme, such as its worth.
 */
final class CaseFacts {

    private CaseFacts() {}

    static FactSheet of(Programme programme, String initiative, CaseContent content, String author, LocalDate today) {
        Appraisal worth = Appraisal.of(content);
        List<Fact> facts = new ArrayList<>();
        for (String subject : List.of("programme", initiative)) {
            facts.add(Fact.known("npv", subject, worth.netPresentValue(), "appraisal of the case", today, "cairn"));
            worth.returnMultiple()
                    .ifPresent(m -> facts.add(Fact.known(
                            "claimed-return-multiple", subject, m, "appraisal of the case", today, "cairn")));
            worth.paybackYears()
                    .ifPresent(y -> facts.add(
                            Fact.known("payback-years", subject, y, "appraisal of the case", today, "cairn")));
            new TreeMap<String, BigDecimal>(content.claims())
                    .forEach((measure, value) -> facts.add(
                            Fact.known("claimed-" + measure, subject, value.doubleValue(), "the case", today, author)));
        }
        claims(programme, initiative, content)
                .forEach((measure, by) -> facts.add(
                        Fact.known("claims-of-measure", measure, by.size(), String.join(", ", by), today, "cairn")));
        return new FactSheet(programme.key() + "/" + initiative, programme.playbook(), today, distinct(facts));
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
