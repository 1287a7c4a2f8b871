package org.cairn.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.cairn.assessment.Fact;
import org.cairn.assessment.FactSheet;

/**
 * What a gate is judged on, frozen: the facts of the programme and the files that prove the phase's work.
 *
 * @param evidence by activity, then name
 */
public record GateSnapshot(FactSheet facts, List<EvidenceMark> evidence) {

    private static final int FIRST = 20;

    public GateSnapshot {
        evidence = evidence.stream()
                .sorted(Comparator.comparing(EvidenceMark::activity)
                        .thenComparing(EvidenceMark::name)
                        .thenComparing(EvidenceMark::sha256))
                .toList();
    }

    /** A file by its hash, and the activity that it proves. */
    public record EvidenceMark(String activity, String name, String sha256) {}

    /** SHA-256 over the hash of the facts and each file, in lower-case hex. */
    public String hash() {
        StringBuilder text = new StringBuilder(facts.hash());
        evidence.forEach(e -> text.append('\n')
                .append(e.activity())
                .append('\t')
                .append(e.name())
                .append('\t')
                .append(e.sha256()));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** In what a later snapshot differs, a line each, the first {@value #FIRST}; empty when it does not. */
    public List<String> changesTo(GateSnapshot later) {
        List<String> changes = new ArrayList<>();
        TreeSet<String> subjects = new TreeSet<>();
        List.of(this, later).forEach(s -> s.facts.facts().forEach(f -> subjects.add(f.key() + "\t" + f.subject())));
        for (String subject : subjects) {
            String[] pair = subject.split("\t", 2);
            String before = value(facts, pair);
            String after = value(later.facts, pair);
            if (!before.equals(after)) {
                changes.add(pair[0] + " of " + pair[1] + ": " + before + " → " + after);
            }
        }
        later.evidence.stream()
                .filter(e -> !evidence.contains(e))
                .forEach(e -> changes.add(e.activity() + ": " + e.name() + " is new"));
        evidence.stream()
                .filter(e -> !later.evidence.contains(e))
                .forEach(e -> changes.add(e.activity() + ": " + e.name() + " is gone"));
        return changes.subList(0, Math.min(FIRST, changes.size()));
    }

    private static String value(FactSheet sheet, String[] pair) {
        return sheet.find(pair[0], pair[1]).map(GateSnapshot::value).orElse("absent");
    }

    private static String value(Fact fact) {
        return fact.value() == null ? "not recorded" : fact.value() + (fact.isKnown() ? "" : " (stale)");
    }
}
