package org.cairn.assessment.drools;

import java.io.ByteArrayInputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.cairn.assessment.Recommendation;
import org.cairn.assessment.Recommendation.Reason;
import org.cairn.assessment.Symptom;
import org.drools.template.DataProviderCompiler;
import org.drools.template.objects.ArrayDataProvider;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * The office's decision table: which symptom speaks for which strategy, from which severity, how much, and why. The rule
 * engine reads the table through a template; a rule stands for each line.
 */
final class StrategyTable {

    static final String FILE = "strategies.xlsx";
    static final String TEMPLATE = "strategies.drt";

    private static final double WORST = 10;
    /** What may stand in a cell that becomes part of a rule: nothing that ends a text or begins a command. */
    private static final Pattern PLAIN = Pattern.compile("[^\"\\\\\\p{Cntrl}@{}]+");

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    /** In the order in which the template reads them. */
    private static final String[] COLUMNS = {"symptom", "severity from", "strategy", "weight", "because"};

    private final Table table;
    private final List<Table.Line> lines;
    private final Lazy<KieBase> rules;

    StrategyTable(byte[] table, byte[] template, String version) {
        this.table = Table.read(FILE, table, COLUMNS);
        lines = this.table.lines();
        lines.forEach(StrategyTable::check);
        rules = new Lazy<>(() -> RuleBuilder.build("strategies-" + version, Map.of("strategies.drl", rules(template))));
    }

    /** The rules, made of what was checked and of nothing else that a workbook may hide, such as a format of a number. */
    private String rules(byte[] template) {
        return new DataProviderCompiler()
                .compile(new ArrayDataProvider(table.texts(COLUMNS)), new ByteArrayInputStream(template));
    }

    private static void check(Table.Line line) {
        id(line, "symptom");
        double from = number(line, "severity from");
        if (!(from >= 0 && from <= WORST)) {
            throw line.broken("severity from", "a severity (" + from + ") must be 0 to 10");
        }
        id(line, "strategy");
        if (!(number(line, "weight") > 0)) {
            throw line.broken("weight", "a weight (" + line.number("weight") + ") must be above 0");
        }
        if (!PLAIN.matcher(line.text("because")).matches()) {
            throw line.broken("because", "a reason is plain text without \", \\, @ and braces");
        }
    }

    private static double number(Table.Line line, String column) {
        double number = line.number(column);
        if (!NUMBER.matcher(line.text(column)).matches()) {
            throw line.broken(column, "«" + line.text(column) + "» must be a plain number");
        }
        return number;
    }

    private static void id(Table.Line line, String column) {
        if (!ID.matcher(line.text(column)).matches()) {
            throw line.broken(column, "«" + line.text(column) + "» is no id");
        }
    }

    /** Builds the rules if they are not built yet. */
    void build() {
        rules.get();
    }

    Table table() {
        return table;
    }

    List<Recommendation> recommend(List<Symptom> symptoms) {
        Recommended recommended = new Recommended();
        KieSession session = rules.get().newKieSession();
        try {
            session.setGlobal("recommended", recommended);
            symptoms.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        AtomicInteger rank = new AtomicInteger();
        return recommended.reasons().entrySet().stream()
                .map(e -> unranked(e.getKey(), e.getValue(), symptoms))
                .sorted(Comparator.comparingDouble(Recommendation::score)
                        .reversed()
                        .thenComparing(Recommendation::strategy))
                .map(r -> new Recommendation(rank.incrementAndGet(), r.strategy(), r.score(), r.reasons(), r.unknown()))
                .toList();
    }

    private Recommendation unranked(String strategy, List<Reason> reasons, List<Symptom> symptoms) {
        Map<String, Symptom> byId = new TreeMap<>();
        symptoms.forEach(s -> byId.put(s.id(), s));
        List<Table.Line> own =
                lines.stream().filter(l -> l.text("strategy").equals(strategy)).toList();
        double all = own.stream().mapToDouble(l -> l.number("weight")).sum();
        double spoken =
                reasons.stream().mapToDouble(r -> r.weight() * r.severity()).sum();
        List<String> unknown = own.stream()
                .map(l -> l.text("symptom"))
                .filter(id -> !byId.containsKey(id) || !byId.get(id).isKnown())
                .distinct()
                .toList();
        return new Recommendation(0, strategy, Math.round(100 * spoken / all) / 100.0, reasons, unknown);
    }
}
