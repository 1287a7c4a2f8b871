package org.cairn.web.gate;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.access.Role;
import org.cairn.assessment.Evaluation;
import org.cairn.assessment.Finding;
import org.cairn.assessment.GateJudgement;
import org.cairn.assessment.Rag;
import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReview;
import org.cairn.gate.GateReviews;
import org.cairn.gate.GateSnapshot;
import org.cairn.planning.Plans;
import org.cairn.playbook.Phase;
import org.cairn.playbook.Playbook;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.report.ReportFiles;
import org.cairn.web.shell.Names;
import org.cairn.web.shell.Shell;
import org.cairn.workflow.DecideGate;
import org.cairn.workflow.Judgements;
import org.cairn.workflow.Tasklist;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together the review of a gate, in the order in which it is read. */
@Component
class GateScreen {

    private static final Set<String> CONDITION = Set.of("Task_ClearCondition");
    private static final int CONDITIONS = 50;

    private final Programmes programmes;
    private final Plans plans;
    private final GateReviews reviews;
    private final DecideGate gates;
    private final Judgements judgements;
    private final Tasklist tasklist;
    private final ReportFiles reports;
    private final Names names;

    GateScreen(
            Programmes programmes,
            Plans plans,
            GateReviews reviews,
            DecideGate gates,
            Judgements judgements,
            Tasklist tasklist,
            ReportFiles reports,
            Names names) {
        this.programmes = programmes;
        this.plans = plans;
        this.reviews = reviews;
        this.gates = gates;
        this.judgements = judgements;
        this.tasklist = tasklist;
        this.reports = reports;
        this.names = names;
    }

    /** The lowest and the highest score. */
    record Spread(double min, double max) {}

    /** A pitfall, and what is said of it. */
    record Pitfall(String id, String name, Rag rag, String message) {}

    /** The review, if it is one of this programme. */
    GateReview get(String programme, String review) {
        return reviews.find(review)
                .filter(r -> r.programme().equals(programme))
                .orElseThrow(() -> new NoSuchElementException("programme " + programme + " has no review " + review));
    }

    /** Fills the model and gives the template. */
    String show(GateReview review, DecisionForm form, Model model) {
        Programme programme = programmes.get(review.programme());
        Playbook playbook = judgements.playbook(programme);
        Phase phase = playbook.phase(review.phase());
        model.addAttribute("programme", programme);
        model.addAttribute("review", review);
        model.addAttribute("phase", phase);
        model.addAttribute("last", review.phase() == playbook.phases().size());
        criteria(review, model);
        model.addAttribute("figures", GateFigures.of(review, programme, reviews.list(review.programme()), plans));
        model.addAttribute("pitfalls", pitfalls(playbook, judgements.of(programme)));
        model.addAttribute("owed", tasklist.listOf(review.programme(), CONDITION, CONDITIONS));
        model.addAttribute("names", names.byUser());
        model.addAttribute("codes", GateDecision.Code.values());
        boolean open = review.decision() == null;
        model.addAttribute("changes", open ? gates.changedSince(review.id()) : List.of());
        model.addAttribute(
                "voices", review.votes().stream().filter(v -> !v.stale()).count());
        model.addAttribute("mayDecide", open && mayDecide(model));
        if (open) {
            form(form, review, model);
        } else {
            model.addAttribute(
                    "pack",
                    reports.list(review.programme()).stream()
                            .filter(f -> f.subject().equals(review.id()))
                            .toList());
        }
        return "gate/gate";
    }

    private void criteria(GateReview review, Model model) {
        List<GateJudgement.Criterion> all = review.judgement().criteria();
        List<GateJudgement.Criterion> should =
                all.stream().filter(c -> !c.mandatory()).toList();
        model.addAttribute("must", all.stream().filter(c -> c.mandatory()).toList());
        model.addAttribute("should", should);
        DoubleSummaryStatistics scores = should.stream()
                .map(GateJudgement.Criterion::score)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        model.addAttribute("spread", scores.getCount() == 0 ? null : new Spread(scores.getMin(), scores.getMax()));
        Map<String, List<GateSnapshot.EvidenceMark>> files = reviews.snapshot(review.id()).evidence().stream()
                .collect(Collectors.groupingBy(GateSnapshot.EvidenceMark::activity, TreeMap::new, Collectors.toList()));
        model.addAttribute("files", files);
    }

    private static List<Pitfall> pitfalls(Playbook playbook, Evaluation evaluation) {
        return playbook.pitfalls().stream()
                .map(p -> new Pitfall(
                        p.id(),
                        p.name(),
                        evaluation.factors().getOrDefault(p.id(), Rag.NO_DATA),
                        evaluation.findings().stream()
                                .filter(f -> f.criterion().startsWith(p.id()))
                                .filter(Finding::asksForSomething)
                                .map(Finding::message)
                                .findFirst()
                                .orElse("")))
                .toList();
    }

    private void form(DecisionForm form, GateReview review, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("seen", DecisionForm.sight(review));
        model.addAttribute(
                "key",
                form.key() == null || form.key().isBlank() ? UUID.randomUUID().toString() : form.key());
        model.addAttribute("people", names.active());
    }

    /** Whether the forms are offered; whether the act is allowed, the use case says. */
    private static boolean mayDecide(Model model) {
        return model.getAttribute("shell") instanceof Shell shell && shell.is(Role.TMO, Role.EXECUTIVE, Role.FINANCE);
    }
}
