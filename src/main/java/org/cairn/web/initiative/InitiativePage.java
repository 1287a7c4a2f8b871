package org.cairn.web.initiative;

import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.cairn.access.People;
import org.cairn.assessment.Evaluation;
import org.cairn.assessment.InitiativeStatus;
import org.cairn.audit.AuditTrail;
import org.cairn.businesscase.ProgrammeCase;
import org.cairn.planning.Forecast;
import org.cairn.planning.Plan;
import org.cairn.planning.PlannedInitiative;
import org.cairn.planning.Plans;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.web.shell.WaitTexts;
import org.cairn.workflow.Judgements;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One initiative: plan, links, findings, benefits, history. */
@Controller
class InitiativePage {

    private static final List<String> TABS = List.of("plan", "links", "findings", "benefits", "history");
    private static final int LOOKED_AT = 500;

    private final Programmes programmes;
    private final Plans plans;
    private final Judgements judgements;
    private final AuditTrail trail;
    private final People people;
    private final MessageSource messages;

    InitiativePage(
            Programmes programmes,
            Plans plans,
            Judgements judgements,
            AuditTrail trail,
            People people,
            MessageSource messages) {
        this.programmes = programmes;
        this.plans = plans;
        this.judgements = judgements;
        this.trail = trail;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping("/programmes/{programme}/initiatives/{key}")
    String show(
            @PathVariable String programme,
            @PathVariable String key,
            @RequestParam(defaultValue = "plan") String tab,
            Locale locale,
            Model model) {
        Programme found = programmes.get(programme);
        Initiative initiative = found.findInitiative(key)
                .orElseThrow(() -> new NoSuchElementException("programme " + programme + " has no initiative " + key));
        Plan plan = plans.find(programme).orElse(null);
        Evaluation judged = judgements.of(found);
        String shown = TABS.contains(tab) ? tab : "plan";
        model.addAttribute("programme", found);
        model.addAttribute("initiative", initiative);
        model.addAttribute("tabs", TABS);
        model.addAttribute("tab", shown);
        model.addAttribute(
                "status", InitiativeStatus.of(found, judged.findings()).get(key));
        model.addAttribute("line", InitiativeLine.of(initiative, null, plan));
        model.addAttribute("owner", name(initiative.owner()));
        model.addAttribute("sponsor", name(initiative.sponsor()));
        model.addAttribute(
                "findings",
                judged.findings().stream().filter(f -> f.subject().equals(key)).toList());
        model.addAttribute("links", Neighbours.of(found, initiative, plan));
        model.addAttribute("claimedTwice", ProgrammeCase.claimedTwice(found));
        if (plan != null) {
            plan.find(key).ifPresent(planned -> plan(model, plan, planned, initiative, found, locale));
        }
        if (shown.equals("history")) {
            model.addAttribute(
                    "history",
                    trail.list(programme, 0, LOOKED_AT).stream()
                            .filter(e -> e.subject().equals(key))
                            .toList());
            model.addAttribute(
                    "reports",
                    found.statusReports().stream()
                            .filter(r -> r.initiative().equals(key))
                            .toList());
        }
        return "initiative/initiative";
    }

    private void plan(
            Model model, Plan plan, PlannedInitiative planned, Initiative initiative, Programme found, Locale locale) {
        Forecast forecast = plan.forecast();
        model.addAttribute("planned", planned);
        model.addAttribute("why", new WaitTexts(messages, locale).why(initiative, planned, found));
        model.addAttribute("range", forecast == null ? null : forecast.items().get(initiative.key()));
        model.addAttribute(
                "criticality", forecast == null ? null : forecast.criticality().get(initiative.key()));
        model.addAttribute(
                "before",
                plans.findPrevious(found.key())
                        .flatMap(p -> p.find(initiative.key()))
                        .orElse(null));
    }

    private @Nullable String name(@Nullable String user) {
        return user == null ? null : people.find(user).map(People.Person::name).orElse(user);
    }
}
