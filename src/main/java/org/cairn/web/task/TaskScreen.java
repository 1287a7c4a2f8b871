package org.cairn.web.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.access.People;
import org.cairn.access.Role;
import org.cairn.audit.AuditTrail;
import org.cairn.playbook.ActivityTemplate;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.Playbooks;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.web.shell.EvidenceAnswer;
import org.cairn.web.shell.Names;
import org.cairn.workflow.RoadmapRuns;
import org.cairn.workflow.SavedQueues;
import org.cairn.workflow.Tasklist;
import org.cairn.workflow.Tasklist.View;
import org.cairn.workflow.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the tasklist shows: the queue, and one task with the part that is looked at. */
@Component
class TaskScreen {

    private static final List<String> TABS = List.of("form", "checklist", "evidence", "comments", "history", "diagram");
    private static final int PAGE = 50;
    private static final int HISTORY = 100;

    private final Programmes programmes;
    private final Playbooks playbooks;
    private final Tasklist tasklist;
    private final SavedQueues saved;
    private final RoadmapRuns runs;
    private final AuditTrail trail;
    private final People people;
    private final Names names;
    private final Clock clock;

    TaskScreen(
            Programmes programmes,
            Playbooks playbooks,
            Tasklist tasklist,
            SavedQueues saved,
            RoadmapRuns runs,
            AuditTrail trail,
            People people,
            Names names,
            Clock clock) {
        this.programmes = programmes;
        this.playbooks = playbooks;
        this.tasklist = tasklist;
        this.saved = saved;
        this.runs = runs;
        this.trail = trail;
        this.people = people;
        this.names = names;
        this.clock = clock;
    }

    /** Fills the model and gives the template. */
    String show(TaskPlace place, @Nullable String task, String user, Model model) {
        Playbook playbook = playbooks.get(programmes.playbookOf(place.programme()));
        List<WorkItem> queue = queue(place, playbook, user, model);
        WorkItem shown = task == null ? queue.stream().findFirst().orElse(null) : get(place.programme(), task);
        String tab = place.tab() != null && TABS.contains(place.tab()) ? place.tab() : TABS.get(0);
        model.addAttribute("place", place);
        model.addAttribute("chosen", task != null);
        model.addAttribute("views", View.values());
        model.addAttribute("phases", playbook.phases());
        Programme programme = programmes.get(place.programme());
        model.addAttribute("roles", roles(playbook, programme));
        model.addAttribute("initiatives", initiatives(programme));
        model.addAttribute("saved", saved.list(user, place.programme()));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("names", names.byUser());
        model.addAttribute("tabs", TABS);
        model.addAttribute("tab", tab);
        if (shown != null) {
            task(shown, tab, user, playbook, model);
        }
        return "task/tasks";
    }

    /** The task, if it is one of this programme. */
    WorkItem get(String programme, String task) {
        return tasklist.find(task)
                .filter(t -> t.programme().equals(programme))
                .orElseThrow(() -> new NoSuchElementException("programme " + programme + " has no task " + task));
    }

    private List<WorkItem> queue(TaskPlace place, Playbook playbook, String user, Model model) {
        People.Person person = people.find(user).orElseThrow();
        Tasklist.Filter filter = new Tasklist.Filter(
                place.programme(),
                activities(playbook, place.phase()),
                place.queue(),
                user,
                person.playbookRoles(),
                LocalDate.now(clock),
                place.number() * PAGE,
                PAGE);
        List<WorkItem> queue = tasklist.list(filter);
        long count = tasklist.count(filter);
        model.addAttribute("queue", queue);
        model.addAttribute("count", count);
        model.addAttribute("more", (place.number() + 1L) * PAGE < count);
        return queue;
    }

    /** Whom a task is for → the name that people know, the programme's teams among them. */
    private static Map<String, String> roles(Playbook playbook, Programme programme) {
        Map<String, String> roles = new HashMap<>(playbook.roles());
        programme.teams().forEach(team -> roles.put("team:" + team.key(), team.name()));
        return roles;
    }

    private static Map<String, String> initiatives(Programme programme) {
        return programme.initiatives().stream().collect(Collectors.toMap(Initiative::key, Initiative::name));
    }

    private static Set<String> activities(Playbook playbook, @Nullable Integer phase) {
        return playbook.phases().stream()
                .filter(p -> phase != null && p.number() == phase)
                .flatMap(p -> p.workstreams().stream())
                .flatMap(w -> w.activities().stream())
                .map(ActivityTemplate::id)
                .collect(Collectors.toSet());
    }

    private void task(WorkItem task, String tab, String user, Playbook playbook, Model model) {
        boolean over = task.state() == WorkItem.State.DONE || task.state() == WorkItem.State.CANCELLED;
        model.addAttribute("task", task);
        model.addAttribute("over", over);
        model.addAttribute("mine", !over && user.equals(task.assignee()));
        model.addAttribute(
                "office",
                people.find(user).filter(p -> p.roles().contains(Role.TMO)).isPresent());
        model.addAttribute(
                "lookable",
                task.evidence().stream()
                        .filter(e -> EvidenceAnswer.isHarmless(e.mediaType()))
                        .map(WorkItem.Evidence::id)
                        .toList());
        model.addAttribute("seen", Seen.of(task).text());
        model.addAttribute("people", names.active());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", task.draft());
        }
        if (!model.containsAttribute("key")) {
            model.addAttribute("key", UUID.randomUUID().toString());
        }
        if (task.form().equals("choose-initiatives") && tab.equals(TABS.get(0))) {
            model.addAttribute("choices", choices(task));
        } else if (tab.equals("history")) {
            model.addAttribute("history", trail.listOf(task.programme(), task.activity(), HISTORY));
        } else if (tab.equals("diagram")) {
            diagram(task, playbook, model);
        }
    }

    /** Open initiatives of the task's phase. */
    private List<Initiative> choices(WorkItem task) {
        return programmes.get(task.programme()).initiatives().stream()
                .filter(i -> !i.isGate() && i.phase() == task.phase() && i.actualFinish() == null)
                .toList();
    }

    private void diagram(WorkItem task, Playbook playbook, Model model) {
        String node =
                playbook.findActivity(task.activity()).map(a -> a.taskId()).orElse(task.activity());
        runs.find(task.programme()).stream()
                .flatMap(r -> r.processes().stream())
                .filter(p -> p.active().contains(node) || p.done().contains(node))
                .findFirst()
                .ifPresent(process -> model.addAttribute(
                        "diagram",
                        Map.of(
                                "process", process.processId(),
                                "node", node,
                                "active", String.join(" ", process.active()),
                                "done", String.join(" ", process.done()))));
    }
}
