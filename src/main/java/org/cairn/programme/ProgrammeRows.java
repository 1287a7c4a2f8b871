package org.cairn.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Reads a programme back: one query a table, whatever its size. */
final class ProgrammeRows {

    private final JdbcTemplate jdbc;

    ProgrammeRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Programme> find(String key) {
        return all("select * from programme where programme_key = ?", key, (row, n) -> programme(row)).stream()
                .findFirst();
    }

    private Programme programme(ResultSet row) throws SQLException {
        String key = row.getString("programme_key");
        return new Programme(
                key,
                row.getString("name"),
                row.getString("playbook"),
                date(row, "start_date"),
                date(row, "as_of"),
                row.getString("currency"),
                row.getInt("money_unit"),
                row.getBigDecimal("discount_rate").stripTrailingZeros(),
                teams(key),
                initiatives(key),
                all(
                        "select * from dependency where programme_key = ? order by position",
                        key,
                        (r, n) -> new Dependency(
                                r.getString("predecessor"),
                                r.getString("successor"),
                                LinkType.valueOf(r.getString("link_type")),
                                r.getInt("lag_days"))),
                all("select * from risk_item where programme_key = ? order by position", key, (r, n) -> risk(r)),
                observations(key),
                scores(key),
                measurements(key),
                reports(key));
    }

    private List<Team> teams(String key) {
        Map<String, List<Team.CapacityChange>> changes = grouped(
                "select * from team_capacity_change where programme_key = ? order by from_date",
                key,
                "team_key",
                (r, n) -> new Team.CapacityChange(date(r, "from_date"), r.getDouble("capacity")));
        Map<String, List<LocalDate>> holidays = grouped(
                "select * from team_holiday where programme_key = ? order by holiday",
                key,
                "team_key",
                (r, n) -> date(r, "holiday"));
        return all("select * from team where programme_key = ? order by position", key, (r, n) -> {
            String team = r.getString("team_key");
            return new Team(
                    team,
                    r.getString("name"),
                    r.getDouble("capacity"),
                    changes.getOrDefault(team, List.of()),
                    holidays.getOrDefault(team, List.of()));
        });
    }

    private List<Initiative> initiatives(String key) {
        Map<String, List<Effort>> efforts = grouped(
                "select * from initiative_effort where programme_key = ? order by position",
                key,
                "initiative_key",
                (r, n) -> new Effort(r.getString("team_key"), r.getDouble("fte")));
        Map<String, List<BenefitLine>> benefits = grouped(
                "select * from benefit_line where programme_key = ? order by position",
                key,
                "initiative_key",
                (r, n) -> new BenefitLine(
                        r.getString("category"),
                        r.getString("measure"),
                        Money.plain(r.getBigDecimal("yearly")),
                        r.getBoolean("validated")));
        return all("select * from initiative where programme_key = ? order by position", key, (r, n) -> {
            String initiative = r.getString("initiative_key");
            return initiative(
                    r, efforts.getOrDefault(initiative, List.of()), benefits.getOrDefault(initiative, List.of()));
        });
    }

    private static Initiative initiative(ResultSet r, List<Effort> efforts, List<BenefitLine> benefits)
            throws SQLException {
        return new Initiative(
                r.getString("initiative_key"),
                r.getString("name"),
                Initiative.Kind.valueOf(r.getString("kind")),
                r.getInt("phase"),
                r.getString("owner"),
                r.getString("sponsor"),
                r.getString("strategy"),
                new Estimate(r.getInt("optimistic"), r.getInt("likely"), r.getInt("pessimistic")),
                efforts,
                Money.plain(r.getBigDecimal("budget")),
                Money.plain(r.getBigDecimal("actual_cost")),
                r.getInt("percent_complete"),
                findDate(r, "earliest_start"),
                findDate(r, "deadline"),
                findDate(r, "actual_start"),
                findDate(r, "actual_finish"),
                r.getBoolean("partner_led"),
                benefits,
                r.getString("description"));
    }

    private static RiskItem risk(ResultSet r) throws SQLException {
        return new RiskItem(
                r.getString("risk_key"),
                RiskItem.Kind.valueOf(r.getString("kind")),
                r.getString("title"),
                r.getInt("probability"),
                r.getInt("impact"),
                r.getString("owner"),
                r.getString("initiative"),
                r.getString("response"),
                findDate(r, "due"),
                r.getBoolean("is_open"));
    }

    List<KpiObservation> observations(String key) {
        return all(
                "select * from kpi_observation where programme_key = ? order by id",
                key,
                (r, n) -> new KpiObservation(
                        r.getString("kpi"),
                        date(r, "observed_on"),
                        r.getDouble("observed"),
                        r.getString("source"),
                        r.getString("recorded_by")));
    }

    List<MaturityScore> scores(String key) {
        return all(
                "select * from maturity_score where programme_key = ? order by id",
                key,
                (r, n) -> new MaturityScore(
                        r.getString("item"),
                        date(r, "scored_on"),
                        r.getDouble("score"),
                        r.getDouble("evidence"),
                        r.getString("recorded_by")));
    }

    List<Measurement> measurements(String key) {
        return all(
                "select * from measurement where programme_key = ? order by id",
                key,
                (r, n) -> new Measurement(
                        r.getString("measure"),
                        date(r, "measured_on"),
                        r.getDouble("measured"),
                        r.getString("source"),
                        r.getString("recorded_by")));
    }

    List<StatusReport> reports(String key) {
        return all(
                "select * from status_report where programme_key = ? order by id",
                key,
                (r, n) -> new StatusReport(
                        r.getString("initiative"),
                        date(r, "reported_on"),
                        r.getString("colour"),
                        r.getString("reason"),
                        findDate(r, "expires"),
                        r.getString("recorded_by")));
    }

    private <T> List<T> all(String sql, String key, RowMapper<T> mapper) {
        return jdbc.query(sql, mapper, key);
    }

    private <T> Map<String, List<T>> grouped(String sql, String key, String column, RowMapper<T> mapper) {
        Map<String, List<T>> groups = new HashMap<>();
        all(sql, key, (r, n) -> groups.computeIfAbsent(r.getString(column), k -> new ArrayList<>())
                .add(mapper.mapRow(r, n)));
        return groups;
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable LocalDate findDate(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** Amounts read back look as they were written: no zeros that only the column's scale added, no exponent. */
    private static final class Money {

        static java.math.BigDecimal plain(java.math.BigDecimal stored) {
            java.math.BigDecimal bare = stored.stripTrailingZeros();
            return bare.scale() < 0 ? bare.setScale(0) : bare;
        }
    }
}
