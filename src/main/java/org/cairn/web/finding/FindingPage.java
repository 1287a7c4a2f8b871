package org.cairn.web.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.cairn.access.Role;
import org.cairn.assessment.AnswerFinding;
import org.cairn.assessment.AssessProgramme;
import org.cairn.assessment.Evaluation;
import org.cairn.assessment.Finding;
import org.cairn.assessment.TrackedFindings;
import org.cairn.playbook.Playbook;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.web.shell.Attempt;
import org.cairn.web.shell.Names;
import org.cairn.web.shell.Notice;
import org.cairn.web.shell.Shell;
import org.cairn.web.shell.TypedDay;
import org.cairn.workflow.Judgements;
import org.cairn.workflow.Mitigate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** One finding: the rule, the facts with their sources, the limit, what would turn it, its history, and the answer. */
@Controller
@RequestMapping("/programmes/{programme}/findings/one")
class FindingPage {

    private final Programmes programmes;
    private final AssessProgramme assess;
    private final AnswerFinding answer;
    private final TrackedFindings tracked;
    private final Judgements judgements;
    private final Mitigate mitigate;
    private final Names names;

    FindingPage(
            Programmes programmes,
            AssessProgramme assess,
            AnswerFinding answer,
            TrackedFindings tracked,
            Judgements judgements,
            Mitigate mitigate,
            Names names) {
        this.programmes = programmes;
        this.assess = assess;
        this.answer = answer;
        this.tracked = tracked;
        this.judgements = judgements;
        this.mitigate = mitigate;
        this.names = names;
    }

    @GetMapping
    String show(
            @PathVariable String programme,
            @RequestParam String key,
            @ModelAttribute("shell") Shell shell,
            Model model) {
        Programme found = programmes.get(programme);
        Evaluation judged = assess.judge(programme);
        Playbook playbook = judgements.playbook(found);
        var finding =
                judged.findings().stream().filter(f -> f.key().equals(key)).findFirst();
        var known = tracked.find(programme, key);
        if (finding.isEmpty() && known.isEmpty()) {
            throw new NoSuchElementException("programme " + programme + " has no finding " + key);
        }
        model.addAttribute("programme", found);
        model.addAttribute("key", key);
        model.addAttribute("finding", finding.orElse(null));
        model.addAttribute("tracked", known.orElse(null));
        model.addAttribute("history", tracked.history(programme, key));
        model.addAttribute(
                "mitigations", offered(playbook, finding.map(Finding::criterion).orElse("")));
        model.addAttribute(
                "initiative",
                finding.flatMap(f -> found.findInitiative(f.subject())).orElse(null));
        model.addAttribute("mayAnswer", shell.is(Role.TMO, Role.INITIATIVE_OWNER));
        model.addAttribute("mayMitigate", shell.is(Role.TMO));
        model.addAttribute("people", names.active());
        return "finding/finding";
    }

    /** What the playbook knows against a pitfall; against anything else, all that it knows. */
    private static List<Playbook.Item> offered(Playbook playbook, String criterion) {
        List<Playbook.Item> own = playbook.pitfalls().stream()
                .filter(p -> criterion.startsWith(p.id()))
                .flatMap(p -> p.mitigations().stream())
                .toList();
        return own.isEmpty()
                ? playbook.pitfalls().stream()
                        .flatMap(p -> p.mitigations().stream())
                        .toList()
                : own;
    }

    @PostMapping("/mitigate")
    String mitigate(
            @PathVariable String programme,
            @RequestParam String key,
            @RequestParam String mitigation,
            @RequestParam String owner,
            @RequestParam(defaultValue = "") String due,
            @ModelAttribute("shell") Shell shell,
            Attempt attempt) {
        attempt.model().addAttribute("chosen", mitigation);
        attempt.model().addAttribute("owner", owner);
        attempt.model().addAttribute("due", due);
        Optional<LocalDate> day = TypedDay.of(due).day();
        if (day.isEmpty()) {
            return attempt.refused(
                    Problem.of(ProblemKind.INVALID, List.of(new Problem.Detail("due", "finding.wrong.due"))),
                    model -> show(programme, key, shell, model));
        }
        return attempt.about("due")
                .at(
                        () -> mitigate.accept(programme, key, mitigation, owner, day.get(), attempt.user()),
                        task -> {
                            attempt.say(Notice.done("finding.mitigating"));
                            return address(programme, key);
                        },
                        model -> show(programme, key, shell, model));
    }

    @PostMapping("/acknowledge")
    String acknowledge(
            @PathVariable String programme,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String note,
            @ModelAttribute("shell") Shell shell,
            Attempt attempt) {
        attempt.model().addAttribute("note", note);
        return attempt.about("note")
                .at(
                        () -> {
                            answer.acknowledge(programme, key, attempt.user(), note.strip());
                            return key;
                        },
                        acknowledged -> {
                            attempt.say(Notice.done("finding.acknowledged"));
                            return address(programme, acknowledged);
                        },
                        model -> show(programme, key, shell, model));
    }

    private static String address(String programme, String key) {
        return UriComponentsBuilder.fromPath("/programmes/{p}/findings/one")
                .queryParam("key", "{key}")
                .encode()
                .buildAndExpand(programme, key)
                .toUriString();
    }
}
