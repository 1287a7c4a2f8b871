package org.cairn.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cairn.exchange.RowProblem;
import org.cairn.exchange.TryWorkbook;
import org.cairn.programme.Programmes;
import org.cairn.report.office.EditedCells;
import org.springframework.stereotype.Component;

/**
 * Reads a workbook that came back: what was edited, and what stands against taking it over. It is opened in a process of its
 * own before, so that a file made to do harm does none here.
 */
@Component
public class ReadReturned {

    private final Snapshots snapshots;
    private final Programmes programmes;
    private final TryWorkbook trial;

    ReadReturned(Snapshots snapshots, Programmes programmes, TryWorkbook trial) {
        this.snapshots = snapshots;
        this.programmes = programmes;
        this.trial = trial;
    }

    /**
     * Reads it; nothing changes.
     *
     * @param name of the file, as its sender calls it
     * @throws java.util.NoSuchElementException naming the programme when absent
     */
    public ReturnedWorkbook read(Path file, String name, String programme) throws IOException {
        var now = programmes.get(programme);
        List<RowProblem> harm = trial.problems(file, name);
        if (!harm.isEmpty()) {
            return new ReturnedWorkbook(name, programme, "", List.of(), harm, List.of());
        }
        ReturnedWorkbook read = EditedCells.read(file, name, programme, snapshots::find);
        List<RowProblem> problems = new ArrayList<>(read.problems());
        problems.addAll(new Edits(name, read.edits()).problems(now));
        return new ReturnedWorkbook(name, programme, read.snapshot(), read.edits(), problems, read.remarks());
    }
}
