package org.cairn.web.initiative;

import java.util.Map;
import org.cairn.assessment.InitiativeStatus;
import org.cairn.assessment.Rag;
import org.cairn.programme.Initiative;
import org.jspecify.annotations.Nullable;

/**
 * Which initiatives are asked for; what is absent does not matter.
 *
 * @param page of the list, from 0
 */
record InitiativeFilter(
        @Nullable Integer phase,
        @Nullable String owner,
        @Nullable String team,
        @Nullable String strategy,
        @Nullable Rag rag,
        @Nullable Integer page) {

    int number() {
        return page == null ? 0 : page;
    }

    boolean takes(Initiative initiative, Map<String, InitiativeStatus> status) {
        InitiativeStatus stands = status.get(initiative.key());
        return !initiative.isGate()
                && (phase == null || initiative.phase() == phase)
                && (asked(owner) == null
                        || initiative.owner() != null && initiative.owner().equals(owner))
                && (asked(team) == null
                        || initiative.efforts().stream().anyMatch(e -> e.team().equals(team)))
                && (asked(strategy) == null
                        || String.valueOf(initiative.strategy()).equals(strategy))
                && (rag == null || stands != null && stands.shown() == rag);
    }

    /** An empty choice of a form is no wish. */
    private static @Nullable String asked(@Nullable String choice) {
        return choice == null || choice.isEmpty() ? null : choice;
    }
}
