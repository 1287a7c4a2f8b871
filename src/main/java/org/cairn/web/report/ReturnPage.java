package org.cairn.web.report;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.cairn.exchange.RowProblem;
import org.cairn.programme.Programmes;
import org.cairn.report.ReturnedWorkbook;
import org.cairn.report.TakeOverEdits;
import org.cairn.report.WaitingWorkbooks;
import org.cairn.web.shell.FileNames;
import org.cairn.web.shell.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An edited workbook comes back: sent, looked at change by change, confirmed as a whole. */
@Controller
@RequestMapping("/programmes/{programme}/reports/import")
class ReturnPage {

    private final Programmes programmes;
    private final WaitingWorkbooks waiting;
    private final TakeOverEdits takeOver;

    ReturnPage(Programmes programmes, WaitingWorkbooks waiting, TakeOverEdits takeOver) {
        this.programmes = programmes;
        this.waiting = waiting;
        this.takeOver = takeOver;
    }

    @PostMapping
    String send(
            @PathVariable String programme,
            @RequestParam MultipartFile file,
            Principal who,
            RedirectAttributes redirect)
            throws IOException {
        if (file.isEmpty()) {
            Notice.refused("import.empty", "", List.of()).after(redirect);
            redirect.addFlashAttribute("wrong", Map.of("returned", "import.empty"));
            return "redirect:/programmes/" + programme + "/reports";
        }
        String id;
        try (InputStream sent = file.getInputStream()) {
            id = waiting.read(
                    sent,
                    FileNames.plain(file.getOriginalFilename()),
                    programmes.get(programme).key(),
                    who.getName());
        }
        return "redirect:/programmes/" + programme + "/reports/import/" + id;
    }

    @GetMapping("/{upload}")
    String review(@PathVariable String programme, @PathVariable String upload, Principal who, Model model) {
        model.addAttribute("programme", programmes.get(programme));
        model.addAttribute("id", upload);
        model.addAttribute("returned", waiting.get(upload, programme, who.getName()));
        return "report/returned";
    }

    @PostMapping("/{upload}")
    String confirm(
            @PathVariable String programme, @PathVariable String upload, Principal who, RedirectAttributes redirect) {
        ReturnedWorkbook returned = waiting.get(upload, programme, who.getName());
        List<RowProblem> problems = takeOver.run(returned, who.getName());
        if (!problems.isEmpty()) {
            Notice.refused(
                            "reports.return.moved",
                            "",
                            problems.stream().map(RowProblem::line).toList())
                    .after(redirect);
            return "redirect:/programmes/" + programme + "/reports/import/" + upload;
        }
        waiting.forget(upload);
        Notice.done("reports.return.done").after(redirect);
        return "redirect:/programmes/" + programme + "/reports";
    }
}
