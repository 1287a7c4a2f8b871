package org.cairn.web.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.cairn.access.People;
import org.cairn.workflow.Tasklist;
import org.cairn.workflow.WorkItem;
import org.springframework.stereotype.Component;

/** The tasks that somebody holds. */
@Component
public class MyTasks {

    private static final int MOST = 200;

    private final Tasklist tasklist;
    private final Clock clock;

    MyTasks(Tasklist tasklist, Clock clock) {
        this.tasklist = tasklist;
        this.clock = clock;
    }

    public int countMine(String programme, People.Person person) {
        return count(programme, person, Tasklist.View.MINE);
    }

    public int count(String programme, People.Person person, Tasklist.View view) {
        return (int) tasklist.count(filter(programme, person, view));
    }

    public List<WorkItem> list(String programme, People.Person person, Tasklist.View view) {
        return tasklist.list(filter(programme, person, view));
    }

    private Tasklist.Filter filter(String programme, People.Person person, Tasklist.View view) {
        return new Tasklist.Filter(
                programme, view, person.user(), person.playbookRoles(), LocalDate.now(clock), 0, MOST);
    }
}
