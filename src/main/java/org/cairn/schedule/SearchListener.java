package org.cairn.schedule;

/** Hears of each better plan while a search runs, and may stop it. */
public interface SearchListener {

    /** Nobody listens. */
    SearchListener NONE = (makespan, lowerBound, schedules) -> true;

    /**
     * Called for the first plan and each better one.
     *
     * @return false to stop
     */
    boolean improved(int makespan, int lowerBound, long schedules);

    /** Asked now and then while nothing improves; false to stop. */
    default boolean goOn() {
        return true;
    }
}
