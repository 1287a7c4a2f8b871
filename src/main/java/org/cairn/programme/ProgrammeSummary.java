package org.cairn.programme;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A programme in one line, counted by the store without loading it.
 *
 * @param initiatives gates left out
 * @param unit what one unit of money means: 1 or 1000
 * @param workDays likely working days of all initiatives
 * @param workDoneDays the part of them that is done
 */
public record ProgrammeSummary(
        String key,
        String name,
        LocalDate start,
        LocalDate asOf,
        String currency,
        int unit,
        int initiatives,
        int finished,
        BigDecimal budget,
        BigDecimal spent,
        double workDays,
        double workDoneDays) {

    /** Done of all work, weighted by likely duration, 0 to 100. */
    public int percent() {
        return workDays == 0 ? 0 : (int) Math.floor(100 * workDoneDays / workDays);
    }
}
