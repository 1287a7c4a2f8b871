package org.cairn.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ConcurrentLruCache;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps plans as JSON, one row a publication. A publication never changes and its number never comes again, so what was read
 * of one is not read again.
 */
@Repository
class JdbcPlans implements Plans {

    private static final int REMEMBERED = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final JsonMapper json = JsonMapper.builder().build();
    private final ConcurrentLruCache<Long, Plan> plans = new ConcurrentLruCache<>(REMEMBERED, this::readPlan);
    private final ConcurrentLruCache<Long, Optional<Baseline>> baselines =
            new ConcurrentLruCache<>(REMEMBERED, this::readBaseline);

    JdbcPlans(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional
    public long publish(PlanBasis basis, Plan plan, String by) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into published_plan (programme, published_at, published_by, length_days, basis, content)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        plan.programme(),
                        Timestamp.from(clock.instant()),
                        by,
                        plan.lengthDays(),
                        json.writeValueAsString(basis),
                        json.writeValueAsString(plan))
                .update(key, "id");
        events.publishEvent(new PlanPublished(plan.programme()));
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** The programme's own row is locked until the transaction ends, so that publications follow one another. */
    @Override
    @Transactional
    public long publishAfter(long inForce, PlanBasis basis, Plan plan, String by) {
        jdbc.sql("select programme_key from programme where programme_key = ? for update")
                .param(plan.programme())
                .query(String.class)
                .single();
        long latest = jdbc.sql("select coalesce(max(id), 0) from published_plan where programme = ?")
                .param(plan.programme())
                .query(Long.class)
                .single();
        if (latest != inForce) {
            throw new StaleBase(plan.programme(), inForce, latest);
        }
        return publish(basis, plan, by);
    }

    @Override
    public Optional<Plan> find(String programme) {
        return nth(programme, 0);
    }

    @Override
    public Optional<Plan> findPrevious(String programme) {
        return nth(programme, 1);
    }

    @Override
    public Optional<Baseline> findBaseline(String programme) {
        return id(programme, "id desc", 0).flatMap(baselines::get);
    }

    @Override
    public Optional<Baseline> findBaseline(String programme, int number) {
        return number < 1 ? Optional.empty() : id(programme, "id", number - 1).flatMap(baselines::get);
    }

    @Override
    public List<Publication> list(String programme) {
        return jdbc.sql("select id, row_number() over (order by id), published_at, published_by, length_days"
                        + " from published_plan where programme = ? order by id desc")
                .param(programme)
                .query((row, n) -> new Publication(
                        row.getLong(1),
                        row.getInt(2),
                        row.getTimestamp(3).toInstant(),
                        row.getString(4),
                        row.getInt(5)))
                .list();
    }

    private Optional<Plan> nth(String programme, int offset) {
        return id(programme, "id desc", offset).map(plans::get);
    }

    private Optional<Long> id(String programme, String order, int offset) {
        return jdbc.sql("select id from published_plan where programme = ? order by " + order + " limit 1 offset ?")
                .params(programme, offset)
                .query(Long.class)
                .optional();
    }

    private Plan readPlan(long id) {
        return json.readValue(
                jdbc.sql("select content from published_plan where id = ?")
                        .param(id)
                        .query(String.class)
                        .single(),
                Plan.class);
    }

    private Optional<Baseline> readBaseline(long id) {
        return jdbc.sql("select published_at, published_by, basis,"
                        + " (select count(*) from published_plan e where e.programme = p.programme and e.id <= p.id) number_"
                        + " from published_plan p where id = ?")
                .param(id)
                .query((row, n) -> baseline(id, row))
                .single();
    }

    private Optional<Baseline> baseline(long id, ResultSet row) throws SQLException {
        String basis = row.getString("basis");
        return basis == null
                ? Optional.empty()
                : Optional.of(new Baseline(
                        id,
                        row.getInt("number_"),
                        row.getTimestamp("published_at").toInstant(),
                        row.getString("published_by"),
                        json.readValue(basis, PlanBasis.class),
                        plans.get(id)));
    }
}
