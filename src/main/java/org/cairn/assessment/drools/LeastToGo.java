package org.cairn.assessment.drools;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.assessment.Fact;
import org.cairn.assessment.FactSheet;
import org.cairn.assessment.GateJudgement.Change;
import org.cairn.assessment.GateJudgement.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * The fewest changes of facts that make a gate a go.
 *
 * <p>A must-meet that is open and a fact that nobody knows have to change in any case. What is left is the score: each
 * fact adds what its should-meets gain when it is raised in full, gains of different facts add up, and so taking the
 * greatest first needs the fewest. The result is judged again, and whatever can be left out is left out.
 */
final class LeastToGo {

    private final String gate;
    private final List<CriterionLine> lines;
    private final FactSheet facts;

    LeastToGo(String gate, List<CriterionLine> lines, FactSheet facts) {
        this.gate = gate;
        this.lines = lines;
        this.facts = facts;
    }

    /** The changes; null when no change of the facts that the criteria name makes it a go. */
    @Nullable
    List<Change> changes() {
        Map<String, List<CriterionLine>> byFact = new LinkedHashMap<>();
        lines.forEach(l -> byFact.computeIfAbsent(l.fact() + "/" + l.subject(), k -> new ArrayList<>())
                .add(l));
        List<Change> changes = new ArrayList<>();
        List<List<CriterionLine>> left = new ArrayList<>();
        byFact.values().forEach(of -> {
            if (of.stream().anyMatch(this::mustChange)) {
                changes.add(change(of));
            } else if (of.stream().anyMatch(l -> !l.must())) {
                left.add(of);
            }
        });
        left.sort(Comparator.comparingDouble(this::gain).reversed());
        for (List<CriterionLine> of : left) {
            if (isGo(changes)) {
                break;
            }
            changes.add(change(of));
        }
        return isGo(changes) ? withoutNeedless(changes) : null;
    }

    private boolean isGo(List<Change> changes) {
        return GateCriteria.isGo(gate, lines, facts.with(changes));
    }

    private List<Change> withoutNeedless(List<Change> changes) {
        List<Change> needed = new ArrayList<>(changes);
        for (Change change : changes) {
            List<Change> without = new ArrayList<>(needed);
            without.remove(change);
            if (isGo(without)) {
                needed = without;
            }
        }
        return List.copyOf(needed);
    }

    private boolean mustChange(CriterionLine line) {
        Criterion now = line.judge(facts);
        return line.must() ? !Boolean.TRUE.equals(now.met()) : now.score() == null;
    }

    private double gain(List<CriterionLine> of) {
        double to = target(of);
        return of.stream()
                .filter(l -> !l.must())
                .mapToDouble(l -> {
                    Double now = l.judge(facts).score();
                    return l.weight() * (l.score(to) - (now == null ? 0 : now));
                })
                .sum();
    }

    /** A value of the fact that serves all its lines: what scores full, as far as the must-meets allow it. */
    private double target(List<CriterionLine> of) {
        double to = facts.find(of.get(0).fact(), of.get(0).subject())
                .map(Fact::value)
                .orElse(of.get(0).threshold());
        for (CriterionLine line : of) {
            to = line.must() ? to : line.enough(to);
        }
        for (CriterionLine line : of) {
            to = line.must() ? line.enough(to) : to;
        }
        return to;
    }

    private Change change(List<CriterionLine> of) {
        CriterionLine first = of.get(0);
        double to = target(of);
        boolean record = first.compare() == CriterionLine.Compare.KNOWN;
        String text = first.name() + (record ? ": record it" : ": bring it to " + Scale.number(to));
        return new Change(first.fact(), first.subject(), to, text);
    }
}
