package org.cairn.assessment.drools;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cairn.assessment.ApprovalLevel;
import org.cairn.assessment.BrokenRuleFile;
import org.cairn.assessment.Evaluation;
import org.cairn.assessment.Fact;
import org.cairn.assessment.FactSheet;
import org.cairn.assessment.GateJudgement;
import org.cairn.assessment.LiveEvaluation;
import org.cairn.assessment.Recommendation;
import org.cairn.assessment.RuleBase;
import org.cairn.assessment.RuleDescription;
import org.cairn.assessment.RuleFiles;
import org.cairn.assessment.RuleTable;
import org.cairn.assessment.Symptom;
import org.kie.api.KieBase;

/** A rule set as the engine runs it. Its tables are read at once, its rules are built when they judge first. */
public final class DroolsRules implements RuleBase {

    private static final int VERSION_DIGITS = 8;

    private final String version;
    private final List<RuleDescription> texts;
    private final Map<String, RuleDescription> byName;
    private final Thresholds thresholds;
    private final GateCriteria gates;
    private final ApprovalLevels approvals;
    private final StrategyTable strategies;
    private final Lazy<KieBase> rules;

    /** Reads all files; throws {@link BrokenRuleFile} with file, place and reason. */
    public DroolsRules(RuleFiles files) {
        version = files.hash().substring(0, VERSION_DIGITS);
        Map<String, String> written = written(files);
        texts = written.entrySet().stream()
                .flatMap(e -> RuleText.read(e.getKey(), e.getValue()).stream())
                .toList();
        byName = texts.stream().collect(Collectors.toMap(RuleDescription::name, r -> r, (a, b) -> a));
        thresholds = new Thresholds(files.get(Thresholds.FILE));
        thresholds.checkAgainst(texts.stream().map(RuleDescription::id).collect(Collectors.toSet()));
        gates = new GateCriteria(files.get(GateCriteria.FILE), thresholds.wording());
        approvals = new ApprovalLevels(files.get(ApprovalLevels.FILE));
        strategies = new StrategyTable(files.get(StrategyTable.FILE), files.get(StrategyTable.TEMPLATE), version);
        rules = new Lazy<>(() -> RuleBuilder.build("rules-" + version, written));
    }

    private static Map<String, String> written(RuleFiles files) {
        Map<String, String> written = new TreeMap<>();
        files.names().stream()
                .filter(name -> name.endsWith(".drl"))
                .forEach(name -> written.put(name, new String(files.get(name), StandardCharsets.UTF_8)));
        return written;
    }

    @Override
    public void prepare() {
        rules.get();
    }

    /** Builds all that is not built yet; throws {@link BrokenRuleFile} with the builder's words. */
    public DroolsRules build() {
        rules.begin();
        strategies.build();
        prepare();
        return this;
    }

    @Override
    public Evaluation judge(FactSheet facts) {
        try (LiveEvaluation once = open(facts)) {
            return once.now();
        }
    }

    @Override
    public LiveEvaluation open(FactSheet facts) {
        List<Fact> all = new ArrayList<>(facts.facts());
        all.addAll(thresholds.missingIn(facts));
        FactSheet whole = new FactSheet(facts.programme(), facts.playbook(), facts.asOf(), all);
        return new RuleSession(
                rules.get().newKieSession(), new Verdicts(byName, thresholds, version, facts.asOf()), version, whole);
    }

    @Override
    public GateJudgement judgeGate(String gate, FactSheet facts) {
        return gates.get(gate).judge(facts);
    }

    @Override
    public Set<String> gates() {
        return gates.gates();
    }

    @Override
    public List<ApprovalLevel> approvalsFor(BigDecimal amount) {
        return approvals.of(amount);
    }

    @Override
    public List<Recommendation> recommend(List<Symptom> symptoms) {
        return strategies.recommend(symptoms);
    }

    @Override
    public List<RuleDescription> rules() {
        return texts;
    }

    @Override
    public List<RuleTable> tables() {
        List<Table> tables = new ArrayList<>(List.of(thresholds.table()));
        tables.addAll(gates.tables());
        tables.addAll(List.of(strategies.table(), approvals.table()));
        return tables.stream().map(Table::shown).toList();
    }

    @Override
    public String language() {
        return thresholds.wording().language();
    }

    @Override
    public String version() {
        return version;
    }
}
