package org.cairn.web.programme;

import org.cairn.assessment.AssessProgramme;
import org.cairn.assessment.Assessment;
import org.cairn.assessment.Fact;
import org.cairn.planning.Plan;
import org.cairn.planning.PlanFigures;
import org.cairn.planning.Plans;
import org.cairn.playbook.Playbook;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.workflow.Judgements;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The programme at a glance, and what asks for attention. */
@Controller
class OverviewPage {

    private final Programmes programmes;
    private final Plans plans;
    private final Judgements judgements;
    private final AssessProgramme assess;

    OverviewPage(Programmes programmes, Plans plans, Judgements judgements, AssessProgramme assess) {
        this.programmes = programmes;
        this.plans = plans;
        this.judgements = judgements;
        this.assess = assess;
    }

    @GetMapping("/programmes/{programme}")
    String show(@PathVariable String programme, Model model) {
        Programme found = programmes.get(programme);
        Plan plan = plans.find(programme).orElse(null);
        Playbook playbook = judgements.playbook(found);
        Assessment assessment = assess.look(programme);
        model.addAttribute("programme", found);
        model.addAttribute("plan", plan);
        model.addAttribute("overview", Overview.of(found, plan, playbook));
        model.addAttribute("rag", assessment.evaluation().programme());
        model.addAttribute("trend", assessment.trend(Fact.PROGRAMME));
        model.addAttribute(
                "cockpit", Cockpit.of(found, plan, plans.findPrevious(programme).orElse(null), playbook, assessment));
        if (plan != null) {
            model.addAttribute("worth", PlanFigures.worth(found, plan));
        }
        return "programme/overview";
    }
}
