package org.cairn.operation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the whole store of one moment into a zip: a file of JSON lines for each table, and last a manifest of how much each
 * holds. The archive does not depend on the database; it also carries an installation from one to the other.
 */
@Component
public class BackUp {

    static final String MANIFEST = "manifest.json";
    static final String FOLDER = "tables/";
    static final String ENDING = ".jsonl";
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final DataSource database;
    private final Clock clock;

    public BackUp(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Leaves the stream open. */
    public Manifest write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        try (Connection connection = database.getConnection()) {
            Store store = new Store(connection);
            store.freeze();
            try {
                Map<String, Manifest.Content> contents = new TreeMap<>();
                for (Table table : store.tables()) {
                    contents.put(table.name(), write(store, table, zip));
                }
                Manifest manifest =
                        new Manifest(clock.instant(), store.schemaVersion(), store.engineVersion(), contents);
                zip.putNextEntry(new ZipEntry(MANIFEST));
                zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
                zip.closeEntry();
                zip.finish();
                return manifest;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("back-up", null, e);
        }
    }

    private static Manifest.Content write(Store store, Table table, ZipOutputStream zip)
            throws SQLException, IOException {
        zip.putNextEntry(new ZipEntry(FOLDER + table.name() + ENDING));
        Writer lines = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        lines.write(JSON.writeValueAsString(table.columnNames()));
        Manifest.Sum sum = new Manifest.Sum();
        store.rows(table, values -> {
            String row = JSON.writeValueAsString(values);
            sum.add(row);
            lines.write('\n');
            lines.write(row);
        });
        lines.flush();
        zip.closeEntry();
        return sum.content();
    }
}
