package org.cairn.web.initiative;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairn.access.Role;
import org.cairn.businesscase.Appraisal;
import org.cairn.businesscase.BusinessCase;
import org.cairn.businesscase.BusinessCases;
import org.cairn.businesscase.CaseContent;
import org.cairn.finance.RateOfReturn;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.web.shell.Notice;
import org.cairn.web.shell.Shell;
import org.cairn.workflow.AdvanceCase;
import org.cairn.workflow.CaseRefused;
import org.cairn.workflow.Judgements;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The business case of an initiative: flows to edit, what they are worth at once, versions and steps. */
@Controller
@RequestMapping("/programmes/{programme}/initiatives/{key}/case")
class CasePage {

    private final Programmes programmes;
    private final BusinessCases cases;
    private final AdvanceCase advance;
    private final Judgements judgements;

    CasePage(Programmes programmes, BusinessCases cases, AdvanceCase advance, Judgements judgements) {
        this.programmes = programmes;
        this.cases = cases;
        this.advance = advance;
        this.judgements = judgements;
    }

    @GetMapping
    String show(
            @PathVariable String programme,
            @PathVariable String key,
            @ModelAttribute("shell") Shell shell,
            Model model) {
        BusinessCase found = cases.find(programme, key).orElse(null);
        if (found != null) {
            model.addAttribute(
                    "form", CaseForm.of(found.latest().content(), found.latest().number()));
            appraise(model, found.latest().content());
        }
        return page(programme, key, shell, model);
    }

    @PostMapping("/open")
    String open(
            @PathVariable String programme,
            @PathVariable String key,
            @ModelAttribute("shell") Shell shell,
            Model model,
            HttpServletResponse response) {
        return act(programme, key, shell, model, response, () -> advance.open(programme, key, shell.user()));
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
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        model.addAttribute("form", form);
        CaseContent content;
        try {
            content = form.content(cases.get(programme, key).latest().content());
            appraise(model, content);
        } catch (CaseForm.Unreadable unreadable) {
            model.addAttribute("wrong", unreadable.field());
            model.addAttribute("programme", programmes.get(programme));
            if (part) {
                return "initiative/case :: appraisal";
            }
            response.setStatus(422);
            return page(programme, key, shell, model);
        }
        if (part) {
            model.addAttribute("programme", programmes.get(programme));
            return "initiative/case :: appraisal";
        }
        if (act.equals("look")) {
            return page(programme, key, shell, model);
        }
        int basedOn = form.version() == null ? 0 : form.version();
        return act(programme, key, shell, model, response, () -> {
            BusinessCase saved = advance.save(programme, key, shell.user(), content, basedOn);
            Notice.done("case.saved").after(redirect);
            if (act.equals("submit")) {
                saved = advance.submit(
                        programme, key, shell.user(), "", UUID.randomUUID().toString());
                Notice.done("case.submitted").after(redirect);
            }
            return saved;
        });
    }

    private String act(
            String programme,
            String key,
            Shell shell,
            Model model,
            HttpServletResponse response,
            Supplier<BusinessCase> step) {
        try {
            step.get();
            return "redirect:/programmes/" + programme + "/initiatives/" + key + "/case";
        } catch (CaseRefused refused) {
            response.setStatus(
                    switch (refused.reason()) {
                        case NOT_WAITING, STALE, HELD_BY_ANOTHER -> 409;
                        case FOUR_EYES, COMMENT_MISSING -> 422;
                    });
            List<String> changes =
                    refused.changes().stream().map(String::valueOf).toList();
            model.addAttribute("notice", Notice.refused("case.refused." + refused.reason(), "", changes));
            return page(programme, key, shell, model);
        }
    }

    private static void appraise(Model model, CaseContent content) {
        Appraisal appraisal = Appraisal.of(content);
        model.addAttribute("priced", content);
        model.addAttribute("appraisal", appraisal);
        model.addAttribute("irr", appraisal.rateOfReturn() instanceof RateOfReturn.One one ? one.rate() : null);
        model.addAttribute("several", appraisal.rateOfReturn() instanceof RateOfReturn.Several);
    }

    private String page(String programme, String key, Shell shell, Model model) {
        Programme found = programmes.get(programme);
        Initiative initiative = found.findInitiative(key)
                .orElseThrow(() -> new NoSuchElementException("programme " + programme + " has no initiative " + key));
        BusinessCase known = cases.find(programme, key).orElse(null);
        boolean mayEdit = shell.is(Role.TMO, Role.INITIATIVE_OWNER);
        model.addAttribute("programme", found);
        model.addAttribute("initiative", initiative);
        model.addAttribute("known", known);
        model.addAttribute("mayEdit", mayEdit);
        model.addAttribute("editable", mayEdit && known != null && known.isEditable());
        model.addAttribute("references", judgements.playbook(found).references());
        return "initiative/case";
    }
}
