package org.cairn.operation;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Tells the pool which connections are of no more use. H2 closes a store that it cannot write, on a full disk say; connections
 * that were open then stay dead and yet call themselves valid, while a new one opens the store again.
 */
public final class DeadConnections implements SQLExceptionOverride {

    /** Connection broken, database closed, database closed at exit, and whatever H2 had no name for. */
    private static final Set<String> DEAD = Set.of("90067", "90098", "90121", "HY000");

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException thrown) {
        String state = thrown.getSQLState();
        return state != null && DEAD.contains(state) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
