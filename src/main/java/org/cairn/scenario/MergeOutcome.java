package org.cairn.scenario;

import java.util.List;
import org.cairn.planning.Difference;

/** What became of a merge. */
public sealed interface MergeOutcome {

    /** Programme and published plan are the scenario's now. */
    record Merged(Scenario scenario) implements MergeOutcome {}

    /**
     * Nothing was changed: what the scenario branched from does not hold any more.
     *
     * @param replanned whether another plan was published since
     * @param theirs facts that changed since the branch
     * @param ours what the scenario changes
     * @param both initiatives and teams that both sides change
     */
    record Conflict(boolean replanned, List<Difference> theirs, List<Change> ours, List<String> both)
            implements MergeOutcome {
        public Conflict {
            theirs = List.copyOf(theirs);
            ours = List.copyOf(ours);
            both = List.copyOf(both);
        }
    }
}
