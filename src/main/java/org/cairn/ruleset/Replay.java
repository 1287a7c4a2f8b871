package org.cairn.ruleset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.assessment.Evaluations.Entry;
import org.cairn.assessment.FactSheet;
import org.cairn.assessment.Finding;
import org.cairn.assessment.GateJudgement;
import org.cairn.assessment.RuleBase;
import org.cairn.ruleset.BackTest.Difference;
import org.cairn.ruleset.BackTest.GateDifference;
import org.cairn.ruleset.BackTest.Kind;
import org.jspecify.annotations.Nullable;

/** Judges fact sheets by two rule bases and collects where they differ. */
final class Replay {

    private final RuleBase inForce;
    private final RuleBase candidate;
    private final List<Difference> differences = new ArrayList<>();
    private final List<GateDifference> gates = new ArrayList<>();
    private int sheets;
    private int findings;

    Replay(RuleBase inForce, RuleBase candidate) {
        this.inForce = inForce;
        this.candidate = candidate;
    }

    void judge(Entry entry, FactSheet sheet) {
        sheets++;
        Map<String, Finding> before = byKey(inForce.judge(sheet).findings());
        Map<String, Finding> after = byKey(candidate.judge(sheet).findings());
        Set<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        findings += keys.size();
        keys.forEach(
                key -> difference(entry, key, before.get(key), after.get(key)).ifPresent(differences::add));
        Set<String> known = new TreeSet<>(inForce.gates());
        known.addAll(candidate.gates());
        for (String gate : known) {
            GateJudgement.@Nullable Recommendation was = recommended(inForce, gate, sheet);
            GateJudgement.@Nullable Recommendation is = recommended(candidate, gate, sheet);
            if (was != is) {
                gates.add(new GateDifference(entry.id(), entry.programme(), entry.asOf(), gate, was, is));
            }
        }
    }

    BackTest result() {
        List<Difference> sorted = differences.stream()
                .sorted(Comparator.comparing(Difference::programme)
                        .thenComparing(Difference::evaluation)
                        .thenComparing(Difference::kind)
                        .thenComparing(Difference::finding))
                .limit(BackTest.MOST)
                .toList();
        return new BackTest(
                inForce.version(), candidate.version(), sheets, findings, sorted, differences.size(), gates);
    }

    private static Map<String, Finding> byKey(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.toMap(Finding::key, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    private static GateJudgement.@Nullable Recommendation recommended(RuleBase rules, String gate, FactSheet sheet) {
        return rules.gates().contains(gate) ? rules.judgeGate(gate, sheet).recommendation() : null;
    }

    private static Optional<Difference> difference(
            Entry entry, String key, @Nullable Finding before, @Nullable Finding after) {
        Kind kind;
        if (before == null || after == null) {
            kind = before == null ? Kind.APPEARS : Kind.DISAPPEARS;
        } else if (before.rag() != after.rag()) {
            kind = Kind.TURNS;
        } else if (saysTheSame(before, after)) {
            return Optional.empty();
        } else {
            kind = Kind.REWORDED;
        }
        Finding either = Objects.requireNonNull(before == null ? after : before);
        return Optional.of(new Difference(
                entry.id(),
                entry.programme(),
                entry.asOf(),
                key,
                either.criterion(),
                kind,
                before == null ? null : before.rag(),
                after == null ? null : after.rag(),
                before == null ? "" : before.message(),
                after == null ? "" : after.message()));
    }

    private static boolean saysTheSame(Finding a, Finding b) {
        return a.severity() == b.severity()
                && a.message().equals(b.message())
                && a.turn().equals(b.turn())
                && a.ruleName().equals(b.ruleName())
                && Objects.equals(a.threshold(), b.threshold());
    }
}
