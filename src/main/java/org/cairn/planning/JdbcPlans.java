package org.cairn.planning;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps plans as JSON, one row a publication. */
@Repository
class JdbcPlans implements Plans {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcPlans(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void publish(Plan plan, String by) {
        jdbc.sql("insert into published_plan (programme, published_at, published_by, length_days, content)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        plan.programme(),
                        Timestamp.from(clock.instant()),
                        by,
                        plan.lengthDays(),
                        json.writeValueAsString(plan))
                .update();
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
    public List<Publication> list(String programme) {
        return jdbc.sql("select id, published_at, published_by, length_days from published_plan"
                        + " where programme = ? order by id desc")
                .param(programme)
                .query((row, number) -> new Publication(
                        row.getLong(1), row.getTimestamp(2).toInstant(), row.getString(3), row.getInt(4)))
                .list();
    }

    private Optional<Plan> nth(String programme, int offset) {
        return jdbc.sql("select content from published_plan where programme = ? order by id desc limit 1 offset ?")
                .params(programme, offset)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Plan.class));
    }
}
