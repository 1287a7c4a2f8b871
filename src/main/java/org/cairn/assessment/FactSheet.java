package org.cairn.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All facts of a programme on a day, immutable, in a canonical order.
 *
 * @param facts sorted by key, then subject; at most one of each pair
 */
public record FactSheet(String programme, LocalDate asOf, List<Fact> facts) {

    public FactSheet {
        facts = facts.stream()
                .sorted(Comparator.comparing(Fact::key).thenComparing(Fact::subject))
                .toList();
    }

    public Optional<Fact> find(String key, String subject) {
        return facts.stream()
                .filter(f -> f.key().equals(key) && f.subject().equals(subject))
                .findFirst();
    }

    /** The same with some facts changed: what if. */
    public FactSheet with(Collection<GateJudgement.Change> changes) {
        List<Fact> all = new ArrayList<>(facts);
        for (GateJudgement.Change change : changes) {
            all.removeIf(f -> f.key().equals(change.factKey()) && f.subject().equals(change.subject()));
            all.add(Fact.known(change.factKey(), change.subject(), change.to(), "what if", asOf, "cairn"));
        }
        return new FactSheet(programme, asOf, all);
    }

    /** SHA-256 over the canonical text of all facts, in lower-case hex. */
    public String hash() {
        String text = facts.stream().map(Fact::toString).collect(Collectors.joining("\n", programme + asOf + "\n", ""));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
