package org.cairn.web.task;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.cairn.web.shell.Attempt;
import org.cairn.web.shell.Notice;
import org.cairn.workflow.SavedQueues;
import org.cairn.workflow.Tasklist;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue on the left, the task on the right; which queue, task and tab is in the address. */
@Controller
@RequestMapping("/programmes/{programme}/tasks")
class TasksPage {

    private static final int LONGEST_LABEL = 60;

    private final TaskScreen screen;
    private final SavedQueues saved;

    TasksPage(TaskScreen screen, SavedQueues saved) {
        this.screen = screen;
        this.saved = saved;
    }

    /** The page, or only the task when a click in the queue asks for it. */
    @GetMapping
    String show(
            @ModelAttribute TaskPlace place,
            @RequestParam(required = false) @Nullable String task,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String target,
            Principal who,
            Model model,
            HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, "HX-Target");
        String page = screen.show(place, task, who.getName(), model);
        return "task".equals(target) ? page + " :: task" : page;
    }

    /** After a refused post the address is the action's; reading it again leads back to the task. */
    @GetMapping("/{task}/{action}")
    String back(@ModelAttribute TaskPlace place, @PathVariable String task) {
        return "redirect:" + place.at(Tasklist.View.ALL, "form").address(task);
    }

    @GetMapping("/saved")
    String back(@ModelAttribute TaskPlace place) {
        return "redirect:" + place.address(null);
    }

    @PostMapping("/saved")
    String save(@ModelAttribute TaskPlace place, @RequestParam String label, Attempt attempt) {
        String name = label.strip();
        if (name.isEmpty() || name.length() > LONGEST_LABEL) {
            attempt.model().addAttribute("label", label);
            return attempt.refused(
                    Problem.of(ProblemKind.INVALID, List.of(new Problem.Detail("label", "tasks.save.wrong"))),
                    model -> screen.show(place, null, attempt.user(), model));
        }
        saved.save(attempt.user(), place.programme(), new SavedQueues.Queue(name, place.queue(), place.phase()));
        attempt.say(Notice.done("tasks.save.done"));
        return "redirect:" + place.address(null);
    }

    @PostMapping("/saved/remove")
    String remove(@ModelAttribute TaskPlace place, @RequestParam String label, Principal who) {
        saved.remove(who.getName(), place.programme(), label);
        return "redirect:" + place.address(null);
    }
}
