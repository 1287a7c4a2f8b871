package org.cairn.operation;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the two databases do differently when all of a store is read or filled. */
final class Store {

    private static final int BATCH = 500;

    private final Connection connection;
    private final boolean postgres;

    Store(Connection connection) throws SQLException {
        this.connection = connection;
        this.postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /** Everything that is read from here on is of one moment. */
    void freeze() throws SQLException {
        connection.setAutoCommit(false);
        if (postgres) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        } else {
            execute("set session characteristics as transaction isolation level snapshot");
        }
    }

    List<Table> tables() throws SQLException {
        return Table.list(connection);
    }

    String schemaVersion() throws SQLException {
        return single(
                "select \"version\" from \"flyway_schema_history\" where \"success\" = true and \"version\" is not null"
                        + " order by \"installed_rank\" desc limit 1");
    }

    String engineVersion() throws SQLException {
        return single("select value_ from act_ge_property where name_ = 'schema.version'");
    }

    private String single(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            return found.next() ? String.valueOf(found.getString(1)) : "none";
        }
    }

    void rows(Table table, RowReader each) throws SQLException, IOException {
        String query = "select " + String.join(", ", table.columnNames()) + " from " + table.name();
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setFetchSize(BATCH);
            try (ResultSet row = select.executeQuery()) {
                List<@Nullable String> values = new ArrayList<>();
                while (row.next()) {
                    values.clear();
                    for (int at = 0; at < table.columns().size(); at++) {
                        values.add(table.columns().get(at).read(row, at + 1));
                    }
                    each.accept(values);
                }
            }
        }
    }

    /** Empties all tables and lets rows come in any order until {@link #close}. */
    List<String> open(List<Table> tables) throws SQLException {
        connection.setAutoCommit(false);
        List<String> later = new ArrayList<>();
        if (postgres) {
            for (String[] key : foreignKeys()) {
                execute("alter table " + key[0] + " drop constraint " + key[1]);
                later.add("alter table " + key[0] + " add constraint " + key[1] + " " + key[2]);
            }
        } else {
            execute("set referential_integrity false");
            later.add("set referential_integrity true");
        }
        for (Table table : tables) {
            execute("delete from " + table.name());
        }
        return later;
    }

    void close(List<Table> tables, List<String> later) throws SQLException {
        for (Table table : tables) {
            for (Table.Column column : table.columns()) {
                if (column.counted()) {
                    countOn(table.name(), column.name());
                }
            }
        }
        for (String statement : later) {
            execute(statement);
        }
        connection.commit();
    }

    private void countOn(String table, String column) throws SQLException {
        String next = single("select coalesce(max(" + column + "), 0) + 1 from " + table);
        execute(
                postgres
                        ? "select setval(pg_get_serial_sequence('" + table + "', '" + column + "'), " + next
                                + ", false)"
                        : "alter table " + table + " alter column " + column + " restart with " + next);
    }

    PreparedStatement insert(Table table) throws SQLException {
        String marks = table.columns().stream().map(c -> "?").collect(Collectors.joining(", "));
        return connection.prepareStatement("insert into " + table.name() + " (" + String.join(", ", table.columnNames())
                + ") values (" + marks + ")");
    }

    private List<String[]> foreignKeys() throws SQLException {
        List<String[]> keys = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select conrelid::regclass::text, quote_ident(conname),"
                        + " pg_get_constraintdef(oid) from pg_constraint"
                        + " where contype = 'f' and connamespace = current_schema()::regnamespace")) {
            while (found.next()) {
                keys.add(new String[] {
                    found.getString(1).toLowerCase(Locale.ROOT), found.getString(2), found.getString(3)
                });
            }
        }
        return keys;
    }

    private void execute(String statement) throws SQLException {
        try (Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    /** Gets a row as texts in the order of the table's columns. */
    interface RowReader {
        void accept(List<@Nullable String> values) throws SQLException, IOException;
    }
}
