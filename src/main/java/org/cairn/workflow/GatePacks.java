package org.cairn.workflow;

/** Issues what a board gets after a gate was decided: documents made from one frozen state. */
public interface GatePacks {

    /**
     * Makes and keeps the pack of a decided gate review. Calling it again for the same review changes nothing, so that a job
     * that was interrupted may be repeated.
     *
     * @throws java.util.NoSuchElementException naming the review when absent
     * @throws IllegalStateException when the review is not decided yet
     */
    void issue(String review);
}
