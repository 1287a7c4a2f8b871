package org.cairn.assessment;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Evaluations in a table of their own: a head to list by, and the text with its hash. Rows are only added. */
@Repository
class JdbcEvaluations implements Evaluations {

    private static final String HEAD = "select id, programme_key, as_of, judged_at, judged_by, rule_set_version, facts,"
            + " hash, colours from evaluation";
    private static final String WHOLE = HEAD.replace(" from", ", content from");
    private static final TypeReference<Map<String, Rag>> COLOURS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcEvaluations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Kept keep(Evaluation evaluation, String by) {
        String text = evaluation.text();
        String hash = CanonicalHash.of(text.getBytes(StandardCharsets.UTF_8));
        FactSheet sheet = evaluation.facts();
        Optional<Kept> latest = findLatest(sheet.programme());
        if (latest.filter(k -> k.entry().hash().equals(hash)).isPresent()) {
            return latest.get();
        }
        jdbc.sql("insert into evaluation (programme_key, as_of, judged_at, judged_by, rule_set_version, facts, hash,"
                        + " colours, content) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        sheet.programme(),
                        sheet.asOf(),
                        LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC),
                        by,
                        evaluation.ruleSetVersion(),
                        sheet.hash(),
                        hash,
                        json.writeValueAsString(evaluation.colours()),
                        text)
                .update();
        return findLatest(sheet.programme()).orElseThrow();
    }

    @Override
    public Optional<Kept> findLatest(String programme) {
        return jdbc.sql(WHOLE + " where programme_key = ? order by id desc limit 1")
                .param(programme)
                .query(this::kept)
                .optional();
    }

    @Override
    public Kept get(long id) {
        return jdbc.sql(WHOLE + " where id = ?")
                .param(id)
                .query(this::kept)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("there is no evaluation " + id));
    }

    @Override
    public List<Entry> list(String programme) {
        return jdbc.sql(HEAD + " where programme_key = ? order by id desc")
                .param(programme)
                .query(this::entry)
                .list();
    }

    @Override
    public List<String> programmes() {
        return jdbc.sql("select distinct programme_key from evaluation order by programme_key")
                .query(String.class)
                .list();
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(entry(row, number), EvaluationText.read(row.getString(10)));
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                json.readValue(row.getString(9), COLOURS));
    }
}
