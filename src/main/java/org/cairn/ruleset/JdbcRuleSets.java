package org.cairn.ruleset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.cairn.assessment.RuleFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rule sets, a row each, and a row for each of their files. */
@Repository
class JdbcRuleSets implements RuleSets {

    private static final String COLUMNS = "select id, playbook, version, state, based_on, changed, proposed_by,"
            + " proposed_at, note, decided_by, decided_at from rule_set";

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcRuleSets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public RuleSet add(RuleSet set, RuleFiles files) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into rule_set (playbook, version, state, based_on, changed, proposed_by, proposed_at, note)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(set.playbook())
                .param(set.version())
                .param(set.state().name())
                .param(set.basedOn())
                .param(json.writeValueAsString(set.changed()))
                .param(set.proposedBy())
                .param(stored(set.proposedAt()))
                .param(set.note())
                .update(key, "id");
        long number = Objects.requireNonNull(key.getKey(), "no number").longValue();
        for (String name : files.names()) {
            jdbc.sql("insert into rule_set_file (rule_set, name, content) values (?, ?, ?)")
                    .params(number, name, files.get(name))
                    .update();
        }
        return get(number);
    }

    @Override
    public RuleSet get(long number) {
        return jdbc.sql(COLUMNS + " where id = ?")
                .param(number)
                .query(this::ruleSet)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("there is no rule set " + number));
    }

    @Override
    public List<RuleSet> list(String playbook) {
        return jdbc.sql(COLUMNS + " where playbook = ? order by id desc")
                .param(playbook)
                .query(this::ruleSet)
                .list();
    }

    @Override
    public Optional<RuleSet> findActive(String playbook) {
        return jdbc.sql(COLUMNS + " where playbook = ? and state = 'ACTIVE'")
                .param(playbook)
                .query(this::ruleSet)
                .optional();
    }

    @Override
    public Optional<RuleSet> findVersion(String playbook, String version) {
        return jdbc.sql(COLUMNS + " where playbook = ? and version = ? order by id desc limit 1")
                .params(playbook, version)
                .query(this::ruleSet)
                .optional();
    }

    @Override
    public RuleFiles files(long number) {
        Map<String, byte[]> contents = new TreeMap<>();
        jdbc.sql("select name, content from rule_set_file where rule_set = ?")
                .param(number)
                .query(row -> {
                    contents.put(row.getString(1), row.getBytes(2));
                });
        return new RuleFiles(contents);
    }

    @Override
    public void decide(RuleSet set) {
        jdbc.sql("update rule_set set state = ?, decided_by = ?, decided_at = ? where id = ?")
                .param(set.state().name())
                .param(set.decidedBy())
                .param(set.decidedAt() == null ? null : stored(set.decidedAt()))
                .param(set.number())
                .update();
    }

    @Override
    public void saveBackTest(long number, BackTest test) {
        jdbc.sql("update rule_set set back_test = ? where id = ?")
                .params(json.writeValueAsString(test), number)
                .update();
    }

    @Override
    public Optional<BackTest> findBackTest(long number) {
        return jdbc.sql("select back_test from rule_set where id = ? and back_test is not null")
                .param(number)
                .query((row, n) -> json.readValue(row.getString(1), BackTest.class))
                .optional();
    }

    @Override
    public void lock(String playbook) {
        jdbc.sql("select id from rule_set where playbook = ? order by id for update")
                .param(playbook)
                .query(Long.class)
                .list();
    }

    private RuleSet ruleSet(ResultSet row, int number) throws SQLException {
        return new RuleSet(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                RuleSet.State.valueOf(row.getString(4)),
                row.getObject(5, Long.class),
                json.readValue(row.getString(6), new TypeReference<List<String>>() {}),
                row.getString(7),
                Objects.requireNonNull(instant(row, 8)),
                row.getString(9),
                row.getString(10),
                instant(row, 11));
    }

    private static LocalDateTime stored(Instant at) {
        return LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
