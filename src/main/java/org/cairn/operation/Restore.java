package org.cairn.operation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import tools.jackson.core.JacksonException;

/** Fills an empty store from an archive, in one transaction, and counts afterwards that all of it is there. */
public final class Restore {

    private static final int BATCH = 500;

    /** Tables that a store has filled before anybody used it. */
    private static final Set<String> FILLED_AT_BIRTH = Set.of("audit_head", "act_ge_property");

    private final DataSource database;

    public Restore(DataSource database) {
        this.database = database;
    }

    /** Throws {@link Refused} and changes nothing when the archive or the store is not fit for it. */
    public Manifest read(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8);
                Connection connection = database.getConnection()) {
            Manifest manifest = manifest(zip);
            Store store = new Store(connection);
            List<Table> tables = store.tables();
            refuseOtherVersions(manifest, store, tables);
            refuseWhenUsed(store, tables);
            List<String> later = store.open(tables);
            for (Table table : tables) {
                fill(store, table, zip);
            }
            refuseDifference(manifest, contents(store, tables));
            store.close(tables, later);
            return manifest;
        } catch (ZipException | JacksonException e) {
            throw new Refused("is no archive of this product, or is damaged (" + e.getMessage() + ")");
        } catch (SQLException e) {
            throw new UncategorizedSQLException("restore", null, e);
        }
    }

    /** What an archive says of itself, after counting that it really holds it. */
    public static Manifest check(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
            Manifest manifest = manifest(zip);
            Map<String, Manifest.Content> found = new TreeMap<>();
            for (String table : manifest.tables().keySet()) {
                Manifest.Sum sum = new Manifest.Sum();
                try (BufferedReader lines = lines(zip, table)) {
                    lines.readLine();
                    for (String row = lines.readLine(); row != null; row = lines.readLine()) {
                        sum.add(row);
                    }
                }
                found.put(table, sum.content());
            }
            refuseDifference(manifest, found);
            return manifest;
        } catch (ZipException | JacksonException e) {
            throw new Refused("is no archive of this product, or is damaged (" + e.getMessage() + ")");
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(BackUp.MANIFEST);
        if (entry == null) {
            throw new Refused("is no archive of this product: it has no " + BackUp.MANIFEST);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return BackUp.JSON.readValue(in.readAllBytes(), Manifest.class);
        }
    }

    private static void refuseOtherVersions(Manifest manifest, Store store, List<Table> tables) throws SQLException {
        if (!manifest.schema().equals(store.schemaVersion())
                || !manifest.engine().equals(store.engineVersion())) {
            throw new Refused("was taken at schema " + manifest.schema() + " with engine " + manifest.engine()
                    + ", and this version has " + store.schemaVersion() + " with " + store.engineVersion()
                    + ". Restore it with the version that wrote it, then start this one");
        }
        List<String> names = tables.stream().map(Table::name).toList();
        if (!manifest.tables().keySet().equals(Set.copyOf(names))) {
            throw new Refused("holds other tables than this version has");
        }
    }

    private static void refuseWhenUsed(Store store, List<Table> tables) throws SQLException, IOException {
        for (Table table : tables) {
            if (!FILLED_AT_BIRTH.contains(table.name())) {
                store.rows(table, row -> {
                    throw new Refused("is only restored into an empty store, and table " + table.name()
                            + " of this one has rows. Name a new one in spring.datasource.url");
                });
            }
        }
    }

    private static void fill(Store store, Table table, ZipFile zip) throws SQLException, IOException {
        try (BufferedReader lines = lines(zip, table.name());
                PreparedStatement insert = store.insert(table)) {
            String[] columns = BackUp.JSON.readValue(lines.readLine(), String[].class);
            if (!List.of(columns).equals(table.columnNames())) {
                throw new Refused("holds other columns of " + table.name() + " than this version has");
            }
            int waiting = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                @Nullable String[] values = BackUp.JSON.readValue(line, String[].class);
                for (int at = 0; at < columns.length; at++) {
                    table.columns().get(at).write(insert, at + 1, values[at]);
                }
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static Map<String, Manifest.Content> contents(Store store, List<Table> tables)
            throws SQLException, IOException {
        Map<String, Manifest.Content> found = new TreeMap<>();
        for (Table table : tables) {
            Manifest.Sum sum = new Manifest.Sum();
            store.rows(table, values -> sum.add(BackUp.JSON.writeValueAsString(values)));
            found.put(table.name(), sum.content());
        }
        return found;
    }

    private static void refuseDifference(Manifest manifest, Map<String, Manifest.Content> found) {
        List<String> different = new ArrayList<>();
        manifest.tables().forEach((table, content) -> {
            if (!content.equals(found.get(table))) {
                different.add(table);
            }
        });
        if (!different.isEmpty()) {
            throw new Refused("does not hold what its manifest says of " + String.join(", ", different));
        }
    }

    private static BufferedReader lines(ZipFile zip, String table) throws IOException {
        ZipEntry entry = zip.getEntry(BackUp.FOLDER + table + BackUp.ENDING);
        if (entry == null) {
            throw new Refused("is damaged: table " + table + " is missing");
        }
        return new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(zip.getInputStream(entry)), StandardCharsets.UTF_8));
    }

    /** An archive is not restored; nothing was changed. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason);
        }
    }
}
