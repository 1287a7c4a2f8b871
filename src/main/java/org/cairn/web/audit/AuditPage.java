package org.cairn.web.audit;

import org.cairn.audit.AuditTrail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was done, by whom, and whether the chain holds. */
@Controller
class AuditPage {

    private static final int PAGE = 50;

    private final AuditTrail trail;

    AuditPage(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping("/audit")
    String show(@RequestParam(defaultValue = "0") int page, Model model) {
        int shown = Math.max(0, page);
        model.addAttribute("verdict", trail.verify());
        model.addAttribute("entries", trail.list(null, shown * PAGE, PAGE));
        model.addAttribute("page", shown);
        model.addAttribute("size", PAGE);
        return "audit/audit";
    }
}
