package org.cairn.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cairn.exchange.RowProblem;
import org.cairn.programme.Programmes;
import org.cairn.report.office.EditedCells;
import org.springframework.stereotype.Component;

/** Reads a workbook that came back: what was edited, and what stands against taking it over. */
@Component
public class ReadReturned {

    private final Snapshots snapshots;
    private final Programmes programmes;

    ReadReturned(Snapshots snapshots, Programmes programmes) {
        this.snapshots = snapshots;
        this.programmes = programmes;
    }

    /**
     * Reads it; nothing changes.
     *
     * @param name of the file, as its sender calls it
     * @throws java.util.NoSuchElementException naming the programme when absent
     */
    public ReturnedWorkbook read(Path file, String name, String programme) throws IOException {
        var now = programmes.get(programme);
        ReturnedWorkbook read = EditedCells.read(file, name, programme, snapshots::find);
        List<RowProblem> problems = new ArrayList<>(read.problems());
        problems.addAll(new Edits(name, read.edits()).problems(now));
        return new ReturnedWorkbook(name, programme, read.snapshot(), read.edits(), problems, read.remarks());
    }
}
