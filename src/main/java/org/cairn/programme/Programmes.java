package org.cairn.programme;

import java.util.List;
import java.util.Optional;

/** The store of programmes. Saving replaces what the programme is; observations, scores and measurements are only added. */
public interface Programmes {

    /** Saves the whole in one transaction. */
    void save(Programme programme);

    Optional<Programme> find(String key);

    /** The programme with this key; throws {@link java.util.NoSuchElementException} naming it when absent. */
    Programme get(String key);

    /** Key and name of each programme, by name. */
    List<Entry> list();

    /** Each programme in a line, by name. */
    List<ProgrammeSummary> summarise();

    /** What a switcher shows. */
    record Entry(String key, String name) {}
}
