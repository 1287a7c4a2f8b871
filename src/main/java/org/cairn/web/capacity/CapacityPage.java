package org.cairn.web.capacity;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.cairn.access.Role;
import org.cairn.planning.Plans;
import org.cairn.planning.TeamLoad;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.web.shell.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Which team is loaded when, and by what. */
@Controller
class CapacityPage {

    private final Programmes programmes;
    private final Plans plans;
    private final MessageSource messages;

    CapacityPage(Programmes programmes, Plans plans, MessageSource messages) {
        this.programmes = programmes;
        this.plans = plans;
        this.messages = messages;
    }

    @GetMapping("/programmes/{programme}/capacity")
    String show(
            @PathVariable String programme,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(required = false) @Nullable LocalDate week,
            @ModelAttribute("shell") Shell shell,
            Locale locale,
            Model model) {
        Programme found = programmes.get(programme);
        model.addAttribute("programme", found);
        model.addAttribute("team", team);
        model.addAttribute("mayAsk", shell.is(Role.TMO, Role.EXECUTIVE, Role.FINANCE, Role.AUDITOR));
        plans.find(programme).ifPresent(plan -> {
            DateTimeFormatter month = DateTimeFormatter.ofPattern("MMM ''yy", locale);
            MessageFormat title = new MessageFormat(messages.getMessage("capacity.cell", null, locale), locale);
            model.addAttribute("heat", HeatView.of(plan, month, (name, weeks) -> title.format(said(name, weeks))));
            model.addAttribute("chosen", TeamWeek.of(plan, found, team, week).orElse(null));
        });
        return "capacity/capacity";
    }

    /** The team, first and last week, and the fullest of them. */
    private static Object[] said(String team, List<TeamLoad.Week> weeks) {
        TeamLoad.Week fullest =
                weeks.stream().max(Comparator.comparingDouble(TeamWeek::share)).orElseThrow();
        return new Object[] {
            team,
            weeks.get(0).monday().toString(),
            weeks.get(weeks.size() - 1).monday().toString(),
            fullest.demand(),
            fullest.capacity()
        };
    }
}
