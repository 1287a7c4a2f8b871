package org.cairn.web.programme;

import java.util.Optional;
import org.cairn.assessment.AssessProgramme;
import org.cairn.assessment.Assessment;
import org.cairn.assessment.Fact;
import org.cairn.planning.Plan;
import org.cairn.planning.PlanFigures;
import org.cairn.planning.Plans;
import org.cairn.playbook.Playbook;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.web.shell.Part;
import org.cairn.workflow.Judgements;
import org.jspecify.annotations.Nullable;
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
        Playbook playbook = judgements.playbook(found);
        Part<Optional<Plan>> plan = Part.of("plan", () -> plans.find(programme));
        Part<Optional<Plan>> before = Part.of("plan-before", () -> plans.findPrevious(programme));
        Part<Assessment> assessment = Part.of("assessment", () -> assess.look(programme));
        model.addAttribute("programme", found);
        model.addAttribute("plan", plan);
        model.addAttribute("worth", plan.then("worth", p -> p.map(known -> PlanFigures.worth(found, known))));
        model.addAttribute("overview", Overview.of(found, known(plan), playbook));
        model.addAttribute("rag", assessment.then("rag", a -> a.evaluation().programme()));
        model.addAttribute("trend", assessment.then("trend", a -> a.trend(Fact.PROGRAMME)));
        model.addAttribute("cockpit", Cockpit.of(found, plan, before, playbook, assessment));
        return "programme/overview";
    }

    private static @Nullable Plan known(Part<Optional<Plan>> plan) {
        Optional<Plan> shown = plan.shown();
        return shown == null ? null : shown.orElse(null);
    }
}
