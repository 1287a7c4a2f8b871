package org.cairn.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells a store that cannot be reached, or cannot write, from a fault of ours: nothing was done then, and the same may be sent
 * again when the store is back.
 */
public final class StoreLost {

    private static final int DEEPEST = 20;

    /** Classes of SQL states: connection, resources such as a full disk, intervention of an operator, system. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    /** H2: the file cannot be written or read, the database is closed or its connection broken. */
    private static final Set<String> OF_H2 = Set.of("90028", "90031", "90067", "90098", "90121");

    /** Where H2 met a file that it could not write and has no better name for it. */
    private static final String OF_THE_FILE_OF_H2 = "MVStoreException: Writing to";

    private StoreLost() {}

    /** Whether this was thrown because the store was lost. */
    public static boolean isBehind(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException sql && isLost(sql)) {
                return true;
            }
            if (cause instanceof TransactionSystemException ended && ended.getApplicationException() != null) {
                // a rollback that failed too hides why it was wanted
                cause = ended.getApplicationException();
            } else {
                cause = cause.getCause();
            }
        }
        return false;
    }

    private static boolean isLost(SQLException thrown) {
        return thrown instanceof SQLTransientConnectionException
                || thrown instanceof SQLNonTransientConnectionException
                || thrown instanceof SQLRecoverableException
                || isLost(thrown.getSQLState())
                || String.valueOf(thrown.getMessage()).contains(OF_THE_FILE_OF_H2);
    }

    private static boolean isLost(@Nullable String state) {
        return state != null
                && state.length() == 5
                && (CLASSES.contains(state.substring(0, 2)) || OF_H2.contains(state));
    }
}
