package org.cairn.diagnosis;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.assessment.Fact;
import org.cairn.assessment.FactSheet;
import org.cairn.assessment.FactSource;
import org.cairn.assessment.Recommendation;
import org.cairn.assessment.RuleBase;
import org.cairn.assessment.RulesInForce;
import org.cairn.assessment.Symptom;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.Playbooks;
import org.cairn.programme.Initiative;
import org.cairn.programme.MaturityScore;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a diagnosis from what is recorded. */
@Component
public class DiagnoseProgramme {

    private static final double BEST_LEVEL = 5;

    private final Programmes programmes;
    private final Playbooks playbooks;
    private final FactSource facts;
    private final RulesInForce rules;

    DiagnoseProgramme(Programmes programmes, Playbooks playbooks, FactSource facts, RulesInForce rules) {
        this.programmes = programmes;
        this.playbooks = playbooks;
        this.facts = facts;
        this.rules = rules;
    }

    /** Throws {@link java.util.NoSuchElementException} naming the programme when it is absent. */
    @Transactional(readOnly = true)
    public Diagnosis diagnose(String key) {
        Programme programme = programmes.get(key);
        return of(programme, playbooks.get(programme.playbook()), facts.collect(key), rules.of(programme.playbook()));
    }

    static Diagnosis of(Programme programme, Playbook playbook, FactSheet sheet, RuleBase rules) {
        List<Symptom> symptoms = playbook.challenges().stream()
                .flatMap(c -> c.symptoms().stream().map(s -> symptom(c.id(), s.id(), sheet)))
                .toList();
        Map<String, List<String>> before = playbook.strategies().stream()
                .flatMap(s -> s.groups().stream())
                .collect(Collectors.toMap(Playbook.StrategyGroup::id, Playbook.StrategyGroup::after));
        Map<String, List<String>> carriedOut = programme.initiatives().stream()
                .filter(i -> i.strategy() != null)
                .collect(Collectors.groupingBy(
                        i -> String.valueOf(i.strategy()), Collectors.mapping(Initiative::key, Collectors.toList())));
        return new Diagnosis(
                programme.key(),
                sheet.asOf(),
                rules.version(),
                playbook.dimensions().stream()
                        .map(d -> maturity(d.id(), programme, sheet))
                        .toList(),
                targets(playbook),
                symptoms,
                rules.recommend(symptoms).stream()
                        .map(r -> advice(r, before.getOrDefault(r.strategy(), List.of()), carriedOut))
                        .toList());
    }

    private static Symptom symptom(String challenge, String id, FactSheet sheet) {
        return sheet.find("score", id)
                .filter(Fact::isKnown)
                .map(f -> new Symptom(id, challenge, f.value(), f.evidence()))
                .orElseGet(() -> new Symptom(id, challenge, null, 0));
    }

    private static Diagnosis.Maturity maturity(String id, Programme programme, FactSheet sheet) {
        @Nullable
        Double baseline = programme.scores().stream()
                .filter(s -> s.item().equals(id))
                .min(Comparator.comparing(MaturityScore::date))
                .map(MaturityScore::score)
                .orElse(null);
        @Nullable
        Double current =
                sheet.find("score", id).filter(Fact::isKnown).map(Fact::value).orElse(null);
        return new Diagnosis.Maturity(id, baseline, current);
    }

    /** From the first level to the best one in equal steps, one a phase. */
    private static List<Diagnosis.Target> targets(Playbook playbook) {
        double step = (BEST_LEVEL - 1) / playbook.phases().size();
        return playbook.phases().stream()
                .map(p -> new Diagnosis.Target(p.id(), 1 + p.number() * step))
                .toList();
    }

    private static Diagnosis.Advice advice(
            Recommendation recommended, List<String> before, Map<String, List<String>> carriedOut) {
        return new Diagnosis.Advice(
                recommended,
                carriedOut.getOrDefault(recommended.strategy(), List.of()),
                before.stream().filter(g -> !carriedOut.containsKey(g)).toList());
    }
}
