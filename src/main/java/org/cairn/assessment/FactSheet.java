package org.cairn.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All facts of a programme on a day, immutable, in a canonical order.
 *
 * @param playbook id of the playbook by whose rules it is judged
 * @param facts sorted by key, then subject; one of each pair
 */
public record FactSheet(String programme, String playbook, LocalDate asOf, List<Fact> facts) {

    private static final Comparator<Fact> ORDER =
            Comparator.comparing(Fact::key).thenComparing(Fact::subject);

    public FactSheet {
        facts = facts.stream().sorted(ORDER).toList();
        for (int i = 1; i < facts.size(); i++) {
            if (facts.get(i).isOfSame(facts.get(i - 1))) {
                throw new IllegalArgumentException("fact " + facts.get(i).key() + " of "
                        + facts.get(i).subject() + " stands twice in the sheet of " + programme);
            }
        }
    }

    public Optional<Fact> find(String key, String subject) {
        int at = Collections.binarySearch(facts, Fact.missing(key, subject), ORDER);
        return at < 0 ? Optional.empty() : Optional.of(facts.get(at));
    }

    /** The same with some facts changed: what if. */
    public FactSheet with(Collection<GateJudgement.Change> changes) {
        List<Fact> all = new ArrayList<>(facts);
        for (GateJudgement.Change change : changes) {
            String group =
                    find(change.factKey(), change.subject()).map(Fact::group).orElse("");
            Fact changed = Fact.known(change.factKey(), change.subject(), change.to(), "what if", asOf, Fact.COMPUTED)
                    .in(group);
            all.removeIf(changed::isOfSame);
            all.add(changed);
        }
        return new FactSheet(programme, playbook, asOf, all);
    }

    /** SHA-256 over the canonical text of all facts, in lower-case hex. */
    public String hash() {
        CanonicalHash hash = new CanonicalHash();
        hash.add(programme).add(playbook).add(asOf);
        for (Fact f : facts) {
            hash.add(f.key()).add(f.subject()).add(f.group()).add(f.value()).add(f.state());
            hash.add(f.source()).add(f.date()).add(f.recordedBy()).add(f.evidence());
        }
        return hash.hex();
    }
}
