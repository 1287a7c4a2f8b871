package org.cairn.diagnosis;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A row for each answer of a draft. */
@Repository
class JdbcAnswerDrafts implements AnswerDrafts {

    private final JdbcTemplate jdbc;

    JdbcAnswerDrafts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void save(String programme, String by, Collection<Answer> answers) {
        remove(programme, by);
        jdbc.batchUpdate(
                "insert into answer_draft (programme_key, drafted_by, item, score, evidence) values (?, ?, ?, ?, ?)",
                answers.stream()
                        .map(a -> new Object[] {programme, by, a.item(), a.score(), a.evidence()})
                        .toList());
    }

    @Override
    public List<Answer> list(String programme, String by) {
        return jdbc.query(
                "select item, score, evidence from answer_draft where programme_key = ? and drafted_by = ? order by item",
                (row, number) -> new Answer(row.getString(1), row.getDouble(2), row.getDouble(3)),
                programme,
                by);
    }

    @Override
    public void remove(String programme, String by) {
        jdbc.update("delete from answer_draft where programme_key = ? and drafted_by = ?", programme, by);
    }
}
