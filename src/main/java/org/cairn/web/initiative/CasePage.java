package org.cairn.web.initiative;

import java.util.UUID;
import org.cairn.businesscase.BusinessCase;
import org.cairn.businesscase.CaseContent;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.cairn.web.shell.Attempt;
import org.cairn.web.shell.Notice;
import org.cairn.web.shell.Shell;
import org.cairn.workflow.AdvanceCase;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The business case of an initiative: flows to edit, what they are worth at once, versions, and the steps to its budget. */
@Controller
@RequestMapping("/programmes/{programme}/initiatives/{key}/case")
class CasePage {

    private final AdvanceCase advance;
    private final CaseScreen screen;

    CasePage(AdvanceCase advance, CaseScreen screen) {
        this.advance = advance;
        this.screen = screen;
    }

    @GetMapping
    String show(
            @PathVariable String programme,
            @PathVariable String key,
            @ModelAttribute("shell") Shell shell,
            Model model) {
        return screen.show(programme, key, shell, model);
    }

    /** After a refused post the address is the action's; reading it again leads back to the case. */
    @GetMapping("/{action:open|validate|decide}")
    String back(@PathVariable String programme, @PathVariable String key, @PathVariable String action) {
        return "redirect:" + address(programme, key);
    }

    @PostMapping("/open")
    String open(
            @PathVariable String programme,
            @PathVariable String key,
            @ModelAttribute("shell") Shell shell,
            Attempt attempt) {
        return attempt.at(
                () -> advance.open(programme, key, attempt.user()),
                opened -> address(programme, key),
                model -> screen.show(programme, key, shell, model));
    }

    /** Keeps, hands on, or only says what the typed flows are worth; while typing the last one answers with its part. */
    @PostMapping
    String edit(
            @PathVariable String programme,
            @PathVariable String key,
            CaseForm form,
            @RequestParam(defaultValue = "look") String act,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @ModelAttribute("shell") Shell shell,
            Attempt attempt) {
        Model model = attempt.model();
        model.addAttribute("form", form);
        CaseContent content;
        try {
            content = form.content(screen.latest(programme, key));
            CaseScreen.appraise(model, content);
        } catch (CaseForm.Unreadable unreadable) {
            model.addAttribute("unreadable", unreadable.field());
            return part
                    ? part(programme, model)
                    : attempt.refused(Problem.of(ProblemKind.INVALID), m -> screen.show(programme, key, shell, m));
        }
        if (part) {
            return part(programme, model);
        }
        if (act.equals("look")) {
            return screen.show(programme, key, shell, model);
        }
        boolean submits = act.equals("submit");
        return attempt.at(
                () -> keep(programme, key, form, content, submits, attempt.user()),
                kept -> {
                    attempt.say(Notice.done(submits ? "case.submitted" : "case.saved"));
                    return address(programme, key);
                },
                m -> screen.show(programme, key, shell, m));
    }

    @PostMapping("/validate")
    String validate(
            @PathVariable String programme,
            @PathVariable String key,
            @RequestParam boolean holds,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam("key") String once,
            @ModelAttribute("shell") Shell shell,
            Attempt attempt) {
        attempt.model().addAttribute("said", comment);
        return attempt.at(
                () -> advance.validate(programme, key, attempt.user(), holds, comment.strip(), once),
                done -> {
                    attempt.say(Notice.done(holds ? "case.done.validated" : "case.done.returned"));
                    return address(programme, key);
                },
                model -> screen.show(programme, key, shell, model));
    }

    @PostMapping("/decide")
    String decide(
            @PathVariable String programme,
            @PathVariable String key,
            @RequestParam AdvanceCase.Verdict verdict,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam("key") String once,
            @ModelAttribute("shell") Shell shell,
            Attempt attempt) {
        attempt.model().addAttribute("said", comment);
        return attempt.at(
                () -> advance.decide(programme, key, attempt.user(), verdict, comment.strip(), once),
                done -> {
                    attempt.say(Notice.done("case.done." + verdict));
                    return address(programme, key);
                },
                model -> screen.show(programme, key, shell, model));
    }

    private BusinessCase keep(
            String programme, String key, CaseForm form, CaseContent content, boolean submits, String user) {
        int basedOn = form.version() == null ? 0 : form.version();
        BusinessCase saved = advance.save(programme, key, user, content, basedOn);
        return submits
                ? advance.submit(programme, key, user, "", UUID.randomUUID().toString())
                : saved;
    }

    private String part(String programme, Model model) {
        model.addAttribute("programme", screen.programme(programme));
        return "initiative/case :: appraisal";
    }

    private static String address(String programme, String key) {
        return UriComponentsBuilder.fromPath("/programmes/{programme}/initiatives/{key}/case")
                .build(programme, key)
                .toString();
    }
}
