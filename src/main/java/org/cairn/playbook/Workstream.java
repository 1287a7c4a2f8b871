package org.cairn.playbook;

import java.util.List;

/**
 * Activities that belong together: an embedded subprocess of the phase's model.
 *
 * @param subprocessId id of the subprocess in the model
 */
public record Workstream(String id, String name, String subprocessId, List<ActivityTemplate> activities) {

    public Workstream {
        activities = List.copyOf(activities);
    }
}
