package org.cairn.web.rule;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cairn.access.Role;
import org.cairn.operation.Download;
import org.cairn.ruleset.ActivateRules;
import org.cairn.ruleset.BackTest;
import org.cairn.ruleset.BackTestRules;
import org.cairn.ruleset.RuleSet;
import org.cairn.ruleset.RuleSets;
import org.cairn.web.shell.Attempt;
import org.cairn.web.shell.Names;
import org.cairn.web.shell.Notice;
import org.cairn.web.shell.Shell;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One version of the rules: what it would have said of all that was ever judged, and the steps that are open to the reader. */
@Controller
@RequestMapping("/rules/{number}")
class RuleSetPage {

    private static final int LISTED = 200;

    private final RuleSets sets;
    private final BackTestRules backTest;
    private final ActivateRules activate;
    private final Names names;

    RuleSetPage(RuleSets sets, BackTestRules backTest, ActivateRules activate, Names names) {
        this.sets = sets;
        this.backTest = backTest;
        this.activate = activate;
        this.names = names;
    }

    @GetMapping
    String show(@PathVariable long number, @ModelAttribute("shell") Shell shell, Model model) {
        return page(number, shell, model);
    }

    /** After a refused post the address is the action's; reading it again leads back. */
    @GetMapping("/{action:try|activate|withdraw}")
    String back(@PathVariable long number, @PathVariable String action) {
        return "redirect:/rules/" + number;
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(@PathVariable long number, @RequestParam String name) {
        byte[] content = sets.files(sets.get(number).number()).get(name);
        return Download.ofBytes(name.substring(name.lastIndexOf('/') + 1))
                .answer()
                .body(content);
    }

    @PostMapping("/try")
    String tryOut(@PathVariable long number, @ModelAttribute("shell") Shell shell, Attempt attempt) {
        return act(number, "tried", () -> backTest.tryOut(number), shell, attempt);
    }

    @PostMapping("/activate")
    String activate(@PathVariable long number, @ModelAttribute("shell") Shell shell, Attempt attempt) {
        return act(number, "activated", () -> activate.activate(number, attempt.user()), shell, attempt);
    }

    @PostMapping("/withdraw")
    String withdraw(@PathVariable long number, @ModelAttribute("shell") Shell shell, Attempt attempt) {
        return act(number, "withdrawn", () -> activate.withdraw(number, attempt.user()), shell, attempt);
    }

    private String act(long number, String done, Supplier<?> step, Shell shell, Attempt attempt) {
        return attempt.at(
                step::get,
                result -> {
                    attempt.say(Notice.done("rules.done." + done));
                    return "/rules/" + number;
                },
                model -> page(number, shell, model));
    }

    private String page(long number, Shell shell, Model model) {
        RuleSet set = sets.get(number);
        model.addAttribute("set", set);
        model.addAttribute("files", sets.files(number).names());
        model.addAttribute("names", names.byUser());
        boolean candidate = set.state() == RuleSet.State.CANDIDATE;
        model.addAttribute("mayActivate", candidate && shell.is(Role.TMO, Role.EXECUTIVE));
        model.addAttribute("mayWithdraw", candidate && shell.is(Role.TMO, Role.ADMIN));
        sets.findBackTest(number).ifPresent(test -> {
            model.addAttribute("test", test);
            model.addAttribute("kinds", kinds(test));
            model.addAttribute(
                    "differences", test.differences().stream().limit(LISTED).toList());
        });
        return "rule/rule-set";
    }

    private static Map<BackTest.Kind, Long> kinds(BackTest test) {
        return test.differences().stream()
                .collect(Collectors.groupingBy(BackTest.Difference::kind, TreeMap::new, Collectors.counting()));
    }
}
