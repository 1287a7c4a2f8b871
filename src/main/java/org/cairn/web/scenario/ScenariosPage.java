package org.cairn.web.scenario;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.cairn.access.Role;
import org.cairn.programme.Programmes;
import org.cairn.scenario.BranchScenario;
import org.cairn.scenario.Change;
import org.cairn.scenario.CompareScenarios;
import org.cairn.scenario.Scenario;
import org.cairn.scenario.ScenarioRefused;
import org.cairn.scenario.Scenarios;
import org.cairn.web.shell.Notice;
import org.cairn.web.shell.Refusals;
import org.cairn.web.shell.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All scenarios of a programme, a new one, and some side by side. */
@Controller
@RequestMapping("/programmes/{programme}/scenarios")
class ScenariosPage {

    private static final int MOST_COMPARED = 4;
    private static final int LONGEST_NAME = 200;

    private final Programmes programmes;
    private final Scenarios scenarios;
    private final BranchScenario branch;
    private final CompareScenarios compare;

    ScenariosPage(Programmes programmes, Scenarios scenarios, BranchScenario branch, CompareScenarios compare) {
        this.programmes = programmes;
        this.scenarios = scenarios;
        this.branch = branch;
        this.compare = compare;
    }

    @GetMapping
    String list(@PathVariable String programme, @ModelAttribute("shell") Shell shell, Model model) {
        model.addAttribute("programme", programmes.get(programme));
        model.addAttribute("scenarios", scenarios.list(programme));
        model.addAttribute("mayEdit", shell.is(Role.TMO));
        return "scenario/scenarios";
    }

    /** A new one, with its first change where the form brings one. */
    @PostMapping
    String branch(
            @PathVariable String programme,
            @RequestParam(defaultValue = "") String name,
            ChangeForm form,
            @ModelAttribute("shell") Shell shell,
            Principal who,
            Model model,
            HttpServletResponse response) {
        try {
            List<Change> changes = form.kind() == null ? List.of() : List.of(form.change());
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                throw new ChangeForm.Unreadable("name");
            }
            Scenario made = branch.branch(programme, name.strip(), changes, who.getName());
            return "redirect:/programmes/" + programme + "/scenarios/" + made.id();
        } catch (ChangeForm.Unreadable unreadable) {
            response.setStatus(422);
            model.addAttribute("wrong", unreadable.field());
        } catch (ScenarioRefused refused) {
            response.setStatus(Refusals.status(refused.reason()).value());
            model.addAttribute(
                    "notice",
                    Notice.refused(
                            "scenario.refused." + refused.reason(), "", List.of(String.valueOf(refused.getMessage()))));
        }
        model.addAttribute("name", name);
        model.addAttribute("form", form);
        return list(programme, shell, model);
    }

    @GetMapping("/compare")
    String compare(
            @PathVariable String programme,
            @RequestParam(name = "id", required = false, defaultValue = "") List<String> ids,
            Model model) {
        model.addAttribute("programme", programmes.get(programme));
        model.addAttribute(
                "comparison",
                compare.compare(programme, ids.stream().limit(MOST_COMPARED).toList()));
        return "scenario/compare";
    }
}
