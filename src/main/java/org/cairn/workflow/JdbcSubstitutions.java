package org.cairn.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cairn.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Substitutions in a table of their own. */
@Repository
class JdbcSubstitutions implements Substitutions {

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    JdbcSubstitutions(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @Override
    @Transactional
    public Substitution add(String person, String deputy, LocalDate from, LocalDate until, String by) {
        if (person.equals(deputy) || person.isBlank() || deputy.isBlank()) {
            throw new IllegalArgumentException("a substitution names two people and not «" + person + "» twice");
        }
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("the last day (" + until + ") lies before the first (" + from + ")");
        }
        jdbc.sql("insert into substitution (person, deputy, from_day, until_day, set_by) values (?, ?, ?, ?, ?)")
                .params(person, deputy, from, until, by)
                .update();
        trail.append(by, "substitution-set", null, person, deputy + " from " + from + " until " + until);
        return jdbc.sql("select * from substitution where person = ? and deputy = ? order by id desc limit 1")
                .params(person, deputy)
                .query(JdbcSubstitutions::row)
                .single();
    }

    @Override
    @Transactional
    public void end(long id, LocalDate day, String by) {
        jdbc.sql("update substitution set until_day = ? where id = ?")
                .params(day.minusDays(1), id)
                .update();
        trail.append(by, "substitution-ended", null, Long.toString(id), "before " + day);
    }

    @Override
    public List<Substitution> list(LocalDate day) {
        return jdbc.sql("select * from substitution where until_day >= ? order by person, from_day, id")
                .param(day)
                .query(JdbcSubstitutions::row)
                .list();
    }

    @Override
    public Set<String> personsOf(String user, LocalDate day) {
        return people("person", "deputy", user, day);
    }

    @Override
    public Set<String> deputiesOf(String person, LocalDate day) {
        return people("deputy", "person", person, day);
    }

    private Set<String> people(String wanted, String known, String who, LocalDate day) {
        Set<String> people = new LinkedHashSet<>(Set.of(who));
        people.addAll(jdbc.sql("select " + wanted + " from substitution where " + known
                        + " = ? and from_day <= ? and until_day >= ? order by id")
                .params(who, day, day)
                .query(String.class)
                .list());
        return people;
    }

    private static Substitution row(ResultSet row, int number) throws SQLException {
        return new Substitution(
                row.getLong("id"),
                row.getString("person"),
                row.getString("deputy"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
    }
}
