package org.cairn.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The store of snapshots. They are only added; keeping one that is there already changes nothing. */
public interface Snapshots {

    void keep(Snapshot snapshot);

    Optional<Snapshot> find(String id);

    /** The snapshot; throws {@link java.util.NoSuchElementException} naming it when absent. */
    Snapshot get(String id);

    /** Those of a programme, latest first. */
    List<Entry> list(String programme);

    /** What a list of snapshots shows. */
    record Entry(String id, String hash, Instant madeAt, String madeBy, LocalDate asOf, boolean draft) {}
}
