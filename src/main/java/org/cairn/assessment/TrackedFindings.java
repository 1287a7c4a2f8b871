package org.cairn.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store of findings through time. Their history is only added to. */
public interface TrackedFindings {

    /** All of a programme, open ones first, then the worst first. */
    List<TrackedFinding> list(String programme);

    /**
     * The finding with this key.
     *
     * @param key {@link Finding#key()}
     */
    Optional<TrackedFinding> find(String programme, String key);

    /** What happened to a finding, oldest first. */
    List<TrackedFinding.Event> history(String programme, String key);

    void save(Collection<Turn> turns);

    /**
     * A finding as it stands from now on, and what happened.
     *
     * @param event null when it only was seen again
     */
    record Turn(TrackedFinding finding, TrackedFinding.@Nullable Event event) {}
}
