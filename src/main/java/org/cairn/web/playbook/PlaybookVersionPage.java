package org.cairn.web.playbook;

import org.cairn.access.Role;
import org.cairn.playbook.PlaybookVersion;
import org.cairn.playbook.PlaybookVersions;
import org.cairn.web.shell.Attempt;
import org.cairn.web.shell.Names;
import org.cairn.web.shell.Notice;
import org.cairn.web.shell.Shell;
import org.cairn.workflow.ChangePlaybook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One version of the method: what it means for everything that runs, and the steps that are open to the reader. */
@Controller
@RequestMapping("/playbook/versions/{number}")
class PlaybookVersionPage {

    private final PlaybookVersions versions;
    private final ChangePlaybook change;
    private final Names names;

    PlaybookVersionPage(PlaybookVersions versions, ChangePlaybook change, Names names) {
        this.versions = versions;
        this.change = change;
        this.names = names;
    }

    @GetMapping
    String show(@PathVariable long number, @ModelAttribute("shell") Shell shell, Model model) {
        return page(number, shell, model);
    }

    /** After a refused post the address is the action's; reading it again leads back. */
    @GetMapping("/{action:try|activate|withdraw}")
    String back(@PathVariable long number, @PathVariable String action) {
        return "redirect:/playbook/versions/" + number;
    }

    /** Nothing is kept of it, so its answer is the page itself. */
    @PostMapping("/try")
    String tryOut(@PathVariable long number, @ModelAttribute("shell") Shell shell, Model model) {
        model.addAttribute("dryRun", change.tryOut(versions.get(number).number()));
        return page(number, shell, model);
    }

    @PostMapping("/activate")
    String activate(@PathVariable long number, @ModelAttribute("shell") Shell shell, Attempt attempt) {
        return attempt.at(
                () -> change.activate(number, attempt.user()),
                done -> {
                    attempt.say(Notice.done("playbook.done.activated"));
                    return "/playbook/versions/" + number;
                },
                model -> page(number, shell, model));
    }

    @PostMapping("/withdraw")
    String withdraw(@PathVariable long number, @ModelAttribute("shell") Shell shell, Attempt attempt) {
        return attempt.at(
                () -> change.withdraw(number, attempt.user()),
                done -> {
                    attempt.say(Notice.done("playbook.done.withdrawn"));
                    return "/playbook/versions/" + number;
                },
                model -> page(number, shell, model));
    }

    private String page(long number, Shell shell, Model model) {
        PlaybookVersion version = versions.get(number);
        boolean candidate = version.state() == PlaybookVersion.State.CANDIDATE;
        model.addAttribute("version", version);
        model.addAttribute("names", names.byUser());
        model.addAttribute("mayTry", candidate && shell.is(Role.TMO, Role.ADMIN));
        model.addAttribute("mayActivate", candidate && shell.is(Role.TMO));
        return "playbook/version";
    }
}
