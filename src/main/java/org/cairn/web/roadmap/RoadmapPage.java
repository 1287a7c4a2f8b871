package org.cairn.web.roadmap;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.access.People;
import org.cairn.access.Role;
import org.cairn.planning.Plan;
import org.cairn.planning.Plans;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.web.shell.MyTasks;
import org.cairn.web.shell.Shell;
import org.cairn.web.shell.WaitTexts;
import org.cairn.workflow.Judgements;
import org.cairn.workflow.RoadmapRuns;
import org.cairn.workflow.Tasklist;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan as bars with their reasons, and the process as it runs. */
@Controller
class RoadmapPage {

    private final Programmes programmes;
    private final Plans plans;
    private final Judgements judgements;
    private final RoadmapRuns runs;
    private final MyTasks tasks;
    private final People people;
    private final Clock clock;
    private final MessageSource messages;

    RoadmapPage(
            Programmes programmes,
            Plans plans,
            Judgements judgements,
            RoadmapRuns runs,
            MyTasks tasks,
            People people,
            Clock clock,
            MessageSource messages) {
        this.programmes = programmes;
        this.plans = plans;
        this.judgements = judgements;
        this.runs = runs;
        this.tasks = tasks;
        this.people = people;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/programmes/{programme}/roadmap")
    String gantt(
            @PathVariable String programme,
            @RequestParam(defaultValue = "fit") String zoom,
            @RequestParam(defaultValue = "phase") String group,
            @RequestParam(defaultValue = "false") boolean links,
            @RequestParam(defaultValue = "false") boolean critical,
            @RequestParam(defaultValue = "false") boolean reasons,
            Locale locale,
            @ModelAttribute("shell") Shell shell,
            Model model) {
        Programme found = programmes.get(programme);
        Plan plan = plans.find(programme).orElse(null);
        String shown = TimeAxis.ZOOMS.contains(zoom) ? zoom : "fit";
        Grouping grouping = Grouping.of(group);
        model.addAttribute("programme", found);
        model.addAttribute("plan", plan);
        model.addAttribute("zoom", shown);
        model.addAttribute("zooms", TimeAxis.ZOOMS);
        model.addAttribute("group", grouping.code());
        model.addAttribute(
                "groups", Stream.of(Grouping.values()).map(Grouping::code).toList());
        model.addAttribute("links", links);
        model.addAttribute("critical", critical);
        model.addAttribute("reasons", reasons);
        model.addAttribute("mayDraft", shell.is(Role.TMO));
        if (plan != null) {
            Gantt gantt = new Gantt(
                    found,
                    plan,
                    plans.findPrevious(programme).orElse(null),
                    new WaitTexts(messages, locale),
                    TimeAxis.of(plan, shown));
            model.addAttribute("gantt", gantt.draw(grouping, judgements.playbook(found), critical, locale));
        }
        return "roadmap/roadmap";
    }

    @GetMapping("/programmes/{programme}/roadmap/process")
    String process(
            @PathVariable String programme,
            @RequestParam(required = false) @Nullable String process,
            Principal principal,
            Model model) {
        Programme found = programmes.get(programme);
        model.addAttribute("programme", found);
        RoadmapRuns.Run run = find(programme);
        model.addAttribute("run", run);
        if (run != null && !run.processes().isEmpty()) {
            RoadmapRuns.ProcessView shown = process == null ? liveliest(run) : view(run, process);
            List<WaitingWork> waiting = WaitingWork.list(
                    shown.active(),
                    judgements.playbook(found),
                    tasks.list(programme, people.find(principal.getName()).orElseThrow(), Tasklist.View.ALL),
                    clock);
            model.addAttribute("shown", ProcessDrawing.of(shown));
            model.addAttribute("waiting", waiting);
            model.addAttribute("marks", waiting.stream().map(WaitingWork::mark).collect(Collectors.joining(" ")));
        }
        return "roadmap/process";
    }

    @GetMapping("/programmes/{programme}/roadmap/process/{process}/model")
    ResponseEntity<String> model(@PathVariable String programme, @PathVariable String process) {
        RoadmapRuns.Run run = find(programme);
        if (run == null) {
            throw new NoSuchElementException("programme " + programme + " has no roadmap that runs");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(view(run, process).model());
    }

    private RoadmapRuns.@Nullable Run find(String programme) {
        return runs.find(programme).orElse(null);
    }

    /** What is worth looking at first: the process with the most nodes where something waits, the deepest of equals. */
    private static RoadmapRuns.ProcessView liveliest(RoadmapRuns.Run run) {
        RoadmapRuns.ProcessView best = run.processes().get(0);
        for (RoadmapRuns.ProcessView view : run.processes()) {
            if (view.active().size() >= Math.max(1, best.active().size())) {
                best = view;
            }
        }
        return best;
    }

    private static RoadmapRuns.ProcessView view(RoadmapRuns.Run run, String process) {
        return run.processes().stream()
                .filter(p -> p.processId().equals(process))
                .findFirst()
                .orElseThrow(() ->
                        new NoSuchElementException("the roadmap of " + run.programme() + " has no process " + process));
    }
}
