package org.cairn.web.programme;

import java.security.Principal;
import java.util.List;
import org.cairn.access.People;
import org.cairn.assessment.Evaluation;
import org.cairn.assessment.Finding;
import org.cairn.assessment.Rag;
import org.cairn.planning.Plan;
import org.cairn.planning.Plans;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.Playbooks;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.web.shell.MyTasks;
import org.cairn.workflow.Judgements;
import org.cairn.workflow.Tasklist;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The programme at a glance. */
@Controller
class OverviewPage {

    private static final int TOP = 5;

    private final Programmes programmes;
    private final Plans plans;
    private final Playbooks playbooks;
    private final Judgements judgements;
    private final People people;
    private final MyTasks tasks;

    OverviewPage(
            Programmes programmes,
            Plans plans,
            Playbooks playbooks,
            Judgements judgements,
            People people,
            MyTasks tasks) {
        this.programmes = programmes;
        this.plans = plans;
        this.playbooks = playbooks;
        this.judgements = judgements;
        this.people = people;
        this.tasks = tasks;
    }

    @GetMapping("/programmes/{programme}")
    String show(@PathVariable String programme, Principal principal, Model model) {
        Programme found = programmes.get(programme);
        Plan plan = plans.find(programme).orElse(null);
        Playbook playbook = playbooks.find(found.playbook()).orElse(null);
        Evaluation judged = judgements.of(found);
        model.addAttribute("programme", found);
        model.addAttribute("plan", plan);
        model.addAttribute("overview", Overview.of(found, plan, playbook));
        model.addAttribute("rag", judged.programme());
        model.addAttribute("findings", top(judged));
        People.Person person = people.find(principal.getName()).orElseThrow();
        model.addAttribute("mine", tasks.list(programme, person, Tasklist.View.MINE));
        model.addAttribute(
                "claimable",
                tasks.list(programme, person, Tasklist.View.MY_GROUPS).size());
        return "programme/overview";
    }

    private static List<Finding> top(Evaluation judged) {
        return judged.findings().stream()
                .filter(f -> f.rag() == Rag.RED || f.rag() == Rag.AMBER)
                .limit(TOP)
                .toList();
    }
}
