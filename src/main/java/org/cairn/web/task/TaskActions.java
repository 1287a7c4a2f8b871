package org.cairn.web.task;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.cairn.web.shell.Attempt;
import org.cairn.web.shell.FileNames;
import org.cairn.web.shell.Notice;
import org.cairn.workflow.Tasklist;
import org.cairn.workflow.Tasklist.View;
import org.cairn.workflow.WorkItem;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What people do with one task. */
@Controller
@RequestMapping("/programmes/{programme}/tasks/{task}")
class TaskActions {

    private static final String FIELD = "field.";

    private final Tasklist tasklist;
    private final TaskScreen screen;

    TaskActions(Tasklist tasklist, TaskScreen screen) {
        this.tasklist = tasklist;
        this.screen = screen;
    }

    @PostMapping("/claim")
    String claim(@ModelAttribute TaskPlace place, @PathVariable String task, Attempt attempt) {
        TaskPlace next = place.at(View.MINE, "form");
        return act(next, task, "claimed", () -> tasklist.claim(task, attempt.user()), attempt);
    }

    @PostMapping("/unclaim")
    String unclaim(@ModelAttribute TaskPlace place, @PathVariable String task, Attempt attempt) {
        TaskPlace next = place.at(View.MY_GROUPS, "form");
        return act(next, task, "unclaimed", () -> tasklist.unclaim(task, attempt.user()), attempt);
    }

    @PostMapping("/delegate")
    String delegate(
            @ModelAttribute TaskPlace place, @PathVariable String task, @RequestParam String to, Attempt attempt) {
        attempt.model().addAttribute("to", to);
        TaskPlace next = place.at(View.DELEGATED_BY_ME, "form");
        return act(next, task, "delegated", () -> tasklist.delegate(task, attempt.user(), to), attempt.about("to"));
    }

    @PostMapping("/resolve")
    String resolve(@ModelAttribute TaskPlace place, @PathVariable String task, Attempt attempt) {
        return act(place.at("form"), task, "resolved", () -> tasklist.resolve(task, attempt.user()), attempt);
    }

    @PostMapping("/reassign")
    String reassign(
            @ModelAttribute TaskPlace place, @PathVariable String task, @RequestParam String to, Attempt attempt) {
        attempt.model().addAttribute("to", to);
        return act(
                place.at("form"),
                task,
                "reassigned",
                () -> tasklist.reassign(task, attempt.user(), to),
                attempt.about("to"));
    }

    @PostMapping("/tick")
    String tick(
            @ModelAttribute TaskPlace place,
            @PathVariable String task,
            @RequestParam int item,
            @RequestParam boolean done,
            Attempt attempt) {
        TaskPlace next = place.at("checklist");
        return act(next, task, "", () -> tasklist.tick(task, attempt.user(), item, done), attempt);
    }

    @PostMapping("/comment")
    String comment(
            @ModelAttribute TaskPlace place, @PathVariable String task, @RequestParam String text, Attempt attempt) {
        attempt.model().addAttribute("said", text);
        TaskPlace next = place.at("comments");
        return act(
                next,
                task,
                "commented",
                () -> tasklist.comment(task, attempt.user(), text.strip()),
                attempt.about("text"));
    }

    @PostMapping("/attach")
    String attach(
            @ModelAttribute TaskPlace place,
            @PathVariable String task,
            @RequestParam MultipartFile file,
            Attempt attempt)
            throws IOException {
        String name = FileNames.plain(file.getOriginalFilename());
        String type = file.getContentType() == null ? "application/octet-stream" : file.getContentType();
        byte[] content = file.getBytes();
        return act(
                place.at("evidence"),
                task,
                "attached",
                () -> tasklist.attach(task, attempt.user(), name, type, content),
                attempt.about("file"));
    }

    /** Keeps a draft, or completes the task; what was typed stays when either is refused or the task has changed. */
    @PostMapping("/complete")
    String complete(
            @ModelAttribute TaskPlace place,
            @PathVariable String task,
            @RequestParam(defaultValue = "complete") String act,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String key,
            @RequestParam MultiValueMap<String, String> parameters,
            Attempt attempt) {
        Map<String, String> fields = fields(parameters);
        attempt.model().addAttribute("typed", fields);
        TaskPlace here = place.at("form");
        List<String> changes = changes(seen, screen.get(place.programme(), task));
        if (!changes.isEmpty()) {
            Problem stale = new Problem(
                    ProblemKind.CHANGED,
                    "",
                    changes.stream().map(c -> new Problem.Detail("", c)).toList());
            return attempt.refused(stale, model -> screen.show(here, task, attempt.user(), model));
        }
        if (act.equals("draft")) {
            return act(here, task, "drafted", () -> tasklist.saveDraft(task, attempt.user(), fields), attempt);
        }
        String once = key.isBlank() ? UUID.randomUUID().toString() : key;
        return attempt.at(
                () -> tasklist.complete(task, attempt.user(), fields, once),
                done -> {
                    attempt.say(Notice.done("task.done.completed"));
                    return place.address(null);
                },
                model -> screen.show(here, task, attempt.user(), model));
    }

    private static List<String> changes(String text, WorkItem now) {
        Seen seen = Seen.parse(text);
        return seen == null ? List.of() : seen.changesTo(Seen.of(now));
    }

    /** What was filled in; of several ticked boxes with one name a list with commas. */
    private static Map<String, String> fields(MultiValueMap<String, String> parameters) {
        Map<String, String> fields = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            String value = String.join(",", values).strip();
            if (name.startsWith(FIELD) && !value.isEmpty()) {
                fields.put(name.substring(FIELD.length()), value);
            }
        });
        return fields;
    }

    private String act(TaskPlace next, String task, String done, Supplier<WorkItem> action, Attempt attempt) {
        screen.get(next.programme(), task);
        return attempt.at(
                action,
                changed -> {
                    if (!done.isEmpty()) {
                        attempt.say(Notice.done("task.done." + done));
                    }
                    return next.address(task);
                },
                model -> screen.show(next, task, attempt.user(), model));
    }
}
