package org.cairn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.cairn.planning.PlanFigures;
import org.cairn.planning.PlanProgress;
import org.cairn.planning.PlanSettings;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.cairn.problem.Refused;
import org.cairn.programme.Programmes;
import org.cairn.scenario.BranchScenario;
import org.cairn.scenario.Change;
import org.cairn.scenario.DecideScenario;
import org.cairn.scenario.EditScenario;
import org.cairn.scenario.MergeOutcome;
import org.cairn.scenario.MergeScenario;
import org.cairn.scenario.RebaseScenario;
import org.cairn.scenario.Scenario;
import org.cairn.scenario.Scenarios;
import org.cairn.scenario.SolveScenario;
import org.cairn.scenario.SubmitScenario;
import org.cairn.scenario.WithdrawScenario;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What if: branched, solved, compared with the plan in force, decided by another, merged. */
@RestController
@RequestMapping("/api/v1/programmes/{programme}/scenarios")
@Tag(name = "Scenarios")
class ScenariosApi {

    private final Programmes programmes;
    private final Scenarios scenarios;
    private final BranchScenario branch;
    private final EditScenario edit;
    private final RebaseScenario rebase;
    private final SolveScenario solve;
    private final SubmitScenario submit;
    private final WithdrawScenario withdraw;
    private final DecideScenario decide;
    private final MergeScenario merge;

    ScenariosApi(
            Programmes programmes,
            Scenarios scenarios,
            BranchScenario branch,
            EditScenario edit,
            RebaseScenario rebase,
            SolveScenario solve,
            SubmitScenario submit,
            WithdrawScenario withdraw,
            DecideScenario decide,
            MergeScenario merge) {
        this.programmes = programmes;
        this.scenarios = scenarios;
        this.branch = branch;
        this.edit = edit;
        this.rebase = rebase;
        this.solve = solve;
        this.submit = submit;
        this.withdraw = withdraw;
        this.decide = decide;
        this.merge = merge;
    }

    @GetMapping
    @Operation(operationId = "listScenarios", summary = "All scenarios, the last touched first")
    ResponseEntity<Paging.Part<Scenarios.Entry>> list(
            @PathVariable String programme, @ParameterObject @Valid Paging paging) {
        return paging.of(scenarios.list(programmes.get(programme).key()));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getScenario", summary = "A scenario with its steps and the figures of its plan")
    View get(@PathVariable String programme, @PathVariable String id) {
        return View.of(find(programme, id));
    }

    @PostMapping
    @Operation(operationId = "branchScenario", summary = "Branch from the plan in force with some changes")
    ResponseEntity<View> branch(@PathVariable String programme, @RequestBody @Valid NewScenario wanted, Principal who) {
        Scenario made =
                branch.branch(programmes.get(programme).key(), wanted.name().strip(), wanted.changes(), who.getName());
        return ResponseEntity.created(URI.create("/api/v1/programmes/" + programme + "/scenarios/" + made.id()))
                .body(View.of(made));
    }

    @PutMapping("/{id}/changes")
    @Operation(operationId = "editScenario", summary = "Put these changes in place of those it has; it is solved anew")
    View edit(@PathVariable String programme, @PathVariable String id, @RequestBody @Valid Edit edit, Principal who) {
        find(programme, id);
        return View.of(this.edit.edit(id, edit.version(), edit.all(), who.getName()));
    }

    @PostMapping("/{id}/rebase")
    @Operation(operationId = "rebaseScenario", summary = "Take its changes to the plan that is in force now")
    View rebase(@PathVariable String programme, @PathVariable String id, @RequestBody @Valid Step step, Principal who) {
        Scenario found = find(programme, id);
        return View.of(rebase.rebase(id, step.version(), found.changes(), who.getName()));
    }

    @PostMapping("/{id}/plan")
    @Operation(operationId = "solveScenario", summary = "Search its plan for some seconds")
    View solve(
            @PathVariable String programme, @PathVariable String id, @RequestBody @Valid Search search, Principal who) {
        find(programme, id);
        PlanSettings settings =
                new PlanSettings(Duration.ofSeconds(search.seconds()), Long.MAX_VALUE, 1, 1, search.simulate());
        return View.of(solve.solve(id, search.version(), settings, PlanProgress.SILENT, who.getName()));
    }

    @PostMapping("/{id}/submission")
    @Operation(operationId = "submitScenario", summary = "Hand it over for approval")
    View submit(@PathVariable String programme, @PathVariable String id, @RequestBody @Valid Step step, Principal who) {
        find(programme, id);
        return View.of(submit.submit(id, step.version(), step.words(), who.getName()));
    }

    @PostMapping("/{id}/withdrawal")
    @Operation(operationId = "withdrawScenario", summary = "Take it back")
    View withdraw(
            @PathVariable String programme, @PathVariable String id, @RequestBody @Valid Step step, Principal who) {
        find(programme, id);
        return View.of(withdraw.withdraw(id, step.version(), step.words(), who.getName()));
    }

    @PostMapping("/{id}/decision")
    @Operation(operationId = "decideScenario", summary = "Approve or reject; by somebody who had no part in it")
    View decide(
            @PathVariable String programme,
            @PathVariable String id,
            @RequestBody @Valid Verdict verdict,
            Principal who) {
        find(programme, id);
        String words = verdict.comment() == null ? "" : verdict.comment().strip();
        return View.of(decide.decide(id, verdict.version(), verdict.verdict(), words, who.getName(), null));
    }

    @PostMapping("/{id}/merge")
    @Operation(operationId = "mergeScenario", summary = "Publish its plan, or learn what both sides changed")
    View merge(@PathVariable String programme, @PathVariable String id, @RequestBody @Valid Step step, Principal who) {
        find(programme, id);
        MergeOutcome outcome = merge.merge(id, step.version(), who.getName());
        if (outcome instanceof MergeOutcome.Merged merged) {
            return View.of(merged.scenario());
        }
        MergeOutcome.Conflict conflict = (MergeOutcome.Conflict) outcome;
        throw new Refused(Problem.of(
                ProblemKind.CHANGED,
                conflict.both().stream()
                        .map(key -> new Problem.Detail(key, "scenario.conflict"))
                        .toList()));
    }

    private Scenario find(String programme, String id) {
        return scenarios
                .find(id)
                .filter(s -> s.programme().equals(programme))
                .orElseThrow(() -> new NoSuchElementException("programme " + programme + " has no scenario " + id));
    }

    /**
     * A scenario.
     *
     * @param figures of its plan; null before it is solved
     */
    record View(
            String id,
            String name,
            String state,
            int version,
            int changes,
            List<Scenario.Step> history,
            @Nullable PlanFigures figures) {

        static View of(Scenario scenario) {
            return new View(
                    scenario.id(),
                    scenario.name(),
                    scenario.state().code().name(),
                    scenario.version(),
                    scenario.changes().size(),
                    scenario.history(),
                    scenario.plan()
                            .map(plan -> PlanFigures.of(scenario.changedBasis(), plan))
                            .orElse(null));
        }
    }

    /**
     * A question and what it changes.
     *
     * @param starts initiatives that start on a day
     * @param capacities teams with another capacity from a day on, in full-time equivalents
     * @param drops keys of initiatives that are not done
     */
    record NewScenario(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Valid List<Start> starts,
            @Nullable @Valid List<Capacity> capacities,
            @Nullable List<String> drops) {

        List<Change> changes() {
            List<Change> changes = new ArrayList<>();
            if (starts != null) {
                starts.forEach(s -> changes.add(new Change.PinStart(s.initiative(), s.start())));
            }
            if (capacities != null) {
                capacities.forEach(c -> changes.add(new Change.TeamCapacity(c.team(), c.from(), c.fte())));
            }
            if (drops != null) {
                drops.forEach(d -> changes.add(new Change.Drop(d)));
            }
            return changes;
        }
    }

    /** An initiative that starts on a day. */
    record Start(@NotBlank String initiative, @NotNull LocalDate start) {}

    /** A team that has another capacity from a day on. */
    record Capacity(
            @NotBlank String team,
            @NotNull LocalDate from,
            @PositiveOrZero double fte) {}

    /** All changes that it should have, on the version that was read. */
    record Edit(int version, @NotNull @Size(max = 500) List<@NotNull @Valid WantedChange> changes) {
        List<Change> all() {
            return changes.stream().map(WantedChange::change).toList();
        }
    }

    /** How long to search, and how often to simulate what was found. */
    record Search(
            int version,
            @Min(1) @Max(10) int seconds,
            @Min(0) @Max(10_000) int simulate) {}

    /** A step on the version that was read. */
    record Step(int version, @Nullable @Size(max = 4000) String comment) {
        String words() {
            return comment == null ? "" : comment.strip();
        }
    }

    /** What an approver says; a rejection needs a comment. */
    record Verdict(
            int version,
            @NotNull DecideScenario.Verdict verdict,
            @Nullable @Size(max = 4000) String comment) {}
}
