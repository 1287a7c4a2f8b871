package org.cairn.exchange.xlsx;

import java.util.List;
import java.util.Map;

/** The filled rows of one sheet; cells by column, from 0. */
record Sheet(String title, List<Line> lines) {

    /**
     * One row.
     *
     * @param number from 1 as a spreadsheet shows it
     * @param cells from left to right
     */
    record Line(int number, Map<Integer, Cell> cells) {}
}
