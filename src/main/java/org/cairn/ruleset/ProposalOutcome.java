package org.cairn.ruleset;

import java.util.List;

/** What becomes of proposed rules. */
public sealed interface ProposalOutcome {

    /** They are a candidate, and this is what they would have said of all that was ever judged. */
    record Accepted(RuleSet candidate, BackTest test) implements ProposalOutcome {}

    /** They cannot be used; nothing was kept. */
    record Rejected(List<RuleProblem> problems) implements ProposalOutcome {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
