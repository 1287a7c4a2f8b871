package org.cairn.assessment.drools;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * greatest first needs the fewest. Whatever can be left out is then left out, and what is raised is raised only as far as
 * the hurdle asks. Each step is judged again: nothing is believed.
 */
final class LeastToGo {

    /** Nobody can aim at more decimals than these. */
    private static final double STEP = 0.1;

    private final Gate gate;
    private final FactSheet facts;

    LeastToGo(Gate gate, FactSheet facts) {
        this.gate = gate;
        this.facts = onlyNamed(gate, facts);
    }

    /** The facts that the gate names; others do not count, and there may be many. */
    private static FactSheet onlyNamed(Gate gate, FactSheet facts) {
        Map<String, Fact> named = new LinkedHashMap<>();
        for (CriterionLine line : gate.lines()) {
            facts.find(line.fact(), line.subject()).ifPresent(f -> named.put(f.key() + "/" + f.subject(), f));
            if (line.waiver() != null) {
                facts.find(line.waiver(), Fact.PROGRAMME).ifPresent(f -> named.put(f.key() + "/" + f.subject(), f));
            }
        }
        return new FactSheet(facts.programme(), facts.playbook(), facts.asOf(), List.copyOf(named.values()));
    }

    /** The changes; null when no change of the facts that the criteria name makes it a go. */
    @Nullable
    List<Change> changes() {
        List<Step> steps = new ArrayList<>();
        List<Step> left = new ArrayList<>();
        byFact().forEach(of -> {
            if (of.stream().anyMatch(this::mustChange)) {
                steps.add(new Step(of, full(of)));
            } else if (of.stream().anyMatch(l -> !l.must())) {
                left.add(new Step(of, full(of)));
            }
        });
        left.sort(Comparator.comparingDouble(this::gain).reversed());
        for (Step step : left) {
            if (isGo(steps)) {
                break;
            }
            steps.add(step);
        }
        return isGo(steps)
                ? noFurtherThanNeeded(withoutNeedless(steps)).stream()
                        .map(this::change)
                        .toList()
                : null;
    }

    private Collection<List<CriterionLine>> byFact() {
        Map<String, List<CriterionLine>> byFact = new LinkedHashMap<>();
        gate.lines().forEach(l -> byFact.computeIfAbsent(l.fact() + "/" + l.subject(), k -> new ArrayList<>())
                .add(l));
        return byFact.values();
    }

    /** A fact, by the lines that name it, and the value that it is brought to. */
    private record Step(List<CriterionLine> lines, double to) {

        CriterionLine first() {
            return lines.get(0);
        }
    }

    private boolean isGo(List<Step> steps) {
        return gate.isGo(after(steps));
    }

    private FactSheet after(List<Step> steps) {
        return facts.with(steps.stream().map(this::change).toList());
    }

    private List<Step> withoutNeedless(List<Step> steps) {
        List<Step> needed = new ArrayList<>(steps);
        for (Step step : steps) {
            List<Step> without = new ArrayList<>(needed);
            without.remove(step);
            if (isGo(without)) {
                needed = without;
            }
        }
        return needed;
    }

    /** What only scores is brought down from full, the last one first, to the least that is still enough. */
    private List<Step> noFurtherThanNeeded(List<Step> steps) {
        List<Step> needed = new ArrayList<>(steps);
        for (int i = needed.size() - 1; i >= 0; i--) {
            Step step = needed.get(i);
            if (step.lines().size() == 1 && !step.first().must()) {
                needed.set(i, least(needed, i));
            }
        }
        return needed;
    }

    private Step least(List<Step> steps, int index) {
        Step full = steps.get(index);
        CriterionLine line = full.first();
        double span = line.threshold() - line.other();
        for (int tenths = 0; tenths < Math.round(1 / (STEP / CriterionLine.FULL)); tenths++) {
            double value = rounded(line.other() + span * tenths * STEP / CriterionLine.FULL);
            List<Step> tried = new ArrayList<>(steps);
            tried.set(index, new Step(full.lines(), value));
            if (isBeyondNow(line, value) && isGo(tried)) {
                return tried.get(index);
            }
        }
        return full;
    }

    private boolean isBeyondNow(CriterionLine line, double value) {
        return facts.find(line.fact(), line.subject())
                .filter(Fact::isKnown)
                .map(f -> line.score(value) > line.score(Objects.requireNonNull(f.value())))
                .orElse(true);
    }

    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }

    private boolean mustChange(CriterionLine line) {
        Criterion now = line.judge(facts, gate.wording());
        return line.must() ? !Boolean.TRUE.equals(now.met()) : now.score() == null;
    }

    private double gain(Step step) {
        return step.lines().stream()
                .filter(l -> !l.must())
                .mapToDouble(l -> {
                    Double now = l.judge(facts, gate.wording()).score();
                    return l.weight() * (l.score(step.to()) - (now == null ? 0 : now));
                })
                .sum();
    }

    /** A value of the fact that serves all its lines: what scores full, as far as the must-meets allow it. */
    private double full(List<CriterionLine> of) {
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

    private Change change(Step step) {
        CriterionLine line = step.first();
        return new Change(line.fact(), line.subject(), step.to(), text(step));
    }

    /** What somebody has to do. */
    private String text(Step step) {
        CriterionLine line = step.first();
        Wording wording = gate.wording();
        Fact now = facts.find(line.fact(), line.subject()).orElseGet(() -> Fact.missing(line.fact(), line.subject()));
        Map<String, String> said = Map.of(
                "name", line.name(),
                "from", wording.shown(now.value(), line.unit()),
                "to", wording.shown(step.to(), line.unit()),
                "date", wording.date(now.date()));
        return switch (now.state()) {
            case MISSING -> wording.say(line.compare() == CriterionLine.Compare.KNOWN ? "record any" : "record", said);
            case STALE -> wording.say("renew", said);
            case KNOWN -> wording.say("bring", said);
        };
    }
}
