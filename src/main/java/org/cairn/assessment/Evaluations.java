package org.cairn.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The store of evaluations: what was judged, by which rules, with every explanation. Kept ones never change. */
public interface Evaluations {

    /** Keeps an evaluation; gives what is kept already when the latest one of the programme says the same. */
    Kept keep(Evaluation evaluation, String by);

    Optional<Kept> findLatest(String programme);

    /** Throws {@link java.util.NoSuchElementException} naming the id when it is absent. */
    Kept get(long id);

    /** What is kept of a programme without its contents, newest first. */
    List<Entry> list(String programme);

    /** Programmes of which something is kept, by key. */
    List<String> programmes();

    /**
     * A line of the list.
     *
     * @param facts hash of the fact sheet
     * @param hash SHA-256 of the kept text, in lower-case hex
     * @param colours {@link Evaluation#colours()}
     */
    record Entry(
            long id,
            String programme,
            LocalDate asOf,
            Instant judgedAt,
            String judgedBy,
            String ruleSetVersion,
            String facts,
            String hash,
            Map<String, Rag> colours) {}

    /** A kept evaluation. */
    record Kept(Entry entry, Evaluation evaluation) {}
}
