package org.cairn.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.assessment.AssessProgramme;
import org.cairn.exchange.ImportFile;
import org.cairn.exchange.ImportOutcome;
import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReview;
import org.cairn.gate.GateReviews;
import org.cairn.operation.TemporaryFiles;
import org.cairn.planning.PlanBasis;
import org.cairn.planning.PlanProgramme;
import org.cairn.planning.PlanProgress;
import org.cairn.planning.PlanSettings;
import org.cairn.planning.Plans;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.workflow.DecideGate;
import org.cairn.workflow.RoadmapRuns;
import org.cairn.workflow.Tasklist;
import org.cairn.workflow.WorkItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Loads the demo programme at first start and works it to the middle of its second phase. */
@Component
@Profile("demo")
class DemoProgramme {

    private static final Logger LOG = LoggerFactory.getLogger(DemoProgramme.class);
    private static final String FORM = "templates/office/demo-programme.xlsx";
    private static final int DONE_IN_PHASE_2 = 5;
    private static final Map<String, String> KPI_VALUES = Map.of("K1", "2.4", "K2", "180", "K3", "3.9", "K4", "44");

    private final ImportFile files;
    private final TemporaryFiles temporary;
    private final Programmes programmes;
    private final PlanProgramme planning;
    private final Plans plans;
    private final RoadmapRuns runs;
    private final Tasklist tasks;
    private final DecideGate gates;
    private final GateReviews reviews;
    private final AssessProgramme assess;
    private final Clock clock;

    DemoProgramme(
            ImportFile files,
            TemporaryFiles temporary,
            Programmes programmes,
            PlanProgramme planning,
            Plans plans,
            RoadmapRuns runs,
            Tasklist tasks,
            DecideGate gates,
            GateReviews reviews,
            AssessProgramme assess,
            Clock clock) {
        this.files = files;
        this.temporary = temporary;
        this.programmes = programmes;
        this.planning = planning;
        this.plans = plans;
        this.runs = runs;
        this.tasks = tasks;
        this.gates = gates;
        this.reviews = reviews;
        this.assess = assess;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void loadOnce() throws IOException {
        if (!programmes.list().isEmpty()) {
            return;
        }
        Programme programme = imported();
        programmes.save(programme);
        PlanBasis basis = PlanBasis.of(programme);
        plans.publish(basis, planning.plan(basis, PlanSettings.quick(), PlanProgress.SILENT), "tmo");
        runs.start(programme.key(), "tmo");
        work(programme.key());
        assess.assess(programme.key(), "tmo");
        LOG.info("The demo programme «{}» is ready", programme.name());
    }

    private Programme imported() throws IOException {
        Path copy = temporary.file("demo-programme-", ".xlsx");
        try {
            try (InputStream form = new ClassPathResource(FORM).getInputStream()) {
                Files.write(copy, form.readAllBytes());
            }
            ImportOutcome outcome = files.read(copy, null, LocalDate.now(clock));
            if (outcome instanceof ImportOutcome.Accepted accepted) {
                return accepted.programme();
            }
            ImportOutcome.Rejected rejected = (ImportOutcome.Rejected) outcome;
            throw new IllegalStateException("the demo programme cannot be read: "
                    + rejected.problems().get(0).line());
        } finally {
            Files.delete(copy);
        }
    }

    /** The first phase to its gate, the gate to a conditional go, then the first tasks of the second phase. */
    private void work(String programme) {
        List<WorkItem> open = open(programme, "work");
        while (!open.isEmpty()) {
            open.forEach(this::complete);
            open = open(programme, "work");
        }
        WorkItem gate = open(programme, "gate-readiness").get(0);
        tasks.claim(gate.id(), "tmo");
        tasks.complete(gate.id(), "tmo", Map.of("note", "All evidence is in."), "demo-" + gate.id());
        List<GateReview> convened = reviews.list(programme);
        GateReview review = convened.get(convened.size() - 1);
        gates.vote(review.id(), "finance", GateDecision.Code.CONDITIONAL_GO, "The run cost needs an owner.");
        gates.decide(
                review.id(),
                "executive",
                new GateDecision.ConditionalGo(List.of(new GateDecision.Condition(
                        "Name an owner for the platform's run cost",
                        "owner",
                        LocalDate.now(clock).plusDays(14)))),
                "Go on; the run cost must have an owner before the next gate.",
                "demo-" + review.id());
        for (int k = 0; k < DONE_IN_PHASE_2; k++) {
            complete(open(programme, "work").get(0));
        }
        WorkItem begun = open(programme, "work").get(0);
        tasks.claim(begun.id(), "team");
        tasks.tick(begun.id(), "team", 1, true);
        tasks.comment(begun.id(), "team", "Half way; the second data owner is still missing.");
    }

    private List<WorkItem> open(String programme, String form) {
        return tasks
                .list(new Tasklist.Filter(programme, Tasklist.View.ALL, "tmo", Set.of(), LocalDate.now(clock), 0, 200))
                .stream()
                .filter(t -> t.form().equals(form) && t.assignee() == null)
                .toList();
    }

    private void complete(WorkItem task) {
        tasks.claim(task.id(), "team");
        task.checklist().forEach(c -> tasks.tick(task.id(), "team", c.number(), true));
        if (task.kpi() == null) {
            tasks.attach(
                    task.id(),
                    "team",
                    task.activity() + ".txt",
                    "text/plain",
                    (task.deliverable() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        tasks.complete(
                task.id(),
                "team",
                task.kpi() == null ? Map.of("note", "done") : Map.of("value", KPI_VALUES.getOrDefault(task.kpi(), "1")),
                "demo-" + task.id());
    }
}
