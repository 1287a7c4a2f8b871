package org.cairn.programme;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Programmes as they were loaded last, each with the stamp that its rows bore then.
 *
 * <p>A stamp is random and never comes again: what a transaction loaded before it rolled back is never taken for what
 * another one wrote. Bounded; what was not asked for longest goes first.
 */
final class LoadedProgrammes {

    private static final int MOST = 16;

    private record Loaded(String stamp, Programme programme) {}

    private final Map<String, Loaded> kept = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Loaded> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<Programme> find(String key, String stamp) {
        Loaded loaded = kept.get(key);
        return loaded != null && !stamp.isEmpty() && loaded.stamp().equals(stamp)
                ? Optional.of(loaded.programme())
                : Optional.empty();
    }

    synchronized void keep(String stamp, Programme programme) {
        kept.put(programme.key(), new Loaded(stamp, programme));
    }
}
