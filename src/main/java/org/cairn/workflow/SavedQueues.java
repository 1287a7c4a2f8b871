package org.cairn.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Queues of the tasklist that somebody keeps under a name. */
@Repository
@Transactional
public class SavedQueues {

    private static final int LONGEST_LABEL = 60;

    private final JdbcClient jdbc;

    SavedQueues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps it; the same label again replaces what was kept. */
    public void save(String user, String programme, Queue queue) {
        remove(user, programme, queue.label());
        jdbc.sql("insert into saved_queue (user_name, label, programme_key, view_name, phase) values (?, ?, ?, ?, ?)")
                .param(user)
                .param(queue.label())
                .param(programme)
                .param(queue.view().name())
                .param(queue.phase())
                .update();
    }

    public void remove(String user, String programme, String label) {
        jdbc.sql("delete from saved_queue where user_name = ? and programme_key = ? and label = ?")
                .params(user, programme, label)
                .update();
    }

    public List<Queue> list(String user, String programme) {
        return jdbc.sql("select * from saved_queue where user_name = ? and programme_key = ? order by label")
                .params(user, programme)
                .query((row, n) -> new Queue(
                        row.getString("label"),
                        Tasklist.View.valueOf(row.getString("view_name")),
                        row.getObject("phase", Integer.class)))
                .list();
    }

    /**
     * A queue with its name.
     *
     * @param phase null for all
     */
    public record Queue(
            String label, Tasklist.View view, @Nullable Integer phase) {
        public Queue {
            label = label.strip();
            if (label.isEmpty() || label.length() > LONGEST_LABEL) {
                throw new IllegalArgumentException("label must have 1 to " + LONGEST_LABEL + " characters");
            }
        }
    }
}
