package org.cairn.workflow;

import java.util.List;
import org.cairn.playbook.PlaybookFiles;
import org.cairn.playbook.PlaybookProblem;
import org.cairn.playbook.PlaybookVersion;

/**
 * Changes the method while programmes run by it. A playbook is code: it is looked through, tried on everything that runs,
 * and put in force by a second person.
 */
public interface ChangePlaybook {

    /**
     * Takes files as a candidate.
     *
     * @param files in place of those in force; the others stay
     * @param note what it is for
     */
    Proposal propose(PlaybookFiles files, String user, String note);

    /** Moves everything that runs to the candidate and back again: nothing is changed. */
    DryRun tryOut(long number);

    /**
     * Puts a candidate in force and moves what runs to it, losing no task; throws {@link PlaybookRefused} when the same person
     * proposed it or something that runs does not fit.
     */
    PlaybookVersion activate(long number, String user);

    PlaybookVersion withdraw(long number, String user);

    /** What became of a proposal. */
    sealed interface Proposal {

        /** It is a candidate now. */
        record Accepted(PlaybookVersion version, DryRun dryRun) implements Proposal {}

        /** It must be mended first. */
        record Rejected(List<PlaybookProblem> problems) implements Proposal {
            public Rejected {
                problems = List.copyOf(problems);
            }
        }
    }

    /** What a candidate means for everything that runs. */
    record DryRun(List<Moved> processes) {
        public DryRun {
            processes = List.copyOf(processes);
        }

        public boolean fits() {
            return processes.stream().allMatch(p -> p.blocks().isEmpty());
        }
    }

    /**
     * A running process and what stands in its way.
     *
     * @param tasks open tasks that go with it
     * @param blocks a line each; empty when it fits
     */
    record Moved(String programme, String process, int tasks, List<String> blocks) {
        public Moved {
            blocks = List.copyOf(blocks);
        }
    }
}
