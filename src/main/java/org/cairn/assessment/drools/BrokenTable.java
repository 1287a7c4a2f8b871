package org.cairn.assessment.drools;

/** A table of the office that cannot be used: says file, sheet, cell and reason. */
public final class BrokenTable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String sheet;
    private final String cell;

    BrokenTable(String file, String sheet, String cell, String reason) {
        super(file + ", sheet " + sheet + ", cell " + cell + ": " + reason);
        this.file = file;
        this.sheet = sheet;
        this.cell = cell;
    }

    public String file() {
        return file;
    }

    public String sheet() {
        return sheet;
    }

    public String cell() {
        return cell;
    }
}
