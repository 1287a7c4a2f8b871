package org.cairn.ruleset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairn.assessment.BrokenRuleFile;
import org.cairn.assessment.RuleBase;
import org.cairn.assessment.RuleDescription;
import org.cairn.assessment.RuleFiles;
import org.cairn.assessment.RuleTable;
import org.cairn.assessment.Rules;
import org.cairn.playbook.Phase;
import org.cairn.playbook.Playbook;

/**
 * Whether a rule set can be used with a playbook: its files can be read and built, it names only what the playbook knows,
 * each example gives what it must, and no rule is dead, which is one that no example makes speak.
 */
public final class RuleCheck {

    /** Decides gates in every playbook. */
    private static final String GATE_BOARD = "gate-board";

    private final Playbook playbook;
    private final List<RuleProblem> problems = new ArrayList<>();

    private RuleCheck(Playbook playbook) {
        this.playbook = playbook;
    }

    /** What is wrong; empty when nothing is. */
    public static List<RuleProblem> problems(RuleFiles files, Playbook playbook) {
        RuleCheck check = new RuleCheck(playbook);
        try {
            RuleBase rules = Rules.build(files);
            check.names(rules);
            check.examples(rules, RuleExamples.read(files));
        } catch (BrokenRuleFile e) {
            check.problems.add(new RuleProblem(e.file(), e.sheet(), e.place(), e.reason()));
        }
        return List.copyOf(check.problems);
    }

    /** Names of the rules that no example makes speak. */
    public static Set<String> deadRules(RuleBase rules, List<RuleExample> examples) {
        Set<String> dead = new HashSet<>();
        rules.rules().forEach(r -> dead.add(r.name()));
        examples.forEach(e -> dead.removeAll(e.rulesThatSpeak(rules)));
        return dead;
    }

    private void names(RuleBase rules) {
        Set<String> known = playbook.ids();
        Set<String> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (RuleDescription rule : rules.rules()) {
            if (!ids.add(rule.id()) || !names.add(rule.name())) {
                problem(rule, "another rule has this id or name");
            }
            if (!known.contains(rule.criterion())) {
                problem(rule, "the playbook has no criterion " + rule.criterion());
            }
            rule.raises().stream()
                    .filter(m -> !known.contains(m))
                    .forEach(m -> problem(rule, "the playbook has no mitigation " + m));
        }
        Set<String> gates =
                new HashSet<>(playbook.phases().stream().map(Phase::gate).toList());
        Set<String> roles = new HashSet<>(playbook.roles().keySet());
        roles.add(GATE_BOARD);
        for (RuleTable table : rules.tables()) {
            column(table, "strategy", known, "strategy");
            column(table, "symptom", known, "symptom");
            column(table, "gate", gates, "gate");
            column(table, "role", roles, "role");
        }
    }

    private void problem(RuleDescription rule, String reason) {
        problems.add(new RuleProblem(rule.file(), "", rule.id(), reason));
    }

    private void column(RuleTable table, String column, Set<String> known, String what) {
        int index = table.columns().indexOf(column);
        if (index < 0) {
            return;
        }
        for (RuleTable.Row row : table.rows()) {
            if (!known.contains(row.cells().get(index))) {
                problems.add(new RuleProblem(
                        table.file(),
                        table.sheet(),
                        row.place(index),
                        "the playbook has no " + what + " " + row.cells().get(index)));
            }
        }
    }

    private void examples(RuleBase rules, List<RuleExample> examples) {
        for (RuleExample example : examples) {
            example.failure(rules)
                    .ifPresent(f -> problems.add(new RuleProblem(example.file(), "", example.place(), f)));
        }
        Set<String> dead = deadRules(rules, examples);
        rules.rules().stream()
                .filter(r -> dead.contains(r.name()))
                .forEach(r -> problem(r, "no example makes this rule speak"));
    }
}
