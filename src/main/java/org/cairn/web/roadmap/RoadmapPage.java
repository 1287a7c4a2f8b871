package org.cairn.web.roadmap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.cairn.planning.Plan;
import org.cairn.planning.Plans;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.Playbooks;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.web.shell.WaitTexts;
import org.cairn.workflow.RoadmapRuns;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan as bars with their reasons, and the process as it runs. */
@Controller
class RoadmapPage {

    private static final Map<String, Double> ZOOMS = Map.of("fit", 0.0, "quarters", 1.1, "months", 2.4, "weeks", 6.0);
    private static final int FIT_WIDTH = 800;

    private final Programmes programmes;
    private final Plans plans;
    private final Playbooks playbooks;
    private final RoadmapRuns runs;
    private final MessageSource messages;

    RoadmapPage(Programmes programmes, Plans plans, Playbooks playbooks, RoadmapRuns runs, MessageSource messages) {
        this.programmes = programmes;
        this.plans = plans;
        this.playbooks = playbooks;
        this.runs = runs;
        this.messages = messages;
    }

    @GetMapping("/programmes/{programme}/roadmap")
    String gantt(
            @PathVariable String programme,
            @RequestParam(defaultValue = "fit") String zoom,
            @RequestParam(defaultValue = "false") boolean links,
            Locale locale,
            Model model) {
        Programme found = programmes.get(programme);
        Plan plan = plans.find(programme).orElse(null);
        model.addAttribute("programme", found);
        model.addAttribute("plan", plan);
        model.addAttribute("zoom", ZOOMS.containsKey(zoom) ? zoom : "fit");
        model.addAttribute("zooms", List.of("fit", "quarters", "months", "weeks"));
        model.addAttribute("links", links);
        if (plan != null) {
            Playbook playbook = playbooks.find(found.playbook()).orElse(null);
            Gantt gantt = new Gantt(
                    found,
                    plan,
                    plans.findPrevious(programme).orElse(null),
                    new WaitTexts(messages, locale),
                    locale,
                    scale(zoom, plan));
            model.addAttribute("gantt", gantt.draw(number -> phaseName(playbook, number)));
        }
        return "roadmap/roadmap";
    }

    @GetMapping("/programmes/{programme}/roadmap/process")
    String process(
            @PathVariable String programme, @RequestParam(required = false) @Nullable String process, Model model) {
        model.addAttribute("programme", programmes.get(programme));
        RoadmapRuns.Run run = find(programme);
        model.addAttribute("run", run);
        if (run != null && !run.processes().isEmpty()) {
            RoadmapRuns.ProcessView shown = process == null ? liveliest(run) : view(run, process);
            model.addAttribute("shown", ProcessDrawing.of(shown));
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

    private static double scale(String zoom, Plan plan) {
        double asked = ZOOMS.getOrDefault(zoom, 0.0);
        long days = Math.max(60, plan.start().until(plan.finish(), java.time.temporal.ChronoUnit.DAYS) + 190);
        return asked > 0 ? asked : FIT_WIDTH / (double) days;
    }

    private String phaseName(@Nullable Playbook playbook, int number) {
        return playbook == null
                ? ""
                : playbook.phases().stream()
                        .filter(p -> p.number() == number)
                        .map(p -> p.name())
                        .findFirst()
                        .orElse("");
    }
}
