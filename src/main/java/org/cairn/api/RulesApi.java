package org.cairn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.NoSuchElementException;
import org.cairn.playbook.Playbooks;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.cairn.problem.Refused;
import org.cairn.ruleset.ActivateRules;
import org.cairn.ruleset.BackTest;
import org.cairn.ruleset.BackTestRules;
import org.cairn.ruleset.ProposalOutcome;
import org.cairn.ruleset.ProposeRules;
import org.cairn.ruleset.RuleProblem;
import org.cairn.ruleset.RuleSet;
import org.cairn.ruleset.RuleSets;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The versions of the rules: proposed, tried on all that was ever judged, put in force by a second person. */
@RestController
@RequestMapping("/api/v1/rules")
@Tag(name = "Rules")
class RulesApi {

    private final Playbooks playbooks;
    private final RuleSets sets;
    private final ProposeRules propose;
    private final BackTestRules backTest;
    private final ActivateRules activate;

    RulesApi(Playbooks playbooks, RuleSets sets, ProposeRules propose, BackTestRules backTest, ActivateRules activate) {
        this.playbooks = playbooks;
        this.sets = sets;
        this.propose = propose;
        this.backTest = backTest;
        this.activate = activate;
    }

    @GetMapping
    @Operation(operationId = "listRuleSets", summary = "All versions of a playbook's rules, newest first")
    ResponseEntity<Paging.Part<RuleSet>> list(@RequestParam String playbook, @ParameterObject @Valid Paging paging) {
        return paging.of(sets.list(playbooks.get(playbook).id()));
    }

    @GetMapping("/{number}")
    @Operation(operationId = "getRuleSet", summary = "One version: who proposed it, what it changes, where it stands")
    RuleSet get(@PathVariable long number) {
        return sets.get(number);
    }

    @GetMapping("/{number}/trial")
    @Operation(operationId = "getBackTest", summary = "What the version says otherwise of all that was ever judged")
    BackTest trial(@PathVariable long number) {
        return sets.findBackTest(sets.get(number).number())
                .orElseThrow(() -> new NoSuchElementException("rule set " + number + " was not tried yet"));
    }

    @PostMapping(path = "/tables", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(operationId = "proposeTables", summary = "Propose tables and examples, in place of those in force")
    ResponseEntity<RuleSet> proposeTables(
            @RequestParam String playbook,
            @RequestParam(defaultValue = "") String note,
            @RequestParam("file") List<MultipartFile> files,
            Principal who)
            throws IOException {
        return proposed(propose.proposeTables(
                playbooks.get(playbook).id(), SentContent.byName(files), who.getName(), note.strip()));
    }

    @PostMapping(path = "/texts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(operationId = "proposeRuleTexts", summary = "Propose rule texts; they are code")
    ResponseEntity<RuleSet> proposeTexts(
            @RequestParam String playbook,
            @RequestParam(defaultValue = "") String note,
            @RequestParam("file") List<MultipartFile> files,
            Principal who)
            throws IOException {
        return proposed(propose.proposeRules(
                playbooks.get(playbook).id(), SentContent.byName(files), who.getName(), note.strip()));
    }

    @PostMapping("/{number}/trial")
    @Operation(operationId = "tryRules", summary = "Try the version on all that was ever judged")
    BackTest tryOut(@PathVariable long number) {
        return backTest.tryOut(number);
    }

    @PostMapping("/{number}/activation")
    @Operation(operationId = "activateRules", summary = "Put a tried version in force; not by who proposed it")
    RuleSet activate(@PathVariable long number, Principal who) {
        return activate.activate(number, who.getName());
    }

    @PostMapping("/{number}/withdrawal")
    @Operation(operationId = "withdrawRules", summary = "Take a candidate back")
    RuleSet withdraw(@PathVariable long number, Principal who) {
        return activate.withdraw(number, who.getName());
    }

    private static ResponseEntity<RuleSet> proposed(ProposalOutcome outcome) {
        if (outcome instanceof ProposalOutcome.Accepted accepted) {
            RuleSet candidate = accepted.candidate();
            return ResponseEntity.created(URI.create("/api/v1/rules/" + candidate.number()))
                    .body(candidate);
        }
        throw new Refused(Problem.of(
                ProblemKind.INVALID,
                ((ProposalOutcome.Rejected) outcome)
                        .problems().stream().map(RulesApi::detail).toList()));
    }

    private static Problem.Detail detail(RuleProblem problem) {
        String where = String.join(" ", List.of(problem.file(), problem.sheet(), problem.place()))
                .strip();
        return new Problem.Detail(where.replaceAll(" +", " "), problem.reason());
    }
}
