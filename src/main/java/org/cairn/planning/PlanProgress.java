package org.cairn.planning;

/** Told how planning goes on; asked whether to stop. */
public interface PlanProgress {

    /** Hears nothing and never stops. */
    PlanProgress SILENT = (stage, share, best, bound) -> true;

    /**
     * A step forward.
     *
     * @param share 0 to 1 of the stage
     * @param bestDays length of the best plan yet, or -1 before the first
     * @param boundDays proven lower bound, or -1 before it is known
     * @return false to stop with the best plan so far
     */
    boolean report(Stage stage, double share, int bestDays, int boundDays);

    /** What is being done. */
    enum Stage {
        SEARCH,
        SIMULATION
    }
}
