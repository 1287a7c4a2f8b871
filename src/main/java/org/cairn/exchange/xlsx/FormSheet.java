package org.cairn.exchange.xlsx;

import static org.cairn.exchange.xlsx.FormColumn.Kind.DATE;
import static org.cairn.exchange.xlsx.FormColumn.Kind.LONG_TEXT;
import static org.cairn.exchange.xlsx.FormColumn.Kind.MONEY;
import static org.cairn.exchange.xlsx.FormColumn.Kind.NUMBER;
import static org.cairn.exchange.xlsx.FormColumn.Kind.TEXT;
import static org.cairn.exchange.xlsx.FormColumn.Kind.WHOLE;
import static org.cairn.exchange.xlsx.FormColumn.choice;
import static org.cairn.exchange.xlsx.FormColumn.may;
import static org.cairn.exchange.xlsx.FormColumn.need;

import java.util.List;

/** The sheets of the import form and their columns, in the order in which people fill them. */
enum FormSheet {
    PROGRAMME(
            "Programme",
            true,
            need("Key", TEXT, "short code, such as halden"),
            need("Name", TEXT, "as it is called in reports"),
            may("Playbook", TEXT, "id of the playbook; the shipped one when empty"),
            need("Start", DATE, "first working day"),
            may("As of", DATE, "the day that all figures speak of; the day of import when empty"),
            may("Currency", TEXT, "three letters, such as EUR (default)"),
            choice("Money unit", "what one unit of money means: 1 or 1000", "1", "1000"),
            may("Discount rate", NUMBER, "a year, such as 0.10 (default)")),
    TEAMS(
            "Teams",
            true,
            need("Team", TEXT, "short code, used on the other sheets"),
            need("Name", TEXT, "as people know it"),
            need("Capacity", NUMBER, "full-time equivalents in a normal week")),
    CAPACITY_CHANGES(
            "Capacity changes",
            false,
            need("Team", TEXT, "from sheet Teams"),
            need("From", DATE, "first day of the new capacity"),
            need("Capacity", NUMBER, "full-time equivalents from then on")),
    HOLIDAYS(
            "Holidays",
            false,
            may("Team", TEXT, "from sheet Teams; empty for all"),
            need("Day", DATE, "nobody of the team works")),
    INITIATIVES(
            "Initiatives",
            true,
            need("Initiative", TEXT, "short code, used on the other sheets"),
            need("Name", TEXT, "what it delivers"),
            choice("Kind", "gate or initiative (default)", "INITIATIVE", "GATE"),
            need("Phase", WHOLE, "number of the phase, from 1"),
            may("Owner", TEXT, "user name of the accountable person"),
            may("Sponsor", TEXT, "who pays and protects"),
            may("Strategy", TEXT, "id of the playbook's strategy, such as S1.1"),
            need("Optimistic days", WHOLE, "shortest plausible duration in working days"),
            need("Likely days", WHOLE, "most likely"),
            need("Pessimistic days", WHOLE, "longest plausible"),
            may("Budget", MONEY, "one-off cost in units of money"),
            may("Actual cost", MONEY, "spent so far"),
            may("Percent complete", WHOLE, "0 to 100"),
            may("Earliest start", DATE, "not before"),
            may("Deadline", DATE, "wanted finish"),
            may("Actual start", DATE, "when it really began"),
            may("Actual finish", DATE, "when it was done"),
            choice("Partner-led", "led by a partner organisation", "yes", "no"),
            may("Description", LONG_TEXT, "a sentence or two")),
    EFFORTS(
            "Efforts",
            false,
            need("Initiative", TEXT, "from sheet Initiatives"),
            need("Team", TEXT, "from sheet Teams"),
            need("FTE", NUMBER, "full-time equivalents while it runs")),
    DEPENDENCIES(
            "Dependencies",
            false,
            need("Predecessor", TEXT, "from sheet Initiatives"),
            need("Successor", TEXT, "from sheet Initiatives"),
            choice("Type", "finish–start (default), start–start, finish–finish, start–finish", "FS", "SS", "FF", "SF"),
            may("Lag days", WHOLE, "working days between; negative for a lead")),
    BENEFITS(
            "Benefits",
            false,
            need("Initiative", TEXT, "from sheet Initiatives"),
            need("Category", TEXT, "id of the playbook's cost category, such as L1"),
            need("Measure", TEXT, "what is measured; the same measure twice is flagged"),
            need("Yearly benefit", MONEY, "run-rate a year"),
            choice("Validated", "finance has validated it", "yes", "no")),
    RISKS(
            "Risks",
            false,
            need("Key", TEXT, "short code"),
            choice("Kind", "risk (default) or issue", "RISK", "ISSUE"),
            need("Title", TEXT, "what may happen or has happened"),
            need("Probability", WHOLE, "1 to 5; 5 for an issue"),
            need("Impact", WHOLE, "1 to 5"),
            may("Owner", TEXT, "user name"),
            may("Initiative", TEXT, "from sheet Initiatives"),
            may("Response", LONG_TEXT, "what is done about it"),
            may("Due", DATE, "until when"),
            choice("Open", "yes (default) or no", "yes", "no")),
    KPIS(
            "KPIs",
            false,
            need("KPI", TEXT, "id of the playbook's KPI, such as K1"),
            need("Date", DATE, "when observed"),
            need("Value", NUMBER, "in the KPI's unit"),
            may("Source", TEXT, "where it comes from"),
            may("Recorded by", TEXT, "user name")),
    SCORES(
            "Scores",
            false,
            need("Item", TEXT, "id of the playbook's item, such as D1, C2.3 or F1.1"),
            need("Date", DATE, "when scored"),
            need("Score", NUMBER, "on that item's scale"),
            need("Evidence", NUMBER, "how well founded: 0 to 1"),
            may("Recorded by", TEXT, "user name")),
    MEASUREMENTS(
            "Measurements",
            false,
            need("Measurement", TEXT, "name of the fact, such as platform-count"),
            need("Date", DATE, "when measured"),
            need("Value", NUMBER, "a number"),
            may("Source", TEXT, "where it comes from"),
            may("Recorded by", TEXT, "user name")),
    STATUS(
            "Status",
            false,
            need("Initiative", TEXT, "from sheet Initiatives"),
            need("Date", DATE, "when reported"),
            choice("Colour", "the owner's word", "GREEN", "AMBER", "RED"),
            may("Reason", LONG_TEXT, "why it differs from the computed colour"),
            may("Expires", DATE, "until when it overrides"),
            may("Recorded by", TEXT, "user name"));

    private final String title;
    private final boolean required;
    private final List<FormColumn> columns;

    FormSheet(String title, boolean required, FormColumn... columns) {
        this.title = title;
        this.required = required;
        this.columns = List.of(columns);
    }

    String title() {
        return title;
    }

    boolean required() {
        return required;
    }

    List<FormColumn> columns() {
        return columns;
    }
}
