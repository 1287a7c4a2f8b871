package org.cairn.web.home;

import java.security.Principal;
import java.util.List;
import org.cairn.access.People;
import org.cairn.access.Role;
import org.cairn.gate.GateReviews;
import org.cairn.planning.GateAhead;
import org.cairn.planning.Plan;
import org.cairn.planning.Plans;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.scenario.Scenario;
import org.cairn.scenario.Scenarios;
import org.cairn.web.shell.MyTasks;
import org.cairn.web.shell.Shell;
import org.cairn.workflow.Tasklist.View;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The first step inside: the cockpit for who steers the work, else what waits for the reader. */
@Controller
class HomePage {

    private static final int FEW = 8;

    private final Programmes programmes;
    private final Plans plans;
    private final GateReviews reviews;
    private final Scenarios scenarios;
    private final MyTasks tasks;
    private final People people;

    HomePage(
            Programmes programmes,
            Plans plans,
            GateReviews reviews,
            Scenarios scenarios,
            MyTasks tasks,
            People people) {
        this.programmes = programmes;
        this.plans = plans;
        this.reviews = reviews;
        this.scenarios = scenarios;
        this.tasks = tasks;
        this.people = people;
    }

    @GetMapping("/")
    String show(@ModelAttribute("shell") Shell shell, Principal principal, Model model) {
        List<Programmes.Entry> all = programmes.list();
        if (all.isEmpty()) {
            return "home/empty";
        }
        String programme = shell.programme() == null ? all.get(0).key() : shell.programme();
        if (shell.is(Role.TMO, Role.AUDITOR)
                || !shell.is(Role.EXECUTIVE, Role.FINANCE, Role.TEAM, Role.INITIATIVE_OWNER)) {
            return "redirect:/programmes/" + programme;
        }
        return home(programme, shell, people.find(principal.getName()).orElseThrow(), model);
    }

    private String home(String programme, Shell shell, People.Person person, Model model) {
        Plan plan = plans.find(programme).orElse(null);
        boolean decides = shell.is(Role.EXECUTIVE, Role.FINANCE);
        Programme found = programmes.get(programme);
        model.addAttribute("programme", found);
        model.addAttribute("plan", plan);
        model.addAttribute(
                "nextGate", GateAhead.list(found, plan).stream().findFirst().orElse(null));
        model.addAttribute("decides", decides);
        if (decides) {
            model.addAttribute(
                    "reviews",
                    reviews.list(programme).stream()
                            .filter(r -> r.decision() == null)
                            .toList());
            model.addAttribute(
                    "scenarios",
                    scenarios.list(programme).stream()
                            .filter(s -> s.state() == Scenario.State.Code.SUBMITTED)
                            .toList());
        }
        model.addAttribute(
                "mine",
                tasks.list(programme, person, View.MINE).stream().limit(FEW).toList());
        model.addAttribute("claimable", tasks.count(programme, person, View.MY_GROUPS));
        return "home/home";
    }
}
