package org.cairn.web.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.cairn.audit.AuditTrail;
import org.cairn.operation.Download;
import org.cairn.web.shell.Names;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was done, by whom; whether the chain holds, when that is asked; and all of it as a file. */
@Controller
class AuditPage {

    private static final int PAGE = 50;
    private static final int LAST_PAGE = 10_000_000;

    private final AuditTrail trail;
    private final Names names;

    AuditPage(AuditTrail trail, Names names) {
        this.trail = trail;
        this.names = names;
    }

    @GetMapping("/audit")
    String show(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "false") boolean check,
            Model model) {
        int shown = Math.min(Math.max(0, page), LAST_PAGE);
        if (check) {
            model.addAttribute("verdict", trail.verify());
        }
        model.addAttribute("names", names.byUser());
        model.addAttribute("head", trail.head());
        model.addAttribute("entries", trail.list(null, shown * PAGE, PAGE));
        model.addAttribute("page", shown);
        model.addAttribute("size", PAGE);
        return "audit/audit";
    }

    @GetMapping("/audit/export")
    void export(HttpServletResponse response) throws IOException {
        new Download("audit-trail.jsonl", MediaType.APPLICATION_NDJSON).announce(response);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        trail.export(response.getWriter());
    }
}
