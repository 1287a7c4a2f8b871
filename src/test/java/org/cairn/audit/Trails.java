package org.cairn.audit;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Audit trails for the tests of other packages. */
public final class Trails {

    private Trails() {}

    /** The one in these tables. */
    public static AuditTrail in(JdbcClient store, Clock clock) {
        return new JdbcAuditTrail(store, clock);
    }
}
