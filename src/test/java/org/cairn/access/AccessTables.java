package org.cairn.access;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The tables of access in memory: made once, and empty for whoever asks. */
final class AccessTables {

    private static final List<String> ALL =
            List.of("access_token", "sign_in_failure", "person_role", "person_playbook_role", "person", "audit_entry");
    private static final DataSource STORE = made();

    private AccessTables() {}

    private static DataSource made() {
        var store = new DriverManagerDataSource("jdbc:h2:mem:access-tables;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(store).load().migrate();
        return store;
    }

    static JdbcClient empty() {
        JdbcClient jdbc = JdbcClient.create(STORE);
        ALL.forEach(table -> jdbc.sql("delete from " + table).update());
        jdbc.sql("update audit_head set number = 0, hash = ?")
                .param("0".repeat(64))
                .update();
        return jdbc;
    }
}
