package org.cairn.web.finding;

import java.util.List;
import org.cairn.assessment.Evaluation;
import org.cairn.assessment.Rag;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.workflow.Judgements;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the rules found, and why. */
@Controller
class FindingsPage {

    private final Programmes programmes;
    private final Judgements judgements;

    FindingsPage(Programmes programmes, Judgements judgements) {
        this.programmes = programmes;
        this.judgements = judgements;
    }

    @GetMapping("/programmes/{programme}/findings")
    String show(@PathVariable String programme, @RequestParam(required = false) @Nullable Rag rag, Model model) {
        Programme found = programmes.get(programme);
        model.addAttribute("programme", found);
        model.addAttribute("rag", rag);
        model.addAttribute("rags", List.of(Rag.RED, Rag.AMBER, Rag.NO_DATA, Rag.GREEN));
        Evaluation judged = judgements.of(found);
        model.addAttribute("evaluation", judged);
        model.addAttribute(
                "findings",
                judged.findings().stream()
                        .filter(f -> rag == null || f.rag() == rag)
                        .toList());
        return "finding/findings";
    }
}
