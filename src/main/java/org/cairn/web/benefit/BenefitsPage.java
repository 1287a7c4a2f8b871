package org.cairn.web.benefit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.businesscase.ProgrammeCase;
import org.cairn.planning.Plan;
import org.cairn.planning.PlanFigures;
import org.cairn.planning.Plans;
import org.cairn.playbook.Playbook;
import org.cairn.programme.BenefitLine;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.workflow.Judgements;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the programme is worth: claimed and validated benefits, what each removes, and the case over time. */
@Controller
class BenefitsPage {

    private final Programmes programmes;
    private final Plans plans;
    private final Judgements judgements;

    BenefitsPage(Programmes programmes, Plans plans, Judgements judgements) {
        this.programmes = programmes;
        this.plans = plans;
        this.judgements = judgements;
    }

    /** A benefit line and the initiative that claims it. */
    record Line(Initiative initiative, BenefitLine benefit) {}

    @GetMapping("/programmes/{programme}/benefits")
    String show(@PathVariable String programme, Model model) {
        Programme found = programmes.get(programme);
        Playbook playbook = judgements.playbook(found);
        List<Line> lines = found.initiatives().stream()
                .flatMap(i -> i.benefits().stream().map(b -> new Line(i, b)))
                .toList();
        Plan plan = plans.find(programme).orElse(null);
        model.addAttribute("programme", found);
        model.addAttribute("lines", lines);
        model.addAttribute("claimed", sum(lines));
        model.addAttribute(
                "validated",
                sum(lines.stream().filter(l -> l.benefit().validated()).toList()));
        model.addAttribute("byCategory", byCategory(lines));
        model.addAttribute("categories", names(playbook));
        model.addAttribute("claimedTwice", ProgrammeCase.claimedTwice(found));
        model.addAttribute("references", playbook.references());
        if (plan != null) {
            ProgrammeCase worth = PlanFigures.worth(found, plan);
            model.addAttribute("worth", worth);
            model.addAttribute("flow", FlowView.of(worth));
        }
        return "benefit/benefits";
    }

    private static BigDecimal sum(List<Line> lines) {
        return lines.stream().map(l -> l.benefit().yearly()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, BigDecimal> byCategory(List<Line> lines) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        lines.forEach(l -> sums.merge(l.benefit().category(), l.benefit().yearly(), BigDecimal::add));
        return sums;
    }

    private static Map<String, String> names(Playbook playbook) {
        Map<String, String> names = new TreeMap<>();
        playbook.limitCosts().forEach(c -> names.put(c.id(), c.name()));
        return names;
    }
}
