package org.cairn.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A row for each finding as it stands, and a row for each thing that happened to it. */
@Repository
class JdbcTrackedFindings implements TrackedFindings {

    private static final String COLUMNS = "criterion, subject, rag, severity, message, first_seen, last_seen, status,"
            + " answered_by, note, mitigation, task, programme_key, finding_key";
    private static final Comparator<TrackedFinding> WORST_FIRST = Comparator.comparing(
                    (TrackedFinding f) -> !f.status().isOpen())
            .thenComparing(TrackedFinding::rag, Comparator.reverseOrder())
            .thenComparing(TrackedFinding::severity, Comparator.reverseOrder())
            .thenComparing(TrackedFinding::key);

    private final JdbcTemplate jdbc;

    JdbcTrackedFindings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<TrackedFinding> list(String programme) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from tracked_finding where programme_key = ?",
                        JdbcTrackedFindings::finding,
                        programme)
                .stream()
                .sorted(WORST_FIRST)
                .toList();
    }

    @Override
    public Optional<TrackedFinding> find(String programme, String key) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from tracked_finding where programme_key = ? and finding_key = ?",
                        JdbcTrackedFindings::finding,
                        programme,
                        key)
                .stream()
                .findFirst();
    }

    @Override
    public List<TrackedFinding.Event> history(String programme, String key) {
        return jdbc.query(
                "select happened_at, done_by, step, rag, note from finding_event where programme_key = ? and"
                        + " finding_key = ? order by id",
                (row, number) -> new TrackedFinding.Event(
                        instant(row, 1),
                        row.getString(2),
                        TrackedFinding.Step.valueOf(row.getString(3)),
                        Rag.valueOf(row.getString(4)),
                        row.getString(5)),
                programme,
                key);
    }

    @Override
    @Transactional
    public void save(Collection<Turn> turns) {
        List<@Nullable Object[]> known = new ArrayList<>();
        List<@Nullable Object[]> added = new ArrayList<>();
        List<@Nullable Object[]> events = new ArrayList<>();
        Map<String, Set<String>> keys = keys(turns);
        for (Turn turn : turns) {
            TrackedFinding finding = turn.finding();
            boolean isKnown = keys.getOrDefault(finding.programme(), Set.of()).contains(finding.key());
            (isKnown ? known : added).add(columns(finding));
            TrackedFinding.Event event = turn.event();
            if (event != null) {
                events.add(new Object[] {
                    finding.programme(),
                    finding.key(),
                    stored(event.at()),
                    event.by(),
                    event.step().name(),
                    event.rag().name(),
                    event.note()
                });
            }
        }
        jdbc.batchUpdate(
                "update tracked_finding set "
                        + COLUMNS.replaceAll(", programme_key.*", "").replace(",", " = ?,")
                        + " = ? where programme_key = ? and finding_key = ?",
                known);
        jdbc.batchUpdate("insert into tracked_finding (" + COLUMNS + ") values (?" + ", ?".repeat(13) + ")", added);
        jdbc.batchUpdate(
                "insert into finding_event (programme_key, finding_key, happened_at, done_by, step, rag, note) values"
                        + " (?, ?, ?, ?, ?, ?, ?)",
                events);
    }

    /** Keys of the findings that each programme of these has already. */
    private Map<String, Set<String>> keys(Collection<Turn> turns) {
        return turns.stream()
                .map(t -> t.finding().programme())
                .distinct()
                .collect(Collectors.toMap(
                        p -> p,
                        p -> new HashSet<>(jdbc.queryForList(
                                "select finding_key from tracked_finding where programme_key = ?", String.class, p))));
    }

    private static @Nullable Object[] columns(TrackedFinding f) {
        return new Object[] {
            f.criterion(),
            f.subject(),
            f.rag().name(),
            f.severity(),
            f.message(),
            stored(f.firstSeen()),
            stored(f.lastSeen()),
            f.status().name(),
            f.answeredBy(),
            f.note(),
            f.mitigation(),
            f.task(),
            f.programme(),
            f.key()
        };
    }

    private static TrackedFinding finding(ResultSet row, int number) throws SQLException {
        return new TrackedFinding(
                row.getString(13),
                row.getString(14),
                row.getString(1),
                row.getString(2),
                Rag.valueOf(row.getString(3)),
                row.getInt(4),
                row.getString(5),
                instant(row, 6),
                instant(row, 7),
                TrackedFinding.Status.valueOf(row.getString(8)),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12));
    }

    private static LocalDateTime stored(Instant at) {
        return LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
