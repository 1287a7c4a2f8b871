package org.cairn.report;

import java.util.List;
import org.cairn.exchange.RowProblem;

/**
 * What came back in a workbook that Cairn had made.
 *
 * @param snapshot id of what it was made from; empty where that cannot be told
 * @param edits what may be taken over once somebody has looked at it
 * @param problems what stands against taking anything over, each with its cell
 * @param remarks what was changed and is not brought back
 */
public record ReturnedWorkbook(
        String file,
        String programme,
        String snapshot,
        List<Edit> edits,
        List<RowProblem> problems,
        List<RowProblem> remarks) {

    public ReturnedWorkbook {
        edits = List.copyOf(edits);
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }

    /** Whether it may be taken over. */
    public boolean isAcceptable() {
        return problems.isEmpty() && !edits.isEmpty();
    }
}
