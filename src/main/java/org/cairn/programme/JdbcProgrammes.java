package org.cairn.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Programmes in tables of their own. What a programme is (teams, initiatives, dependencies, risks) is replaced as a whole;
 * what was observed is only added to.
 */
@Repository
class JdbcProgrammes implements Programmes {

    private static final List<String> REPLACED = List.of(
            "risk_item",
            "dependency",
            "benefit_line",
            "initiative_effort",
            "initiative",
            "team_holiday",
            "team_capacity_change",
            "team");

    private final JdbcTemplate jdbc;
    private final ProgrammeRows rows;
    private final LoadedProgrammes loaded = new LoadedProgrammes();

    JdbcProgrammes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.rows = new ProgrammeRows(jdbc);
    }

    @Override
    @Transactional
    public void save(Programme p) {
        saveHead(p);
        stamp(p.key());
        REPLACED.forEach(table -> jdbc.update("delete from " + table + " where programme_key = ?", p.key()));
        saveTeams(p);
        saveInitiatives(p);
        saveRisks(p);
        append(p, rows.observations(p.key()), rows.scores(p.key()), rows.measurements(p.key()), rows.reports(p.key()));
    }

    @Override
    @Transactional
    public Programme change(String key, UnaryOperator<Programme> how) {
        lock(key);
        Programme changed = how.apply(get(key));
        save(changed);
        return changed;
    }

    @Override
    public void lock(String key) {
        jdbc.queryForList("select programme_key from programme where programme_key = ? for update", String.class, key);
    }

    @Override
    @Transactional
    public void addScores(String programme, List<MaturityScore> scores) {
        Batch marks = scoreRows();
        scores.forEach(s -> add(marks, programme, s));
        marks.insert(jdbc);
        stamp(programme);
    }

    /** The stamp is read before the rows: what is written meanwhile is loaded again the next time, never kept for good. */
    @Override
    @Transactional(readOnly = true)
    public Optional<Programme> find(String key) {
        List<String> stamp =
                jdbc.queryForList("select stamp from programme where programme_key = ?", String.class, key);
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        return loaded.find(key, stamp.get(0)).or(() -> load(key, stamp.get(0)));
    }

    private Optional<Programme> load(String key, String stamp) {
        Optional<Programme> found = rows.find(key);
        found.ifPresent(programme -> loaded.keep(stamp, programme));
        return found;
    }

    private void stamp(String key) {
        jdbc.update(
                "update programme set stamp = ? where programme_key = ?",
                UUID.randomUUID().toString(),
                key);
    }

    @Override
    @Transactional(readOnly = true)
    public Programme get(String key) {
        return find(key).orElseThrow(() -> new NoSuchElementException("there is no programme «" + key + "»"));
    }

    @Override
    public String playbookOf(String key) {
        return jdbc
                .query("select playbook from programme where programme_key = ?", (row, n) -> row.getString(1), key)
                .stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("there is no programme «" + key + "»"));
    }

    @Override
    public List<Entry> list() {
        return jdbc.query(
                "select programme_key, name from programme order by name, programme_key",
                (row, n) -> new Entry(row.getString(1), row.getString(2)));
    }

    @Override
    public List<ProgrammeSummary> summarise() {
        return jdbc.query(
                "select p.programme_key, p.name, p.start_date, p.as_of, p.currency, p.money_unit,"
                        + " count(i.initiative_key), sum(case when i.actual_finish is null then 0 else 1 end),"
                        + " sum(i.budget), sum(i.actual_cost), sum(i.likely),"
                        + " sum(i.likely * (case when i.actual_finish is null then i.percent_complete else 100 end))"
                        + " from programme p left join initiative i"
                        + " on i.programme_key = p.programme_key and i.kind = 'INITIATIVE'"
                        + " group by p.programme_key, p.name, p.start_date, p.as_of, p.currency, p.money_unit"
                        + " order by p.name, p.programme_key",
                (row, n) -> new ProgrammeSummary(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8),
                        Objects.requireNonNullElse(row.getBigDecimal(9), BigDecimal.ZERO),
                        Objects.requireNonNullElse(row.getBigDecimal(10), BigDecimal.ZERO),
                        row.getDouble(11),
                        row.getDouble(12) / 100));
    }

    private void saveHead(Programme p) {
        Object[] values = {
            p.name(), p.playbook(), p.start(), p.asOf(), p.currency(), p.unit(), p.discountRate(), p.key()
        };
        int changed = jdbc.update(
                "update programme set name = ?, playbook = ?, start_date = ?, as_of = ?, currency = ?, money_unit = ?,"
                        + " discount_rate = ? where programme_key = ?",
                values);
        if (changed == 0) {
            jdbc.update(
                    "insert into programme (name, playbook, start_date, as_of, currency, money_unit, discount_rate,"
                            + " programme_key) values (?, ?, ?, ?, ?, ?, ?, ?)",
                    values);
        }
    }

    private void saveTeams(Programme p) {
        Batch teams = new Batch("team (programme_key, team_key, position, name, capacity)", 5);
        Batch changes = new Batch("team_capacity_change (programme_key, team_key, from_date, capacity)", 4);
        Batch holidays = new Batch("team_holiday (programme_key, team_key, holiday)", 3);
        for (Team team : p.teams()) {
            teams.add(p.key(), team.key(), teams.size(), team.name(), team.capacity());
            team.changes().forEach(c -> changes.add(p.key(), team.key(), c.from(), c.capacity()));
            team.holidays().stream().distinct().forEach(day -> holidays.add(p.key(), team.key(), day));
        }
        teams.insert(jdbc);
        changes.insert(jdbc);
        holidays.insert(jdbc);
    }

    private void saveInitiatives(Programme p) {
        Batch initiatives = new Batch(
                "initiative (programme_key, initiative_key, position, name, kind, phase, owner, sponsor, strategy,"
                        + " optimistic, likely, pessimistic, budget, actual_cost, percent_complete, earliest_start,"
                        + " deadline, actual_start, actual_finish, partner_led, description)",
                21);
        Batch efforts = new Batch("initiative_effort (programme_key, initiative_key, position, team_key, fte)", 5);
        Batch benefits = new Batch(
                "benefit_line (programme_key, initiative_key, position, category, measure, yearly, validated)", 7);
        for (Initiative i : p.initiatives()) {
            initiatives.add(
                    p.key(),
                    i.key(),
                    initiatives.size(),
                    i.name(),
                    i.kind().name(),
                    i.phase(),
                    i.owner(),
                    i.sponsor(),
                    i.strategy(),
                    i.estimate().optimistic(),
                    i.estimate().likely(),
                    i.estimate().pessimistic(),
                    i.budget(),
                    i.actualCost(),
                    i.percentComplete(),
                    i.earliestStart(),
                    i.deadline(),
                    i.actualStart(),
                    i.actualFinish(),
                    i.partnerLed(),
                    i.description());
            i.efforts().forEach(e -> efforts.add(p.key(), i.key(), efforts.size(), e.team(), e.fte()));
            i.benefits()
                    .forEach(b -> benefits.add(
                            p.key(), i.key(), benefits.size(), b.category(), b.measure(), b.yearly(), b.validated()));
        }
        Batch links = new Batch("dependency (programme_key, position, predecessor, successor, link_type, lag_days)", 6);
        p.dependencies()
                .forEach(d -> links.add(
                        p.key(),
                        links.size(),
                        d.predecessor(),
                        d.successor(),
                        d.type().name(),
                        d.lagDays()));
        initiatives.insert(jdbc);
        efforts.insert(jdbc);
        benefits.insert(jdbc);
        links.insert(jdbc);
    }

    private void saveRisks(Programme p) {
        Batch risks = new Batch(
                "risk_item (programme_key, risk_key, position, kind, title, probability, impact, owner, initiative,"
                        + " response, due, is_open)",
                12);
        p.risks()
                .forEach(r -> risks.add(
                        p.key(),
                        r.key(),
                        risks.size(),
                        r.kind().name(),
                        r.title(),
                        r.probability(),
                        r.impact(),
                        r.owner(),
                        r.initiative(),
                        r.response(),
                        r.due(),
                        r.open()));
        risks.insert(jdbc);
    }

    /** Adds what is not there yet; a value that was recorded stays as it was. */
    private void append(
            Programme p,
            List<KpiObservation> observations,
            List<MaturityScore> scores,
            List<Measurement> measurements,
            List<StatusReport> reports) {
        Batch kpis = new Batch("kpi_observation (programme_key, kpi, observed_on, observed, source, recorded_by)", 6);
        added(p.observations(), observations)
                .forEach(o -> kpis.add(p.key(), o.kpi(), o.date(), o.value(), o.source(), o.recordedBy()));
        Batch marks = scoreRows();
        added(p.scores(), scores).forEach(s -> add(marks, p.key(), s));
        Batch measured =
                new Batch("measurement (programme_key, measure, measured_on, measured, source, recorded_by)", 6);
        added(p.measurements(), measurements)
                .forEach(m -> measured.add(p.key(), m.key(), m.date(), m.value(), m.source(), m.recordedBy()));
        Batch status = new Batch(
                "status_report (programme_key, initiative, reported_on, colour, reason, expires, recorded_by)", 7);
        added(p.statusReports(), reports)
                .forEach(s -> status.add(
                        p.key(), s.initiative(), s.date(), s.colour(), s.reason(), s.expires(), s.recordedBy()));
        kpis.insert(jdbc);
        marks.insert(jdbc);
        measured.insert(jdbc);
        status.insert(jdbc);
    }

    private static Batch scoreRows() {
        return new Batch("maturity_score (programme_key, item, scored_on, score, evidence, recorded_by)", 6);
    }

    private static void add(Batch marks, String programme, MaturityScore s) {
        marks.add(programme, s.item(), s.date(), s.score(), s.evidence(), s.recordedBy());
    }

    private static <T> List<T> added(List<T> all, List<T> known) {
        List<T> added = new ArrayList<>(all);
        known.forEach(added::remove);
        return added;
    }

    /** Rows of one table, inserted in one go. */
    private static final class Batch {

        private final String sql;
        private final List<@Nullable Object[]> rows = new ArrayList<>();

        Batch(String columns, int width) {
            this.sql = "insert into " + columns + " values (" + "?, ".repeat(width - 1) + "?)";
        }

        void add(@Nullable Object... values) {
            rows.add(values);
        }

        int size() {
            return rows.size();
        }

        void insert(JdbcTemplate jdbc) {
            if (!rows.isEmpty()) {
                jdbc.batchUpdate(sql, rows);
            }
        }
    }
}
