package org.cairn.web.gate;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReview;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.cairn.report.OrderGatePack;
import org.cairn.web.shell.Attempt;
import org.cairn.web.shell.Notice;
import org.cairn.workflow.DecideGate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Votes, renewed evidence, and the decision. */
@Controller
@RequestMapping("/programmes/{programme}/gates/{review}")
class GateActions {

    private final DecideGate gates;
    private final GateScreen screen;
    private final OrderGatePack packs;

    GateActions(DecideGate gates, GateScreen screen, OrderGatePack packs) {
        this.gates = gates;
        this.screen = screen;
        this.packs = packs;
    }

    /** Orders workbook and deck; they come under reports. */
    @PostMapping("/pack")
    String pack(@PathVariable String programme, @PathVariable String review, Attempt attempt) {
        GateReview found = screen.get(programme, review);
        boolean started = packs.order(found.id(), attempt.user()).isPresent();
        attempt.say(started ? Notice.done("reports.started") : Notice.refused("reports.full", "", List.of()));
        return "redirect:"
                + UriComponentsBuilder.fromPath("/programmes/{programme}/reports")
                        .build(programme)
                        .toString();
    }

    @PostMapping("/vote")
    String vote(
            @PathVariable String programme,
            @PathVariable String review,
            @RequestParam GateDecision.Code code,
            @RequestParam(defaultValue = "") String comment,
            Attempt attempt) {
        screen.get(programme, review);
        attempt.model().addAttribute("voted", code);
        attempt.model().addAttribute("said", comment);
        DecisionForm form = DecisionForm.empty();
        return act(
                programme,
                review,
                form,
                "voted",
                () -> gates.vote(review, attempt.user(), code, comment.strip()),
                attempt.about("votecomment"));
    }

    @PostMapping("/renew")
    String renew(@PathVariable String programme, @PathVariable String review, Attempt attempt) {
        screen.get(programme, review);
        DecisionForm form = DecisionForm.empty();
        return act(programme, review, form, "renewed", () -> gates.renew(review, attempt.user()), attempt);
    }

    @PostMapping("/decide")
    String decide(
            @PathVariable String programme,
            @PathVariable String review,
            @ModelAttribute("form") DecisionForm form,
            Attempt attempt) {
        GateReview found = screen.get(programme, review);
        List<Problem.Detail> wrong = form.wrong();
        if (!wrong.isEmpty()) {
            return attempt.refused(
                    Problem.of(ProblemKind.GATE_INCOMPLETE, wrong), model -> screen.show(found, form, model));
        }
        if (form.seen() != null && !form.seen().equals(DecisionForm.sight(found))) {
            Problem changed = Problem.of(ProblemKind.CHANGED, List.of(new Problem.Detail("", "gate.changed")));
            return attempt.refused(changed, model -> screen.show(found, form, model));
        }
        String once =
                form.key() == null || form.key().isBlank() ? UUID.randomUUID().toString() : form.key();
        return act(
                programme,
                review,
                form,
                "decided",
                () -> gates.decide(review, attempt.user(), form.decision().orElseThrow(), form.words(), once),
                attempt);
    }

    private String act(
            String programme,
            String review,
            DecisionForm form,
            String done,
            Supplier<GateReview> action,
            Attempt attempt) {
        return attempt.at(
                action,
                changed -> {
                    attempt.say(Notice.done("gate.done." + done));
                    return address(programme, review);
                },
                model -> screen.show(screen.get(programme, review), form, model));
    }

    static String address(String programme, String review) {
        return UriComponentsBuilder.fromPath("/programmes/{programme}/gates/{review}")
                .build(programme, review)
                .toString();
    }
}
