package org.cairn.exchange.csv;

/** What a column of a reported list can mean. */
enum Field {
    KEY,
    NAME,
    TEAM,
    TEAM_NAME,
    OWNER,
    PHASE,
    START,
    FINISH,
    ACTUAL_FINISH,
    BUDGET,
    ACTUAL_COST,
    PERCENT,
    STATUS,
    REASON,
    DESCRIPTION;

    /** As a profile spells it: {@code team-name}. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
