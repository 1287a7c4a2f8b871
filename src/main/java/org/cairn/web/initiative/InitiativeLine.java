package org.cairn.web.initiative;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.cairn.assessment.InitiativeStatus;
import org.cairn.assessment.Rag;
import org.cairn.planning.Forecast;
import org.cairn.planning.Plan;
import org.cairn.planning.PlannedInitiative;
import org.cairn.programme.Initiative;
import org.jspecify.annotations.Nullable;

/**
 * An initiative in a table.
 *
 * @param floatDays null when it is done or not planned
 */
record InitiativeLine(
        String key,
        String name,
        int phase,
        @Nullable String owner,
        Rag rag,
        int percent,
        @Nullable LocalDate start,
        @Nullable LocalDate finish,
        @Nullable LocalDate p80,
        @Nullable Integer floatDays,
        boolean critical,
        BigDecimal budget,
        BigDecimal spent) {

    static InitiativeLine of(Initiative initiative, @Nullable InitiativeStatus status, @Nullable Plan plan) {
        PlannedInitiative planned =
                plan == null ? null : plan.find(initiative.key()).orElse(null);
        boolean done = initiative.actualFinish() != null;
        Forecast forecast = plan == null ? null : plan.forecast();
        Forecast.Range range =
                forecast == null || done ? null : forecast.items().get(initiative.key());
        return new InitiativeLine(
                initiative.key(),
                initiative.name(),
                initiative.phase(),
                initiative.owner(),
                status == null ? Rag.NO_DATA : status.shown(),
                done ? 100 : initiative.percentComplete(),
                planned == null ? initiative.actualStart() : planned.start(),
                planned == null ? initiative.actualFinish() : planned.finish(),
                range == null ? null : range.p80(),
                planned == null || done ? null : (Integer) planned.totalFloatDays(),
                planned != null && planned.critical() && !done,
                initiative.budget(),
                initiative.actualCost());
    }
}
