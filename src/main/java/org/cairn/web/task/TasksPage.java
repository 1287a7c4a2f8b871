package org.cairn.web.task;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairn.access.People;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.Playbooks;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.web.shell.FileNames;
import org.cairn.web.shell.MyTasks;
import org.cairn.web.shell.Notice;
import org.cairn.web.shell.Refusals;
import org.cairn.workflow.TaskRefused;
import org.cairn.workflow.Tasklist;
import org.cairn.workflow.Tasklist.View;
import org.cairn.workflow.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue on the left, the task on the right; which queue, task and tab is in the address. */
@Controller
@RequestMapping("/programmes/{programme}/tasks")
class TasksPage {

    private static final List<String> TABS = List.of("form", "checklist", "evidence", "comments");

    private final Programmes programmes;
    private final Playbooks playbooks;
    private final Tasklist tasklist;
    private final MyTasks tasks;
    private final People people;
    private final Clock clock;

    TasksPage(
            Programmes programmes, Playbooks playbooks, Tasklist tasklist, MyTasks tasks, People people, Clock clock) {
        this.programmes = programmes;
        this.playbooks = playbooks;
        this.tasklist = tasklist;
        this.tasks = tasks;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable String programme,
            @RequestParam(defaultValue = "MINE") View view,
            @RequestParam(required = false) @Nullable String task,
            @RequestParam(defaultValue = "form") String tab,
            Principal principal,
            Model model) {
        return page(programme, view, task, tab, principal, model);
    }

    /** After a refused post the address is the action's; reading it again leads back to the task. */
    @GetMapping("/{task}/{action}")
    String back(@PathVariable String programme, @PathVariable String task) {
        return address(programme, View.ALL, task, "form");
    }

    @PostMapping("/{task}/claim")
    String claim(
            @PathVariable String programme,
            @PathVariable String task,
            @RequestParam(defaultValue = "MINE") View view,
            Principal who,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Place place = new Place(programme, View.MINE, task, "form", who);
        return act(place, "claimed", () -> tasklist.claim(task, who.getName()), model, redirect, response);
    }

    @PostMapping("/{task}/unclaim")
    String unclaim(
            @PathVariable String programme,
            @PathVariable String task,
            Principal who,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Place place = new Place(programme, View.MY_GROUPS, task, "form", who);
        return act(place, "unclaimed", () -> tasklist.unclaim(task, who.getName()), model, redirect, response);
    }

    @PostMapping("/{task}/delegate")
    String delegate(
            @PathVariable String programme,
            @PathVariable String task,
            @RequestParam String to,
            Principal who,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Place place = new Place(programme, View.DELEGATED_BY_ME, task, "form", who);
        return act(place, "delegated", () -> tasklist.delegate(task, who.getName(), to), model, redirect, response);
    }

    @PostMapping("/{task}/resolve")
    String resolve(
            @PathVariable String programme,
            @PathVariable String task,
            Principal who,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Place place = new Place(programme, View.MINE, task, "form", who);
        return act(place, "resolved", () -> tasklist.resolve(task, who.getName()), model, redirect, response);
    }

    @PostMapping("/{task}/tick")
    String tick(
            @PathVariable String programme,
            @PathVariable String task,
            @RequestParam(defaultValue = "MINE") View view,
            @RequestParam int item,
            @RequestParam boolean done,
            Principal who,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Place place = new Place(programme, view, task, "checklist", who);
        return act(place, "", () -> tasklist.tick(task, who.getName(), item, done), model, redirect, response);
    }

    @PostMapping("/{task}/comment")
    String comment(
            @PathVariable String programme,
            @PathVariable String task,
            @RequestParam(defaultValue = "MINE") View view,
            @RequestParam String text,
            Principal who,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Place place = new Place(programme, view, task, "comments", who);
        return act(place, "commented", () -> tasklist.comment(task, who.getName(), text), model, redirect, response);
    }

    @PostMapping("/{task}/attach")
    String attach(
            @PathVariable String programme,
            @PathVariable String task,
            @RequestParam(defaultValue = "MINE") View view,
            @RequestParam MultipartFile file,
            Principal who,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response)
            throws IOException {
        Place place = new Place(programme, view, task, "evidence", who);
        String name = FileNames.plain(file.getOriginalFilename());
        String type = file.getContentType() == null ? "application/octet-stream" : file.getContentType();
        byte[] content = file.getBytes();
        return act(
                place,
                "attached",
                () -> tasklist.attach(task, who.getName(), name, type, content),
                model,
                redirect,
                response);
    }

    @PostMapping("/{task}/complete")
    String complete(
            @PathVariable String programme,
            @PathVariable String task,
            @RequestParam(defaultValue = "MINE") View view,
            @RequestParam Map<String, String> parameters,
            Principal who,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Map<String, String> fields = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (name.startsWith("field.") && !value.isBlank()) {
                fields.put(name.substring("field.".length()), value.strip());
            }
        });
        if ("draft".equals(parameters.get("act"))) {
            Place stays = new Place(programme, view, task, "form", who);
            return act(
                    stays, "drafted", () -> tasklist.saveDraft(task, who.getName(), fields), model, redirect, response);
        }
        String key = parameters.getOrDefault("key", UUID.randomUUID().toString());
        model.addAttribute("typed", fields);
        Place place = new Place(programme, view, task, "form", who);
        return act(
                place,
                "completed",
                () -> tasklist.complete(task, who.getName(), fields, key),
                model,
                redirect,
                response);
    }

    /** Does it and leads on; or shows the same page with the reason and what was typed. */
    private String act(
            Place place,
            String done,
            Supplier<WorkItem> action,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        check(place);
        try {
            action.get();
        } catch (TaskRefused refused) {
            response.setStatus(Refusals.status(refused.reason()).value());
            model.addAttribute(
                    "notice",
                    Notice.refused(
                            "task.refused." + refused.reason(),
                            refused.holder() == null ? "" : name(refused.holder()),
                            refused.missing()));
            return page(place.programme(), View.ALL, place.task(), place.tab(), place.who(), model);
        }
        if (!done.isEmpty()) {
            Notice.done("task.done." + done).after(redirect);
        }
        return done.equals("completed")
                ? address(place.programme(), place.view(), null, "form")
                : address(place.programme(), place.view(), place.task(), place.tab());
    }

    private void check(Place place) {
        if (!tasklist.get(place.task()).programme().equals(place.programme())) {
            throw new NoSuchElementException("programme " + place.programme() + " has no task " + place.task());
        }
    }

    private String page(
            String programme, View view, @Nullable String task, String tab, Principal principal, Model model) {
        Programme found = programmes.get(programme);
        People.Person person = people.find(principal.getName()).orElseThrow();
        List<WorkItem> queue = tasks.list(programme, person, view);
        model.addAttribute("programme", found);
        model.addAttribute("view", view);
        model.addAttribute("views", View.values());
        model.addAttribute("queue", queue);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("tabs", TABS);
        model.addAttribute("tab", TABS.contains(tab) ? tab : "form");
        model.addAttribute("roles", roles(found));
        model.addAttribute(
                "people", people.list().stream().filter(People.Person::active).toList());
        model.addAttribute("key", UUID.randomUUID().toString());
        WorkItem shown = task == null
                ? queue.stream().findFirst().orElse(null)
                : tasklist.find(task)
                        .filter(t -> t.programme().equals(programme))
                        .orElse(null);
        if (task != null && shown == null) {
            throw new NoSuchElementException("programme " + programme + " has no task " + task);
        }
        model.addAttribute("task", shown);
        model.addAttribute("mine", shown != null && principal.getName().equals(shown.assignee()));
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", shown == null ? Map.of() : shown.draft());
        }
        return "task/tasks";
    }

    private Map<String, String> roles(Programme programme) {
        return playbooks.find(programme.playbook()).map(Playbook::roles).orElse(Map.of());
    }

    private String name(String user) {
        return people.find(user).map(People.Person::name).orElse(user);
    }

    private static String address(String programme, View view, @Nullable String task, String tab) {
        String address = "redirect:/programmes/" + programme + "/tasks?view=" + view;
        return task == null ? address : address + "&task=" + task + "&tab=" + tab;
    }

    /** Where an action was asked for and by whom. */
    private record Place(String programme, View view, String task, String tab, Principal who) {}
}
