package org.cairn.web.admin;

import org.cairn.web.shell.Attempt;
import org.cairn.web.shell.Notice;
import org.cairn.workflow.Incidents;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Steps that failed until the engine gave up, and another try. */
@Controller
@RequestMapping("/incidents")
class IncidentsPage {

    private final Incidents incidents;

    IncidentsPage(Incidents incidents) {
        this.incidents = incidents;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("incidents", incidents.list(null));
        return "admin/incidents";
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable String id, Attempt attempt) {
        incidents.retry(id, attempt.user());
        attempt.say(Notice.done("incidents.retried"));
        return "redirect:/incidents";
    }
}
