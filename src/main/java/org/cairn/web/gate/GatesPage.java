package org.cairn.web.gate;

import java.util.Comparator;
import java.util.NoSuchElementException;
import org.cairn.access.Role;
import org.cairn.gate.GateReview;
import org.cairn.gate.GateReviews;
import org.cairn.gate.GateSnapshot;
import org.cairn.planning.GateAhead;
import org.cairn.planning.Plans;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.web.shell.Attempt;
import org.cairn.web.shell.EvidenceAnswer;
import org.cairn.web.shell.Names;
import org.cairn.web.shell.Notice;
import org.cairn.web.shell.Shell;
import org.cairn.workflow.EvidenceRules;
import org.cairn.workflow.PhaseEvidence;
import org.cairn.workflow.RoadmapRuns;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The gates of a programme, and the review of one. */
@Controller
@RequestMapping("/programmes/{programme}/gates")
class GatesPage {

    private final Programmes programmes;
    private final Plans plans;
    private final GateReviews reviews;
    private final GateScreen screen;
    private final PhaseEvidence evidence;
    private final RoadmapRuns runs;
    private final Names names;

    GatesPage(
            Programmes programmes,
            Plans plans,
            GateReviews reviews,
            GateScreen screen,
            PhaseEvidence evidence,
            RoadmapRuns runs,
            Names names) {
        this.programmes = programmes;
        this.plans = plans;
        this.reviews = reviews;
        this.screen = screen;
        this.evidence = evidence;
        this.runs = runs;
        this.names = names;
    }

    @GetMapping
    String list(@PathVariable String programme, @ModelAttribute("shell") Shell shell, Model model) {
        Programme found = programmes.get(programme);
        model.addAttribute("programme", found);
        model.addAttribute(
                "reviews",
                reviews.list(programme).stream()
                        .sorted(Comparator.comparing(GateReview::convenedAt).reversed())
                        .toList());
        model.addAttribute("ahead", GateAhead.list(found, plans.find(programme).orElse(null)));
        model.addAttribute("names", names.byUser());
        model.addAttribute("heldUntil", runs.heldUntil(programme).orElse(null));
        model.addAttribute("mayResume", shell.is(Role.TMO));
        return "gate/gates";
    }

    /** Ends a hold before its day. */
    @PostMapping("/resume")
    String resume(@PathVariable String programme, @ModelAttribute("shell") Shell shell, Attempt attempt) {
        return attempt.at(
                () -> {
                    runs.resume(programme, attempt.user());
                    return programme;
                },
                resumed -> {
                    attempt.say(Notice.done("gates.resumed"));
                    return "/programmes/" + programme + "/gates";
                },
                model -> list(programme, shell, model));
    }

    @GetMapping("/{review}")
    String review(@PathVariable String programme, @PathVariable String review, Model model) {
        return screen.show(screen.get(programme, review), DecisionForm.empty(), model);
    }

    /** After a refused post the address is the action's; reading it again leads back to the review. */
    @GetMapping("/{review}/{action}")
    String back(@PathVariable String programme, @PathVariable String review) {
        return "redirect:" + GateActions.address(programme, review);
    }

    /** A file as it was when the evidence was frozen. */
    @GetMapping("/{review}/evidence/{sha256}")
    ResponseEntity<byte[]> evidence(
            @PathVariable String programme,
            @PathVariable String review,
            @PathVariable String sha256,
            @RequestParam(defaultValue = "false") boolean look) {
        GateSnapshot.EvidenceMark file = reviews
                .snapshot(screen.get(programme, review).id())
                .evidence()
                .stream()
                .filter(e -> e.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("review " + review + " has no file " + sha256));
        return EvidenceAnswer.of(
                file.name(), EvidenceRules.mediaType(file.name()), evidence.content(file.sha256()), look);
    }
}
