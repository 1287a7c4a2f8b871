package org.cairn.exchange;

import java.util.List;
import org.cairn.programme.Programme;

/** What a file became: a programme with remarks, or nothing and the reasons. Nothing is half imported. */
public sealed interface ImportOutcome {

    /** Readable; odd rows are named one by one. */
    record Accepted(Programme programme, List<RowProblem> remarks) implements ImportOutcome {
        public Accepted {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Not usable, or not yet.
     *
     * @param unmapped columns of a list that becomes usable when a profile says what they mean; empty for any other file
     */
    record Rejected(List<RowProblem> problems, List<ListColumn> unmapped) implements ImportOutcome {
        public Rejected {
            problems = List.copyOf(problems);
            unmapped = List.copyOf(unmapped);
        }

        public Rejected(List<RowProblem> problems) {
            this(problems, List.of());
        }
    }
}
