package org.cairn.programme;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The store of programmes. Saving replaces what the programme is; observations, scores and measurements are only added. */
public interface Programmes {

    /** Saves the whole in one transaction. */
    void save(Programme programme);

    /**
     * Loads, changes and saves in one transaction that others wait for, so that no two changes overwrite each other;
     * gives what was saved. Throws {@link java.util.NoSuchElementException} naming the programme when it is absent.
     */
    Programme change(String key, UnaryOperator<Programme> how);

    /** Waits until nobody else changes or assesses the programme; ends with the transaction. */
    void lock(String key);

    /** Adds scores to what was observed. */
    void addScores(String programme, List<MaturityScore> scores);

    Optional<Programme> find(String key);

    /** The programme with this key; throws {@link java.util.NoSuchElementException} naming it when absent. */
    Programme get(String key);

    /** Id of the playbook that it follows, without loading the rest; throws {@link java.util.NoSuchElementException}. */
    String playbookOf(String key);

    /** Key and name of each programme, by name. */
    List<Entry> list();

    /** Each programme in a line, by name. */
    List<ProgrammeSummary> summarise();

    /** What a switcher shows. */
    record Entry(String key, String name) {}
}
