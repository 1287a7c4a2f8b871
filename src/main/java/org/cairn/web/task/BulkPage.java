package org.cairn.web.task;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.problem.Catalogue;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.cairn.web.shell.Attempt;
import org.cairn.web.shell.Names;
import org.cairn.workflow.BulkTasks;
import org.cairn.workflow.Tasklist;
import org.cairn.workflow.WorkItem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The same act on the tasks that were chosen; each is answered for itself. */
@Controller
@RequestMapping("/programmes/{programme}/tasks/bulk")
class BulkPage {

    private static final int MOST = 100;

    private final Tasklist tasklist;
    private final TaskScreen screen;
    private final BulkTasks bulk;
    private final Names names;

    BulkPage(Tasklist tasklist, TaskScreen screen, BulkTasks bulk, Names names) {
        this.tasklist = tasklist;
        this.screen = screen;
        this.bulk = bulk;
        this.names = names;
    }

    /** What may be done with many. */
    enum Act {
        CLAIM,
        UNCLAIM,
        DELEGATE,
        COMPLETE
    }

    /**
     * What became of one of them.
     *
     * @param key of the text that says it
     */
    public record Line(String task, String name, boolean good, String key, String argument) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @GetMapping
    String back(@ModelAttribute TaskPlace place) {
        return "redirect:" + place.address(null);
    }

    @PostMapping
    String act(
            @ModelAttribute TaskPlace place,
            @RequestParam Act act,
            @RequestParam(defaultValue = "") List<String> tasks,
            @RequestParam(defaultValue = "") String to,
            Attempt attempt) {
        List<Problem.Detail> wrong = wrong(act, tasks, to);
        if (!wrong.isEmpty()) {
            attempt.model().addAttribute("ticked", tasks);
            attempt.model().addAttribute("bulkTo", to);
            return attempt.refused(
                    Problem.of(ProblemKind.INVALID, wrong), model -> screen.show(place, null, attempt.user(), model));
        }
        tasks.forEach(t -> screen.get(place.programme(), t));
        List<Line> lines = bulk.act(tasks, one(act, attempt.user(), to)).stream()
                .map(a -> line(act, a))
                .toList();
        attempt.keep("bulk", new ArrayList<>(lines));
        return "redirect:" + place.address(null);
    }

    private static List<Problem.Detail> wrong(Act act, List<String> tasks, String to) {
        List<Problem.Detail> wrong = new ArrayList<>();
        if (tasks.isEmpty() || tasks.size() > MOST) {
            wrong.add(new Problem.Detail("tasks", "tasks.bulk.nothing"));
        }
        if (act == Act.DELEGATE && to.isBlank()) {
            wrong.add(new Problem.Detail("bulkTo", "tasks.bulk.nobody"));
        }
        return wrong;
    }

    private Function<String, WorkItem> one(Act act, String user, String to) {
        return switch (act) {
            case CLAIM -> task -> tasklist.claim(task, user);
            case UNCLAIM -> task -> tasklist.unclaim(task, user);
            case DELEGATE -> task -> tasklist.delegate(task, user, to);
            case COMPLETE ->
                task -> tasklist.complete(
                        task,
                        user,
                        tasklist.get(task).draft(),
                        UUID.randomUUID().toString());
        };
    }

    private Line line(Act act, BulkTasks.Answer answer) {
        if (answer instanceof BulkTasks.Answer.Done done) {
            return new Line(answer.id(), done.task().name(), true, "tasks.bulk.done." + act, "");
        }
        Problem problem = answer instanceof BulkTasks.Answer.Refused refused
                ? Catalogue.find(refused.why()).orElseThrow()
                : Problem.of(ProblemKind.NOT_FOUND);
        String name = tasklist.find(answer.id()).map(WorkItem::name).orElse(answer.id());
        return new Line(answer.id(), name, false, problem.kind().text(), names.of(problem.subject()));
    }
}
