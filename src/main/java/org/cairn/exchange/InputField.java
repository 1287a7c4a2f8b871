package org.cairn.exchange;

/**
 * What may be edited in a workbook that Cairn has made, and be brought back.
 *
 * <p>The workbook names the range of each such column {@code Input_<field>} and the range of what its rows are about {@code
 * Of_<field>}; a reader finds them by these names, whatever the sheet's language.
 */
public enum InputField {
    /** One-off cost of an initiative. */
    BUDGET,
    /** A benefit a year; rows are {@code <initiative>#<line from 1>}. */
    BENEFIT,
    /** Spent so far on an initiative. */
    ACTUAL_COST,
    OPTIMISTIC,
    LIKELY,
    PESSIMISTIC,
    /** First day of the work. */
    BEGUN,
    /** Last day of the work. */
    FINISHED,
    /** Share of the work that is done, 0 to 1. */
    DONE,
    /** A new value of a KPI. */
    KPI_VALUE,
    /** The day of that value. */
    KPI_DATE,
    /** The discount rate a year; one cell. */
    DISCOUNT_RATE;

    /** Name of the range that is edited. */
    public String range() {
        return "Input_" + name();
    }

    /** Name of the range that says what each cell is about. */
    public String subjects() {
        return "Of_" + name();
    }
}
