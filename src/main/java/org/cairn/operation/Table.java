package org.cairn.operation;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A table of the store and its columns, in lower case, so that both databases call them alike. A value travels as text that
 * does not depend on the database.
 */
record Table(String name, List<Column> columns) {

    /** Kept by the database's own tools, or worthless elsewhere. */
    private static final Set<String> LEFT_OUT =
            Set.of("flyway_schema_history", "spring_session", "spring_session_attributes", "act_ge_schema_log");

    Table {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param type of {@link Types}
     * @param counted whether the database numbers its rows
     */
    record Column(String name, int type, boolean counted) {

        @Nullable
        String read(ResultSet row, int at) throws SQLException {
            return switch (type) {
                case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> {
                    byte[] bytes = row.getBytes(at);
                    yield bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
                }
                case Types.TIMESTAMP -> {
                    Timestamp time = row.getTimestamp(at);
                    yield time == null ? null : time.toLocalDateTime().toString();
                }
                case Types.DATE -> {
                    Date day = row.getDate(at);
                    yield day == null ? null : day.toLocalDate().toString();
                }
                case Types.BOOLEAN, Types.BIT -> {
                    boolean value = row.getBoolean(at);
                    yield row.wasNull() ? null : Boolean.toString(value);
                }
                case Types.NUMERIC, Types.DECIMAL -> {
                    BigDecimal number = row.getBigDecimal(at);
                    yield number == null ? null : number.stripTrailingZeros().toPlainString();
                }
                case Types.DOUBLE, Types.FLOAT, Types.REAL -> {
                    double number = row.getDouble(at);
                    yield row.wasNull() ? null : Double.toString(number);
                }
                default -> row.getString(at);
            };
        }

        void write(PreparedStatement insert, int at, @Nullable String text) throws SQLException {
            if (text == null) {
                insert.setNull(at, type);
                return;
            }
            switch (type) {
                case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                    insert.setBytes(at, Base64.getDecoder().decode(text));
                case Types.TIMESTAMP -> insert.setTimestamp(at, Timestamp.valueOf(LocalDateTime.parse(text)));
                case Types.DATE -> insert.setDate(at, Date.valueOf(LocalDate.parse(text)));
                case Types.BOOLEAN, Types.BIT -> insert.setBoolean(at, Boolean.parseBoolean(text));
                case Types.NUMERIC, Types.DECIMAL -> insert.setBigDecimal(at, new BigDecimal(text));
                case Types.DOUBLE, Types.FLOAT, Types.REAL -> insert.setDouble(at, Double.parseDouble(text));
                case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.TINYINT ->
                    insert.setLong(at, Long.parseLong(text));
                default -> insert.setString(at, text);
            }
        }
    }

    /** All tables whose rows are worth keeping, by name. */
    static List<Table> list(Connection store) throws SQLException {
        DatabaseMetaData about = store.getMetaData();
        TreeMap<String, Table> found = new TreeMap<>();
        try (ResultSet tables =
                about.getTables(store.getCatalog(), store.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String stored = tables.getString("TABLE_NAME");
                String name = stored.toLowerCase(Locale.ROOT);
                if (!LEFT_OUT.contains(name)) {
                    found.put(name, new Table(name, columns(about, store, stored)));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static List<Column> columns(DatabaseMetaData about, Connection store, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet found = about.getColumns(store.getCatalog(), store.getSchema(), table, null)) {
            while (found.next()) {
                columns.add(new Column(
                        found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT),
                        found.getInt("DATA_TYPE"),
                        "YES".equals(found.getString("IS_AUTOINCREMENT"))));
            }
        }
        columns.sort((a, b) -> a.name().compareTo(b.name()));
        return columns;
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }
}
