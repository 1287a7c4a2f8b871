package org.cairn.ruleset;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cairn.assessment.RuleFiles;
import org.cairn.assessment.Rules;
import org.cairn.audit.AuditTrail;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.Playbooks;
import org.cairn.ruleset.RuleSet.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes changed rule files as a candidate: checked whole, tried on what was ever judged, and not in force. */
@Component
public class ProposeRules {

    /** Bytes of one file, at most. */
    public static final int MOST_BYTES = 500_000;

    private static final Pattern EXAMPLES = Pattern.compile("examples/[a-z0-9-]{1,60}\\.yaml");
    private static final Pattern RULES = Pattern.compile("[a-z0-9-]{1,60}\\.drl");

    private final RuleSets sets;
    private final BackTestRules backTest;
    private final ShippedRules shipped;
    private final Playbooks playbooks;
    private final AuditTrail trail;
    private final Clock clock;

    ProposeRules(
            RuleSets sets,
            BackTestRules backTest,
            ShippedRules shipped,
            Playbooks playbooks,
            AuditTrail trail,
            Clock clock) {
        this.sets = sets;
        this.backTest = backTest;
        this.shipped = shipped;
        this.playbooks = playbooks;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Tables and examples in place of those in force.
     *
     * @param files name → content, such as {@code thresholds.xlsx} or {@code examples/pitfalls.yaml}
     * @param note what it is for
     */
    @Transactional
    public ProposalOutcome proposeTables(String playbook, Map<String, byte[]> files, String by, String note) {
        return propose(playbooks.get(playbook), files, false, by, note);
    }

    /** The same with rule texts. They are code: whoever may call this needs a right of its own. */
    @Transactional
    public ProposalOutcome proposeRules(String playbook, Map<String, byte[]> files, String by, String note) {
        return propose(playbooks.get(playbook), files, true, by, note);
    }

    /** Back to what the product brought along. */
    @Transactional
    public ProposalOutcome proposeShipped(String playbook, String by, String note) {
        return accept(playbooks.get(playbook), active(playbook), shipped.files(playbook), by, note);
    }

    private ProposalOutcome propose(
            Playbook playbook, Map<String, byte[]> changed, boolean code, String by, String note) {
        RuleSet active = active(playbook.id());
        RuleFiles before = sets.files(active.number());
        List<RuleProblem> problems = new ArrayList<>();
        if (changed.isEmpty()) {
            problems.add(new RuleProblem("", "", "", "there is no file"));
        }
        changed.forEach((name, content) -> {
            boolean table = name.endsWith(".xlsx") && before.names().contains(name);
            boolean rules = RULES.matcher(name).matches();
            if (rules && !code) {
                problems.add(new RuleProblem(name, "", "", "rule texts are code and need a right of their own"));
            } else if (!table && !rules && !EXAMPLES.matcher(name).matches()) {
                problems.add(new RuleProblem(name, "", "", "a rule set has no such file"));
            } else if (content.length > MOST_BYTES) {
                problems.add(new RuleProblem(name, "", "", "a file has at most " + MOST_BYTES + " bytes"));
            }
        });
        return problems.isEmpty()
                ? accept(playbook, active, before.with(changed), by, note)
                : new ProposalOutcome.Rejected(problems);
    }

    private ProposalOutcome accept(Playbook playbook, RuleSet active, RuleFiles files, String by, String note) {
        List<RuleProblem> problems = RuleCheck.problems(files, playbook);
        if (!problems.isEmpty()) {
            return new ProposalOutcome.Rejected(problems);
        }
        RuleFiles before = sets.files(active.number());
        RuleSet candidate = sets.add(
                new RuleSet(
                        0,
                        playbook.id(),
                        Rules.of(files).version(),
                        State.CANDIDATE,
                        active.number(),
                        files.differences(before),
                        by,
                        clock.instant(),
                        note,
                        null,
                        null),
                files);
        trail.append(by, "rules-proposed", null, String.valueOf(candidate.number()), candidate.version() + " " + note);
        return new ProposalOutcome.Accepted(candidate, backTest.tryOut(candidate.number()));
    }

    private RuleSet active(String playbook) {
        return sets.findActive(playbook)
                .orElseThrow(() -> new IllegalStateException("playbook " + playbook + " has no rules in force"));
    }
}
