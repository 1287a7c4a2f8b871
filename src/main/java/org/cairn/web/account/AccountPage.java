package org.cairn.web.account;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cairn.access.AccessTokens;
import org.cairn.access.Scope;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.cairn.web.shell.Attempt;
import org.cairn.web.shell.Notice;
import org.cairn.web.shell.TypedDay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The reader's tokens, and the secret address of their calendar; a secret is shown once. */
@Controller
@RequestMapping("/account")
class AccountPage {

    private static final int LONGEST_LABEL = 100;
    private static final Set<Scope> FOR_PROGRAMS = EnumSet.of(Scope.READ, Scope.WORK, Scope.DECIDE, Scope.ADMIN);

    private final AccessTokens tokens;
    private final Clock clock;

    AccountPage(AccessTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping
    String show(Principal who, Model model) {
        return page(who.getName(), model);
    }

    /** After a refused post the address is the action's; reading it again leads back. */
    @GetMapping("/{action:tokens|calendar}")
    String back(@PathVariable String action) {
        return "redirect:/account";
    }

    @PostMapping("/tokens")
    String issue(
            @RequestParam(defaultValue = "") String label,
            @RequestParam(name = "scope", defaultValue = "") List<Scope> scopes,
            @RequestParam(defaultValue = "") String expires,
            Attempt attempt) {
        attempt.model().addAttribute("label", label);
        attempt.model().addAttribute("chosen", scopes);
        attempt.model().addAttribute("expires", expires);
        List<Problem.Detail> wrong = new ArrayList<>();
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            wrong.add(new Problem.Detail("label", "account.wrong.label"));
        }
        if (scopes.isEmpty() || !FOR_PROGRAMS.containsAll(scopes)) {
            wrong.add(new Problem.Detail("scope", "account.wrong.scope"));
        }
        TypedDay until = TypedDay.of(expires);
        if (!until.isEmpty()
                && until.day().filter(d -> !d.isBefore(LocalDate.now(clock))).isEmpty()) {
            wrong.add(new Problem.Detail("expires", "account.wrong.expires"));
        }
        return wrong.isEmpty()
                ? issue(label.strip(), EnumSet.copyOf(scopes), until.day().orElse(null), "token", attempt)
                : attempt.refused(Problem.of(ProblemKind.INVALID, wrong), m -> page(attempt.user(), m));
    }

    @PostMapping("/calendar")
    String calendar(Attempt attempt) {
        return issue("Calendar", EnumSet.of(Scope.CALENDAR), null, "calendar", attempt);
    }

    @PostMapping("/tokens/{id}/revoke")
    String revoke(@PathVariable String id, Attempt attempt) {
        if (tokens.revoke(attempt.user(), id)) {
            attempt.say(Notice.done("account.revoked"));
        }
        return "redirect:/account";
    }

    private String issue(String label, Set<Scope> scopes, @Nullable LocalDate expires, String kind, Attempt attempt) {
        return attempt.at(
                () -> tokens.issue(attempt.user(), label, scopes, expires),
                issued -> {
                    attempt.keep("secret", kind.equals("calendar") ? address(issued.secret()) : issued.secret());
                    attempt.keep("secretOf", kind);
                    return "/account";
                },
                model -> page(attempt.user(), model));
    }

    private static String address(String secret) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/calendar/{secret}.ics")
                .build(secret)
                .toString();
    }

    private String page(String user, Model model) {
        List<AccessTokens.Token> all = tokens.list(user);
        model.addAttribute(
                "tokens",
                all.stream().filter(t -> !t.scopes().contains(Scope.CALENDAR)).toList());
        model.addAttribute(
                "calendars",
                all.stream().filter(t -> t.scopes().contains(Scope.CALENDAR)).toList());
        model.addAttribute("scopes", FOR_PROGRAMS);
        return "account/account";
    }
}
