package org.cairn.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Programmes whose roadmap runs or ran. */
public interface RoadmapRuns {

    /** Starts the roadmap of a stored programme; refused when it runs already. */
    void start(String programme, String startedBy);

    /** Ends a hold before its day: the gate is prepared again at once; {@link DecisionRefused} when no gate is on hold. */
    void resume(String programme, String user);

    /** The day on which a gate that is on hold is looked at again; empty when none is. */
    Optional<LocalDate> heldUntil(String programme);

    Optional<Run> find(String programme);

    /**
     * Where a roadmap stands.
     *
     * @param phase number of the running phase, from 1
     * @param state RUNNING, COMPLETED or KILLED
     * @param processes the running and ended processes of the roadmap, for drawing
     */
    record Run(String programme, int phase, State state, List<ProcessView> processes) {}

    /** How a run stands. */
    enum State {
        RUNNING,
        COMPLETED,
        KILLED
    }

    /**
     * One process of the run.
     *
     * @param processId id of the model
     * @param model the model's XML
     * @param active ids of the nodes where something waits now
     * @param done ids of the nodes that were finished at least once
     * @param failed ids of the nodes with an incident
     */
    record ProcessView(String processId, String model, List<String> active, List<String> done, List<String> failed) {}
}
