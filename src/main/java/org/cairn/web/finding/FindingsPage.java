package org.cairn.web.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.assessment.AssessProgramme;
import org.cairn.assessment.Assessment;
import org.cairn.assessment.Finding;
import org.cairn.assessment.Rag;
import org.cairn.assessment.TrackedFinding;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.web.shell.Slice;
import org.cairn.workflow.Judgements;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the rules say now: success factors and pitfalls with their trend, and every finding. */
@Controller
class FindingsPage {

    private static final int PAGE = 50;

    private final Programmes programmes;
    private final AssessProgramme assess;
    private final Judgements judgements;

    FindingsPage(Programmes programmes, AssessProgramme assess, Judgements judgements) {
        this.programmes = programmes;
        this.assess = assess;
        this.judgements = judgements;
    }

    @GetMapping("/programmes/{programme}/findings")
    String show(@PathVariable String programme, Wish wish, Model model) {
        Programme found = programmes.get(programme);
        Assessment assessment = assess.look(programme);
        List<Finding> all = assessment.evaluation().findings();
        model.addAttribute("programme", found);
        model.addAttribute("assessment", assessment);
        model.addAttribute("factors", Factor.list(judgements.playbook(found), assessment));
        model.addAttribute("wish", wish);
        model.addAttribute("rags", List.of(Rag.RED, Rag.AMBER, Rag.NO_DATA, Rag.GREEN));
        model.addAttribute("counts", all.stream().collect(Collectors.groupingBy(Finding::rag, Collectors.counting())));
        model.addAttribute(
                "findings",
                Slice.of(
                        all.stream()
                                .filter(wish::takes)
                                .sorted(Comparator.comparing(Finding::rag).reversed())
                                .toList(),
                        wish.number(),
                        PAGE));
        model.addAttribute("tracked", byKey(assessment.findings()));
        return "finding/findings";
    }

    private static Map<String, TrackedFinding> byKey(List<TrackedFinding> tracked) {
        return tracked.stream().collect(Collectors.toMap(TrackedFinding::key, Function.identity()));
    }

    /** What is asked for; without a wish what asks for something. */
    record Wish(
            @Nullable String rag,
            @Nullable String criterion,
            @Nullable Integer page) {

        int number() {
            return page == null ? 0 : page;
        }

        boolean takes(Finding finding) {
            boolean colour = rag == null || rag.isEmpty()
                    ? finding.asksForSomething() || hasCriterion()
                    : rag.equals("ALL") || finding.rag().name().equals(rag);
            return colour && (!hasCriterion() || finding.criterion().startsWith(String.valueOf(criterion)));
        }

        private boolean hasCriterion() {
            return criterion != null && !criterion.isEmpty();
        }
    }
}
