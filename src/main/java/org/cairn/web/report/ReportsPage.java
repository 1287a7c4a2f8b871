package org.cairn.web.report;

import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.cairn.access.Role;
import org.cairn.programme.Programmes;
import org.cairn.web.shell.Notice;
import org.cairn.web.shell.Shell;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Workbook and deck: made, watched, fetched. */
@Controller
@RequestMapping("/programmes/{programme}/reports")
class ReportsPage {

    private static final List<String> MAKERS = List.of(Role.TMO.name(), Role.EXECUTIVE.name(), Role.FINANCE.name());

    private final Programmes programmes;
    private final ReportJobs jobs;

    ReportsPage(Programmes programmes, ReportJobs jobs) {
        this.programmes = programmes;
        this.jobs = jobs;
    }

    @GetMapping
    String show(@PathVariable String programme, Model model) {
        model.addAttribute("programme", programmes.get(programme));
        List<ReportJob> all = jobs.list(programme);
        model.addAttribute("jobs", all);
        model.addAttribute("busy", all.stream().anyMatch(j -> !j.isOver()));
        model.addAttribute("kinds", ReportJob.Kind.values());
        model.addAttribute(
                "mayMake", model.getAttribute("shell") instanceof Shell shell && MAKERS.contains(shell.role()));
        return "report/reports";
    }

    @PostMapping
    String make(
            @PathVariable String programme,
            @RequestParam ReportJob.Kind kind,
            Principal who,
            RedirectAttributes redirect) {
        Optional<ReportJob> started = jobs.start(programmes.get(programme).key(), kind, who.getName());
        Notice notice =
                started.isPresent() ? Notice.done("reports.started") : Notice.refused("reports.full", "", List.of());
        notice.after(redirect);
        return "redirect:/programmes/" + programme + "/reports";
    }

    @GetMapping("/{job}")
    ResponseEntity<Resource> fetch(@PathVariable String programme, @PathVariable String job) {
        ReportJob found = jobs.find(job)
                .filter(j -> j.programme().equals(programme))
                .orElseThrow(() -> new NoSuchElementException("programme " + programme + " has no report " + job));
        Path file = found.file();
        if (file == null) {
            throw new NoSuchElementException("report " + job + " is not made yet");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.kind().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.fileName())
                                .build()
                                .toString())
                .body(new FileSystemResource(file));
    }
}
