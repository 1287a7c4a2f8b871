package org.cairn.web.exchange;

import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.cairn.exchange.ImportOutcome;
import org.cairn.exchange.ListField;
import org.cairn.exchange.ListMapping;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.cairn.schedule.InvalidNetwork;
import org.cairn.web.shell.Attempt;
import org.cairn.web.shell.Notice;
import org.cairn.workflow.TakeOverProgramme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A file in: sent, its columns told where nobody knows them, looked at row by row, confirmed as a whole. */
@Controller
@RequestMapping("/import")
class ImportPage {

    private static final int SHOWN_LINES = 20;

    private final Uploads uploads;
    private final TakeOverProgramme takeOver;
    private final Clock clock;

    ImportPage(Uploads uploads, TakeOverProgramme takeOver, Clock clock) {
        this.uploads = uploads;
        this.takeOver = takeOver;
        this.clock = clock;
    }

    @GetMapping
    String show() {
        return "exchange/import";
    }

    @PostMapping
    String send(@RequestParam MultipartFile file, Attempt attempt) throws IOException {
        if (file.isEmpty()) {
            return attempt.refused(
                    Problem.of(ProblemKind.INVALID, List.of(new Problem.Detail("file", "import.empty"))),
                    model -> show());
        }
        return "redirect:/import/" + uploads.read(file, attempt.user());
    }

    @GetMapping("/{upload}")
    String outcome(@PathVariable String upload, Principal who, Model model) {
        Uploads.Upload found = get(upload, who.getName());
        return page(upload, found, found.list() == null ? null : found.list().form(), model);
    }

    /** After a refused mapping the address is the action's; reading it again leads back to the file. */
    @GetMapping("/{upload}/mapping")
    String back(@PathVariable String upload) {
        return "redirect:/import/" + upload;
    }

    /** What the columns of a list mean, said by the sender; the list is read again by it. */
    @PostMapping("/{upload}/mapping")
    String map(@PathVariable String upload, MappingForm form, Attempt attempt) throws IOException {
        Uploads.Upload found = get(upload, attempt.user());
        Uploads.Unmapped list = found.list();
        if (list == null) {
            return "redirect:/import/" + upload;
        }
        List<Problem.Detail> wrong = form.wrong(list.columns());
        if (!wrong.isEmpty()) {
            return attempt.refused(Problem.of(ProblemKind.INVALID, wrong), model -> page(upload, found, form, model));
        }
        uploads.map(upload, found, list, form);
        return "redirect:/import/" + upload;
    }

    private String page(String id, Uploads.Upload found, @Nullable MappingForm form, Model model) {
        model.addAttribute("upload", found);
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("fields", ListField.values());
        model.addAttribute("needed", ListMapping.NEEDED);
        model.addAttribute("dates", examples());
        model.addAttribute("moneys", ListMapping.Money.values());
        model.addAttribute("shownLines", SHOWN_LINES);
        if (found.outcome() instanceof ImportOutcome.Accepted accepted) {
            model.addAttribute("programme", accepted.programme());
            model.addAttribute("exists", takeOver.exists(accepted.programme().key()));
            model.addAttribute("problems", accepted.remarks());
        } else if (found.outcome() instanceof ImportOutcome.Rejected rejected) {
            model.addAttribute("problems", rejected.problems());
        }
        return "exchange/import-outcome";
    }

    /** Pattern → a day written by it that tells day, month and year apart. */
    private Map<String, String> examples() {
        LocalDate day = LocalDate.now(clock).withMonth(12).withDayOfMonth(31);
        Map<String, String> examples = new LinkedHashMap<>();
        ListMapping.DATES.forEach(pattern -> examples.put(
                pattern, DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day)));
        return examples;
    }

    @PostMapping("/{upload}")
    String confirm(@PathVariable String upload, Principal who, RedirectAttributes redirect) throws IOException {
        if (!(get(upload, who.getName()).outcome() instanceof ImportOutcome.Accepted accepted)) {
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

    private Uploads.Upload get(String upload, String user) {
        return uploads.find(upload)
                .filter(u -> u.user().equals(user))
                .orElseThrow(() -> new NoSuchElementException("no upload waits under this name"));
    }
}
