package org.cairn.web.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.cairn.access.Role;
import org.cairn.operation.Download;
import org.cairn.programme.Programmes;
import org.cairn.report.Documents;
import org.cairn.report.ReportDesk;
import org.cairn.report.ReportFile;
import org.cairn.report.ReportFiles;
import org.cairn.report.ReportJob;
import org.cairn.report.ReportKind;
import org.cairn.web.shell.Names;
import org.cairn.web.shell.Notice;
import org.cairn.web.shell.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Workbook and deck: made, watched, stopped, fetched. */
@Controller
@RequestMapping("/programmes/{programme}/reports")
class ReportsPage {

    private static final List<String> MAKERS = List.of(Role.TMO.name(), Role.EXECUTIVE.name(), Role.FINANCE.name());

    private static final List<ReportKind> PACK = List.of(ReportKind.WORKBOOK, ReportKind.DECK);

    private final Programmes programmes;
    private final ReportDesk desk;
    private final ReportFiles files;
    private final Documents documents;
    private final Names names;

    ReportsPage(Programmes programmes, ReportDesk desk, ReportFiles files, Documents documents, Names names) {
        this.programmes = programmes;
        this.desk = desk;
        this.files = files;
        this.documents = documents;
        this.names = names;
    }

    @GetMapping
    String show(@PathVariable String programme, Model model) {
        model.addAttribute("programme", programmes.get(programme));
        List<ReportJob> unfinished = desk.list(programme).stream()
                .filter(j -> j.state() != ReportJob.State.DONE)
                .toList();
        model.addAttribute("names", names.byUser());
        model.addAttribute("jobs", unfinished);
        model.addAttribute("files", files.list(programme));
        model.addAttribute("busy", unfinished.stream().anyMatch(j -> !j.isOver()));
        model.addAttribute(
                "kinds",
                Arrays.stream(ReportKind.values())
                        .filter(ReportKind::isOfTheWhole)
                        .toList());
        model.addAttribute("pack", PACK);
        model.addAttribute(
                "missing",
                Arrays.stream(ReportKind.values())
                        .filter(k -> !documents.canMake(k))
                        .toList());
        model.addAttribute(
                "mayMake", model.getAttribute("shell") instanceof Shell shell && MAKERS.contains(shell.role()));
        model.addAttribute(
                "mayImport",
                model.getAttribute("shell") instanceof Shell shell
                        && Role.TMO.name().equals(shell.role()));
        return "report/reports";
    }

    @PostMapping
    String make(
            @PathVariable String programme,
            @RequestParam("kind") List<ReportKind> kinds,
            @RequestParam(required = false) @Nullable String snapshot,
            @RequestParam(defaultValue = "") String subject,
            Principal who,
            RedirectAttributes redirect) {
        ReportJob.Order order = ReportJob.Order.of(programmes.get(programme), kinds, subject, snapshot, who.getName());
        if (!kinds.stream().allMatch(documents::canMake)) {
            Notice.refused("reports.missing", "", List.of()).after(redirect);
            return "redirect:/programmes/" + programme + "/reports";
        }
        Optional<ReportJob> started = desk.start(order);
        Notice notice =
                started.isPresent() ? Notice.done("reports.started") : Notice.refused("reports.full", "", List.of());
        notice.after(redirect);
        return "redirect:/programmes/" + programme + "/reports";
    }

    @PostMapping("/{job}/stop")
    String stop(@PathVariable String programme, @PathVariable String job) {
        desk.find(job).filter(j -> j.order().programme().equals(programme)).ifPresent(j -> desk.stop(j.id()));
        return "redirect:/programmes/" + programme + "/reports";
    }

    @GetMapping("/{file}")
    void fetch(@PathVariable String programme, @PathVariable String file, HttpServletResponse response)
            throws IOException {
        ReportFile found = files.find(file)
                .filter(f -> f.programme().equals(programme))
                .orElseThrow(() -> new NoSuchElementException("programme " + programme + " has no report " + file));
        new Download(found.fileName(), MediaType.parseMediaType(found.kind().mediaType())).announce(response);
        response.setContentLengthLong(found.size());
        files.copy(found.id(), response.getOutputStream());
    }
}
