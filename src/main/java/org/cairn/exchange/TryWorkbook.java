package org.cairn.exchange;

import java.nio.file.Path;
import java.util.List;

/**
 * Opens a workbook where it can do no harm, as far as one opens it to read its cells. What costs too much there is never opened
 * here.
 */
public interface TryWorkbook {

    /**
     * What stands against opening it; empty when nothing does.
     *
     * @param name of the file, as its sender calls it
     */
    List<RowProblem> problems(Path file, String name);
}
