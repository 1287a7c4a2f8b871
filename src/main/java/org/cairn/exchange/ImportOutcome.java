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

    /** Not usable. */
    record Rejected(List<RowProblem> problems) implements ImportOutcome {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
