package org.cairn.web.exchange;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.NoSuchElementException;
import org.cairn.exchange.ImportOutcome;
import org.cairn.schedule.InvalidNetwork;
import org.cairn.web.shell.Notice;
import org.cairn.workflow.TakeOverProgramme;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A file in: sent, looked at row by row, confirmed as a whole. */
@Controller
@RequestMapping("/import")
class ImportPage {

    private final Uploads uploads;
    private final TakeOverProgramme takeOver;

    ImportPage(Uploads uploads, TakeOverProgramme takeOver) {
        this.uploads = uploads;
        this.takeOver = takeOver;
    }

    @GetMapping
    String show() {
        return "exchange/import";
    }

    @PostMapping
    String send(@RequestParam MultipartFile file, Principal who, RedirectAttributes redirect) throws IOException {
        if (file.isEmpty()) {
            Notice.refused("import.empty", "", List.of()).after(redirect);
            return "redirect:/import";
        }
        return "redirect:/import/" + uploads.read(file, who.getName());
    }

    @GetMapping("/{upload}")
    String outcome(@PathVariable String upload, Principal who, Model model) {
        Uploads.Upload found = get(upload, who);
        model.addAttribute("upload", found);
        model.addAttribute("id", upload);
        if (found.outcome() instanceof ImportOutcome.Accepted accepted) {
            model.addAttribute("programme", accepted.programme());
            model.addAttribute("exists", takeOver.exists(accepted.programme().key()));
            model.addAttribute("problems", accepted.remarks());
        } else if (found.outcome() instanceof ImportOutcome.Rejected rejected) {
            model.addAttribute("problems", rejected.problems());
        }
        return "exchange/import-outcome";
    }

    @PostMapping("/{upload}")
    String confirm(@PathVariable String upload, Principal who, RedirectAttributes redirect) {
        if (!(get(upload, who).outcome() instanceof ImportOutcome.Accepted accepted)) {
            return "redirect:/import/" + upload;
        }
        try {
            takeOver.run(accepted.programme(), who.getName());
        } catch (InvalidNetwork unplannable) {
            String reason = String.valueOf(unplannable.getMessage());
            Notice.refused("import.cannot-plan", "", List.of(reason)).after(redirect);
            return "redirect:/import/" + upload;
        }
        uploads.forget(upload);
        Notice.done("import.done").after(redirect);
        return "redirect:/programmes/" + accepted.programme().key();
    }

    private Uploads.Upload get(String upload, Principal who) {
        return uploads.find(upload)
                .filter(u -> u.user().equals(who.getName()))
                .orElseThrow(() -> new NoSuchElementException("no upload waits under this name"));
    }
}
