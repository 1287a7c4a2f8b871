package org.cairn.assessment.drools;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cairn.assessment.BrokenRuleFile;
import org.cairn.assessment.Evaluation;
import org.cairn.assessment.Fact;
import org.cairn.assessment.FactSheet;
import org.cairn.assessment.Finding;
import org.cairn.assessment.LiveEvaluation;
import org.cairn.assessment.Mitigation;
import org.cairn.assessment.Rag;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The facts of one sheet in the engine's memory.
 *
 * <p>A changed fact takes the place of the old one, the findings that name the old one are forgotten, and the engine fires
 * what now matches. That is enough because a finding follows from the facts that it names and from nothing else.
 */
final class RuleSession implements LiveEvaluation {

    /** A rule set that fires more often than this for one sheet runs in a circle. */
    private static final int MOST_FIRINGS = 10_000_000;

    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::rag)
            .reversed()
            .thenComparing(Comparator.comparingInt(Finding::severity).reversed())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::subject)
            .thenComparing(Finding::ruleName);
    private static final Comparator<Mitigation> MOST_URGENT_FIRST = Comparator.comparingDouble(Mitigation::urgency)
            .reversed()
            .thenComparing(Mitigation::id)
            .thenComparing(Mitigation::finding);

    private final KieSession session;
    private final Verdicts verdicts;
    private final String version;
    private final Map<String, FactHandle> handles = new HashMap<>();
    private FactSheet sheet;

    RuleSession(KieSession session, Verdicts verdicts, String version, FactSheet sheet) {
        this.session = session;
        this.verdicts = verdicts;
        this.version = version;
        this.sheet = sheet;
        session.setGlobal("verdicts", verdicts);
        sheet.facts().forEach(f -> handles.put(name(f), session.insert(f)));
        fire();
    }

    /** What is wrong with the rules is said as such, and not as a failure of the engine that ran them. */
    private void fire() {
        try {
            session.fireAllRules(MOST_FIRINGS);
        } catch (ConsequenceException failed) {
            if (failed.getCause() instanceof BrokenRuleFile broken) {
                throw broken;
            }
            throw failed;
        }
    }

    private static String name(Fact fact) {
        return fact.key() + "/" + fact.subject();
    }

    @Override
    public Evaluation now() {
        List<Finding> findings = new ArrayList<>(verdicts.recorded().size());
        List<Mitigation> mitigations = new ArrayList<>();
        Map<String, Rag> factors = new TreeMap<>();
        Rag programme = verdicts.recorded().isEmpty() ? Rag.NO_DATA : Rag.GREEN;
        for (Verdicts.Recorded recorded : verdicts.recorded()) {
            Finding finding = recorded.finding();
            findings.add(finding);
            mitigations.addAll(recorded.mitigations());
            factors.merge(factor(finding), finding.rag(), Rag::worse);
            programme = programme.worse(finding.rag());
        }
        findings.sort(WORST_FIRST);
        mitigations.sort(MOST_URGENT_FIRST);
        return new Evaluation(sheet, version, factors, programme, findings, mitigations);
    }

    /** The factor or pitfall of a criterion: what stands before the dot. */
    private static String factor(Finding finding) {
        int dot = finding.criterion().indexOf('.');
        return dot < 0 ? finding.criterion() : finding.criterion().substring(0, dot);
    }

    @Override
    public Evaluation change(Collection<Fact> facts) {
        Set<String> changed = new HashSet<>();
        for (Fact fact : facts) {
            changed.add(name(fact));
            FactHandle before = handles.get(name(fact));
            if (before != null) {
                session.delete(before);
            }
            handles.put(name(fact), session.insert(fact));
        }
        verdicts.forget(f -> changed.contains(name(f)));
        fire();
        List<Fact> all = new ArrayList<>(sheet.facts());
        all.removeIf(f -> changed.contains(name(f)));
        all.addAll(facts);
        sheet = new FactSheet(sheet.programme(), sheet.playbook(), sheet.asOf(), all);
        return now();
    }

    @Override
    public void close() {
        session.dispose();
    }
}
