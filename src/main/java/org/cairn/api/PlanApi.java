package org.cairn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.NoSuchElementException;
import org.cairn.planning.Plan;
import org.cairn.planning.Plans;
import org.cairn.programme.Programmes;
import org.cairn.workflow.RoadmapRuns;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The plan in force, and the roadmap that runs. */
@RestController
@RequestMapping("/api/v1/programmes/{programme}")
@Tag(name = "Plan and roadmap")
class PlanApi {

    private final Programmes programmes;
    private final Plans plans;
    private final RoadmapRuns runs;
    private final EntityTags tags;

    PlanApi(Programmes programmes, Plans plans, RoadmapRuns runs, EntityTags tags) {
        this.programmes = programmes;
        this.plans = plans;
        this.runs = runs;
        this.tags = tags;
    }

    @GetMapping("/plan")
    @Operation(
            operationId = "getPlan",
            summary = "The plan in force: dates with reasons, critical chain, load of the teams, forecast")
    ResponseEntity<Plan> plan(@PathVariable String programme) {
        return tags.answer(plans.find(programmes.get(programme).key())
                .orElseThrow(() -> new NoSuchElementException("programme " + programme + " has no published plan")));
    }

    @GetMapping("/plan/publications")
    @Operation(operationId = "listPublications", summary = "Every plan that was published, latest first")
    ResponseEntity<Paging.Part<Plans.Publication>> publications(
            @PathVariable String programme, @ParameterObject @Valid Paging paging) {
        return paging.of(plans.list(programmes.get(programme).key()));
    }

    @GetMapping("/roadmap")
    @Operation(operationId = "getRoadmap", summary = "Where the roadmap stands: what waits, what is done, what failed")
    ResponseEntity<Roadmap> roadmap(@PathVariable String programme) {
        RoadmapRuns.Run run = runs.find(programmes.get(programme).key())
                .orElseThrow(() -> new NoSuchElementException("the roadmap of " + programme + " does not run"));
        return tags.answer(new Roadmap(
                run.phase(),
                run.state(),
                run.processes().stream().map(Process::of).toList()));
    }

    /** A run without its drawings. */
    record Roadmap(int phase, RoadmapRuns.State state, List<Process> processes) {}

    /** A process of the run: ids of the nodes where something waits, that were finished, that have an incident. */
    record Process(String process, List<String> active, List<String> done, List<String> failed) {

        static Process of(RoadmapRuns.ProcessView view) {
            return new Process(view.processId(), view.active(), view.done(), view.failed());
        }
    }
}
