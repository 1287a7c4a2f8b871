package org.cairn.scenario;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.cairn.planning.Plan;
import org.cairn.planning.PlanBasis;
import org.cairn.scenario.Scenario.State;
import org.cairn.scenario.ScenarioRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** A row a scenario, guarded by its version, and a row a step; basis, changes and plan as JSON. */
@Repository
class JdbcScenarios implements Scenarios {

    private final JdbcTemplate jdbc;
    private final JsonMapper json =
            JsonMapper.builder().addMixIn(Change.class, NamedByType.class).build();

    JdbcScenarios(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void save(Scenario scenario) {
        if (scenario.version() == 1) {
            insert(scenario);
        } else {
            update(scenario);
        }
        Scenario.Step last = scenario.history().get(scenario.history().size() - 1);
        jdbc.update(
                "insert into scenario_step (scenario, version, kind, done_by, done_at, comment_text, deputy_for)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                scenario.id(),
                scenario.version(),
                last.kind().name(),
                last.by(),
                Timestamp.from(last.at()),
                last.comment(),
                last.deputyFor());
    }

    private void insert(Scenario s) {
        jdbc.update(
                "insert into scenario (id, programme_key, name, author, state, version, touched_at, base_publication,"
                        + " base_number, base_content, changes, change_count)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                s.id(),
                s.programme(),
                s.name(),
                s.history().get(0).by(),
                s.state().code().name(),
                s.version(),
                Timestamp.from(touched(s)),
                s.base().publication(),
                s.base().baseline(),
                json.writeValueAsString(s.base().basis()),
                changes(s),
                s.changes().size());
    }

    private void update(Scenario s) {
        @Nullable Plan plan = s.plan().orElse(null);
        int changed = jdbc.update(
                "update scenario set name = ?, state = ?, version = ?, touched_at = ?,"
                        + " base_publication = ?, base_number = ?, base_content = ?, changes = ?, change_count = ?,"
                        + " plan_content = ?, finish = ?, length_days = ?, publication = ?"
                        + " where id = ? and version = ?",
                s.name(),
                s.state().code().name(),
                s.version(),
                Timestamp.from(touched(s)),
                s.base().publication(),
                s.base().baseline(),
                json.writeValueAsString(s.base().basis()),
                changes(s),
                s.changes().size(),
                plan == null ? null : json.writeValueAsString(plan),
                plan == null ? null : Date.valueOf(plan.finish()),
                plan == null ? null : plan.lengthDays(),
                s.state() instanceof State.Merged merged ? merged.publication() : null,
                s.id(),
                s.version() - 1);
        if (changed == 0) {
            throw new ScenarioRefused(
                    Reason.STALE_VERSION, "scenario «" + s.name() + "» was changed by somebody else meanwhile");
        }
    }

    private static Instant touched(Scenario scenario) {
        return scenario.history().get(scenario.history().size() - 1).at();
    }

    private String changes(Scenario scenario) {
        return json.writerFor(json.getTypeFactory().constructCollectionType(List.class, Change.class))
                .writeValueAsString(scenario.changes());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Scenario> find(String id) {
        return jdbc.query("select * from scenario where id = ?", (row, n) -> scenario(row), id).stream()
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Scenario get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("there is no scenario «" + id + "»"));
    }

    @Override
    public List<Entry> list(String programme) {
        return jdbc.query(
                "select s.*, (select max(id) from published_plan p where p.programme = s.programme_key) in_force"
                        + " from scenario s where programme_key = ? order by touched_at desc, id",
                (row, n) -> entry(row),
                programme);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Date finish = row.getDate("finish");
        State.Code state = State.Code.valueOf(row.getString("state"));
        return new Entry(
                row.getString("id"),
                row.getString("name"),
                state,
                row.getString("author"),
                row.getTimestamp("touched_at").toInstant(),
                row.getInt("change_count"),
                finish == null ? null : finish.toLocalDate(),
                row.getObject("length_days", Integer.class),
                state != State.Code.MERGED && row.getLong("base_publication") != row.getLong("in_force"),
                row.getInt("version"));
    }

    private Scenario scenario(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new Scenario(
                id,
                row.getString("programme_key"),
                row.getString("name"),
                new Scenario.Base(
                        row.getLong("base_publication"),
                        row.getInt("base_number"),
                        json.readValue(row.getString("base_content"), PlanBasis.class)),
                List.of(json.readValue(row.getString("changes"), Change[].class)),
                state(row),
                jdbc.query(
                        "select * from scenario_step where scenario = ? order by version",
                        (step, n) -> new Scenario.Step(
                                Scenario.Step.Kind.valueOf(step.getString("kind")),
                                step.getString("done_by"),
                                step.getTimestamp("done_at").toInstant(),
                                step.getString("comment_text"),
                                step.getString("deputy_for")),
                        id),
                row.getInt("version"));
    }

    private State state(ResultSet row) throws SQLException {
        State.Code code = State.Code.valueOf(row.getString("state"));
        if (code == State.Code.DRAFT) {
            return new State.Draft();
        }
        Plan plan = json.readValue(row.getString("plan_content"), Plan.class);
        return switch (code) {
            case DRAFT -> new State.Draft();
            case SOLVED -> new State.Solved(plan);
            case SUBMITTED -> new State.Submitted(plan);
            case APPROVED -> new State.Approved(plan);
            case REJECTED -> new State.Rejected(plan);
            case MERGED -> new State.Merged(plan, row.getLong("publication"));
        };
    }

    /** A change is stored with the simple name of its kind. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface NamedByType {}
}
