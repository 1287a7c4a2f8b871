package org.cairn.workflow;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The same act on many tasks: each is its own transaction and gets its own answer. */
@Component
public class BulkTasks {

    /** Most tasks of one act. */
    public static final int MOST = 200;

    /**
     * Acts on each task in turn.
     *
     * @param act one of the tasklist's acts, such as {@code id -> tasklist.claim(id, user)}
     * @return an answer for each id, in the same order; refused with {@link IllegalArgumentException} beyond {@link #MOST}
     */
    public List<Answer> act(Collection<String> ids, Function<String, WorkItem> act) {
        if (ids.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " tasks at once, and not " + ids.size());
        }
        return ids.stream().distinct().map(id -> answer(id, act)).toList();
    }

    private static Answer answer(String id, Function<String, WorkItem> act) {
        try {
            return new Answer.Done(act.apply(id));
        } catch (TaskRefused refused) {
            return new Answer.Refused(id, refused);
        } catch (NoSuchElementException absent) {
            return new Answer.Absent(id);
        }
    }

    /** What became of one task. */
    public sealed interface Answer {

        String id();

        /** It was done. */
        record Done(WorkItem task) implements Answer {
            @Override
            public String id() {
                return task.id();
            }
        }

        /** It was not, and this is why. */
        record Refused(String id, TaskRefused why) implements Answer {}

        /** There is no such task. */
        record Absent(String id) implements Answer {}
    }
}
