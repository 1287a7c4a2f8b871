package org.cairn.web.rule;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cairn.access.Role;
import org.cairn.assessment.RuleBase;
import org.cairn.assessment.RuleDescription;
import org.cairn.assessment.RulesInForce;
import org.cairn.playbook.Playbook;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.cairn.ruleset.ProposalOutcome;
import org.cairn.ruleset.ProposeRules;
import org.cairn.ruleset.RuleProblem;
import org.cairn.ruleset.RuleSets;
import org.cairn.web.shell.Attempt;
import org.cairn.web.shell.ChosenPlaybook;
import org.cairn.web.shell.Names;
import org.cairn.web.shell.Notice;
import org.cairn.web.shell.SentFiles;
import org.cairn.web.shell.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The rules in force, their tables, all versions, and the door for new ones. */
@Controller
@RequestMapping("/rules")
class RulesPage {

    private final RuleSets sets;
    private final RulesInForce inForce;
    private final ProposeRules propose;
    private final ChosenPlaybook chosen;
    private final Names names;

    RulesPage(RuleSets sets, RulesInForce inForce, ProposeRules propose, ChosenPlaybook chosen, Names names) {
        this.sets = sets;
        this.inForce = inForce;
        this.propose = propose;
        this.chosen = chosen;
        this.names = names;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String playbook,
            @ModelAttribute("shell") Shell shell,
            Model model) {
        return page(chosen.of(playbook, shell), shell, model);
    }

    @PostMapping
    String proposeTables(
            @RequestParam String playbook,
            @RequestParam(defaultValue = "") String note,
            @RequestParam("file") List<MultipartFile> sent,
            @ModelAttribute("shell") Shell shell,
            Attempt attempt)
            throws IOException {
        return propose(playbook, note, sent, propose::proposeTables, shell, attempt);
    }

    /** Rule texts are code: they come through a door of their own. */
    @PostMapping("/texts")
    String proposeTexts(
            @RequestParam String playbook,
            @RequestParam(defaultValue = "") String note,
            @RequestParam("file") List<MultipartFile> sent,
            @ModelAttribute("shell") Shell shell,
            Attempt attempt)
            throws IOException {
        return propose(playbook, note, sent, propose::proposeRules, shell, attempt);
    }

    /** The door of tables, or that of texts. */
    private interface Door {
        ProposalOutcome take(String playbook, Map<String, byte[]> files, String by, String note);
    }

    private String propose(
            String playbook, String note, List<MultipartFile> sent, Door door, Shell shell, Attempt attempt)
            throws IOException {
        Playbook found = chosen.of(playbook, shell);
        attempt.model().addAttribute("note", note);
        ProposalOutcome outcome =
                door.take(found.id(), inTheirFolder(SentFiles.byName(sent)), attempt.user(), note.strip());
        if (outcome instanceof ProposalOutcome.Accepted accepted) {
            attempt.say(Notice.done("rules.proposed"));
            return "redirect:/rules/" + accepted.candidate().number();
        }
        List<RuleProblem> problems = ((ProposalOutcome.Rejected) outcome).problems();
        attempt.model().addAttribute("problems", problems);
        return attempt.refused(Problem.of(ProblemKind.INVALID), model -> page(found, shell, model));
    }

    /** Examples lie in a folder; a browser sends a file's own name only. */
    private static Map<String, byte[]> inTheirFolder(Map<String, byte[]> sent) {
        Map<String, byte[]> files = new TreeMap<>();
        sent.forEach((name, content) -> files.put(name.endsWith(".yaml") ? "examples/" + name : name, content));
        return files;
    }

    private String page(Playbook playbook, Shell shell, Model model) {
        RuleBase rules = inForce.of(playbook.id());
        model.addAttribute("playbook", playbook);
        model.addAttribute("playbooks", chosen.all());
        model.addAttribute("sets", sets.list(playbook.id()));
        model.addAttribute("active", sets.findActive(playbook.id()).orElse(null));
        model.addAttribute("version", rules.version());
        model.addAttribute(
                "rules",
                rules.rules().stream()
                        .collect(
                                Collectors.groupingBy(RuleDescription::file, LinkedHashMap::new, Collectors.toList())));
        model.addAttribute("tables", rules.tables());
        model.addAttribute("names", names.byUser());
        model.addAttribute("door", shell.is(Role.TMO) ? "/rules" : shell.is(Role.ADMIN) ? "/rules/texts" : null);
        sets.findActive(playbook.id())
                .ifPresent(
                        a -> model.addAttribute("files", sets.files(a.number()).names()));
        return "rule/rules";
    }
}
