package org.cairn.web.home;

import java.security.Principal;
import java.util.List;
import org.cairn.access.People;
import org.cairn.access.Role;
import org.cairn.planning.GateAhead;
import org.cairn.planning.Plan;
import org.cairn.planning.Plans;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.web.shell.MyDecisions;
import org.cairn.web.shell.MyTasks;
import org.cairn.web.shell.Names;
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
    private final MyDecisions decisions;
    private final MyTasks tasks;
    private final People people;
    private final Names names;

    HomePage(Programmes programmes, Plans plans, MyDecisions decisions, MyTasks tasks, People people, Names names) {
        this.programmes = programmes;
        this.plans = plans;
        this.decisions = decisions;
        this.tasks = tasks;
        this.people = people;
        this.names = names;
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
        model.addAttribute("decisions", decisions.list(programme, person));
        model.addAttribute("names", names.byUser());
        model.addAttribute(
                "mine",
                tasks.list(programme, person, View.MINE).stream().limit(FEW).toList());
        model.addAttribute("claimable", tasks.count(programme, person, View.MY_GROUPS));
        return "home/home";
    }
}
