package org.cairn.assessment;

/** A rule file or table that cannot be used: says file, place and reason. What was in force stays in force. */
public final class BrokenRuleFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String sheet;
    private final String place;
    private final String reason;

    /**
     * @param sheet name of the sheet; empty where the file is no table
     * @param place a cell such as {@code E2}, a line such as {@code line 12}; empty for the whole
     */
    public BrokenRuleFile(String file, String sheet, String place, String reason) {
        super(file + (sheet.isEmpty() ? "" : ", sheet " + sheet)
                + (place.isEmpty() ? "" : (sheet.isEmpty() ? ", " : ", cell ") + place) + ": " + reason);
        this.file = file;
        this.sheet = sheet;
        this.place = place;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    public String sheet() {
        return sheet;
    }

    public String place() {
        return place;
    }

    public String reason() {
        return reason;
    }
}
