package org.cairn.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store of scenarios. */
public interface Scenarios {

    /**
     * Keeps a step: the stored version must be the one before the scenario's.
     *
     * @throws ScenarioRefused when somebody else was faster
     */
    void save(Scenario scenario);

    Optional<Scenario> find(String id);

    /** The scenario with this id; throws {@link java.util.NoSuchElementException} naming it when absent. */
    Scenario get(String id);

    /** A programme's scenarios, the last touched first. */
    List<Entry> list(String programme);

    /**
     * What a list shows.
     *
     * @param author who branched it
     * @param finish of its plan; null before it is solved
     * @param lengthDays the same in working days
     * @param stale whether another plan was published since it branched, and it is not merged
     */
    record Entry(
            String id,
            String name,
            Scenario.State.Code state,
            String author,
            Instant touchedAt,
            int changes,
            @Nullable LocalDate finish,
            @Nullable Integer lengthDays,
            boolean stale,
            int version) {}
}
