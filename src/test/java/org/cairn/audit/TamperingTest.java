package org.cairn.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.cairn.audit.AuditTrail.Entry;
import org.cairn.audit.AuditTrail.Head;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A hundred random manipulations, by somebody who can write the tables and knows how hashes are made, are each found in the
 * store and in the exported file; the cleverest ones with the help of a head that was kept elsewhere.
 */
class TamperingTest {

    private static final int MANIPULATIONS = 100;
    private static final int ENTRIES = 40;

    @TempDir
    private Path folder;

    /** What is done to the chain; {@code CLEVER} ones put all hashes and the head row right again. */
    private enum Kind {
        EDIT,
        DELETE,
        INSERT,
        REORDER,
        TRUNCATE,
        CLEVER_EDIT,
        CLEVER_DELETE,
        CLEVER_INSERT,
        CLEVER_TRUNCATE
    }

    @Test
    void each_of_a_hundred_random_manipulations_is_found() throws IOException {
        var random = new SplittableRandom(20261124);
        Map<Kind, Integer> found = new EnumMap<>(Kind.class);
        Store store = new Store();
        for (int i = 0; i < MANIPULATIONS; i++) {
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            List<Entry> chain = chain();
            Head kept = chain.isEmpty() ? new Head(0, Chain.ORIGIN) : head(chain);
            store.write(chain, kept);
            assertThat(store.trail.verify(kept).intact()).as("before").isTrue();

            List<Entry> changed = manipulated(kind, chain, random);
            Head claimed = kind.name().startsWith("CLEVER") || kind == Kind.TRUNCATE ? head(changed) : kept;
            store.write(changed, claimed);
            Path file = folder.resolve(i + ".jsonl");
            write(file, changed, claimed);

            assertThat(store.trail.verify(kept).intact())
                    .as(kind + " in the store")
                    .isFalse();
            assertThat(AuditFile.verify(file, kept).intact())
                    .as(kind + " in the file")
                    .isFalse();
            assertThat(AuditFile.verify(file, kept).firstBroken())
                    .isEqualTo(store.trail.verify(kept).firstBroken());
            found.merge(kind, 1, Integer::sum);
        }

        System.out.println(
                "manipulations of the audit trail found: " + MANIPULATIONS + " of " + MANIPULATIONS + " " + found);
        assertThat(found).hasSize(Kind.values().length);
    }

    private static List<Entry> manipulated(Kind kind, List<Entry> chain, SplittableRandom random) {
        List<Entry> rows = new ArrayList<>(chain);
        int at = random.nextInt(rows.size());
        switch (kind) {
            case EDIT, CLEVER_EDIT -> rows.set(at, edited(rows.get(at), random));
            case DELETE -> rows.remove(random.nextInt(rows.size() - 1));
            case CLEVER_DELETE -> rows.remove(at);
            case INSERT, CLEVER_INSERT -> rows.add(at, edited(rows.get(at), random));
            case REORDER -> {
                int other = (at + 1 + random.nextInt(rows.size() - 1)) % rows.size();
                Collections.swap(rows, at, other);
                renumber(rows);
            }
            case TRUNCATE, CLEVER_TRUNCATE -> rows.subList(at, rows.size()).clear();
        }
        if (kind == Kind.INSERT) {
            renumber(rows);
        }
        return kind.name().startsWith("CLEVER") ? rehashed(rows) : rows;
    }

    private static Entry edited(Entry e, SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0 ->
                new Entry(
                        e.number(),
                        e.at().plusNanos(1000),
                        e.by(),
                        e.action(),
                        e.programme(),
                        e.subject(),
                        e.detail(),
                        e.hash());
            case 1 ->
                new Entry(
                        e.number(), e.at(), e.by() + "x", e.action(), e.programme(), e.subject(), e.detail(), e.hash());
            case 2 ->
                new Entry(e.number(), e.at(), e.by(), "gate-voted", e.programme(), e.subject(), e.detail(), e.hash());
            case 3 ->
                new Entry(
                        e.number(),
                        e.at(),
                        e.by(),
                        e.action(),
                        e.programme() == null ? "" : null,
                        e.subject(),
                        e.detail(),
                        e.hash());
            case 4 ->
                new Entry(
                        e.number(), e.at(), e.by(), e.action(), e.programme(), e.subject() + " ", e.detail(), e.hash());
            default -> new Entry(e.number(), e.at(), e.by(), e.action(), e.programme(), e.subject(), "", e.hash());
        };
    }

    private static void renumber(List<Entry> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Entry e = rows.get(i);
            rows.set(i, new Entry(i + 1, e.at(), e.by(), e.action(), e.programme(), e.subject(), e.detail(), e.hash()));
        }
    }

    private static List<Entry> rehashed(List<Entry> rows) {
        renumber(rows);
        String previous = Chain.ORIGIN;
        for (int i = 0; i < rows.size(); i++) {
            Entry e = rows.get(i);
            previous = Chain.hash(previous, e);
            rows.set(
                    i,
                    new Entry(
                            e.number(), e.at(), e.by(), e.action(), e.programme(), e.subject(), e.detail(), previous));
        }
        return rows;
    }

    private static List<Entry> chain() {
        List<Entry> rows = new ArrayList<>();
        for (int i = 1; i <= ENTRIES; i++) {
            rows.add(new Entry(
                    i,
                    Instant.parse("2026-11-24T10:00:00.123456Z").plusSeconds(i),
                    i % 3 == 0 ? "cairn" : "user" + i % 5,
                    "task-completed",
                    i % 7 == 0 ? null : "halden",
                    "P1.1." + i,
                    "detail " + i,
                    ""));
        }
        return rehashed(rows);
    }

    private static Head head(List<Entry> rows) {
        return rows.isEmpty()
                ? new Head(0, Chain.ORIGIN)
                : new Head(
                        rows.get(rows.size() - 1).number(),
                        rows.get(rows.size() - 1).hash());
    }

    private static void write(Path file, List<Entry> rows, Head head) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            var lines = new AuditFile.EntryWriter(out);
            rows.forEach(lines);
            lines.end(head);
        }
    }

    /** The tables, open to anybody. */
    private static final class Store {

        private final JdbcClient jdbc;
        private final AuditTrail trail;

        Store() {
            var source = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            Flyway.configure()
                    .dataSource(source)
                    .locations("filesystem:src/main/resources/db/migration")
                    .target("210")
                    .load()
                    .migrate();
            jdbc = JdbcClient.create(source);
            jdbc.sql("alter table audit_entry drop primary key").update();
            trail = new JdbcAuditTrail(jdbc, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        }

        void write(List<Entry> rows, Head head) {
            jdbc.sql("delete from audit_entry").update();
            for (Entry e : rows) {
                jdbc.sql("insert into audit_entry (number, written_at, written_by, action, programme, subject, detail,"
                                + " previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                        .param(e.number())
                        .param(Timestamp.valueOf(e.at().atOffset(ZoneOffset.UTC).toLocalDateTime()))
                        .param(e.by())
                        .param(e.action())
                        .param(e.programme())
                        .param(e.subject())
                        .param(e.detail())
                        .param("")
                        .param(e.hash())
                        .update();
            }
            jdbc.sql("update audit_head set number = ?, hash = ?")
                    .params(head.number(), head.hash())
                    .update();
        }
    }
}
