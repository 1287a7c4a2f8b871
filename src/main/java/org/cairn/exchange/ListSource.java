package org.cairn.exchange;

import java.util.List;
import java.util.function.Predicate;

/** A file that holds one list: rows of text under a header. */
public interface ListSource {

    /** How a cell is handed over that is a date to the file itself. */
    String DATE = "yyyy-MM-dd";

    /** The titles of its columns; throws {@link UnreadableFile} when it has no row. */
    Row header(ListFormat format);

    /** Hands over the filled rows below the header, one by one, as long as it is told to go on. */
    void read(ListFormat format, Predicate<Row> on);

    /**
     * One row.
     *
     * @param number from 1 as a spreadsheet shows it
     */
    record Row(int number, List<String> cells) {}
}
