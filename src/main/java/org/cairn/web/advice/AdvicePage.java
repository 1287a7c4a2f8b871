package org.cairn.web.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.cairn.planning.Backcast;
import org.cairn.planning.CapacityAdvice;
import org.cairn.planning.CostOfDelay;
import org.cairn.planning.Plans;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.schedule.InvalidNetwork;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What it would take to end earlier, to keep a date or a budget, and what delay costs; each when it is asked for. */
@Controller
class AdvicePage {

    private static final int DELAYS = 15;

    private final Programmes programmes;
    private final Plans plans;
    private final Advisor advisor;
    private final MessageSource messages;

    AdvicePage(Programmes programmes, Plans plans, Advisor advisor, MessageSource messages) {
        this.programmes = programmes;
        this.plans = plans;
        this.advisor = advisor;
        this.messages = messages;
    }

    @GetMapping("/programmes/{programme}/capacity/advice")
    String show(
            @PathVariable String programme,
            @RequestParam(defaultValue = "") String ask,
            @RequestParam(required = false) @Nullable LocalDate finish,
            @RequestParam(required = false) @Nullable Double budget,
            Locale locale,
            Model model) {
        Programme found = programmes.get(programme);
        model.addAttribute("programme", found);
        model.addAttribute("ask", ask);
        model.addAttribute("finish", finish);
        model.addAttribute("budget", budget);
        try {
            switch (ask) {
                case "capacity" -> capacity(found, model);
                case "target" -> target(found, finish, budget, locale, model);
                case "delay" -> delay(found, model);
                default -> {}
            }
        } catch (InvalidNetwork e) {
            model.addAttribute("refused", e.getMessage());
        }
        return "advice/advice";
    }

    private void capacity(Programme programme, Model model) {
        CapacityAdvice advice = advisor.capacity(programme).orElse(null);
        model.addAttribute("busy", advice == null);
        model.addAttribute("capacity", advice);
    }

    private void target(
            Programme programme, @Nullable LocalDate finish, @Nullable Double budget, Locale locale, Model model) {
        if (finish == null && budget == null) {
            model.addAttribute("wrong", true);
            return;
        }
        Backcast backcast =
                advisor.backcast(programme, new Backcast.Target(finish, budget)).orElse(null);
        model.addAttribute("busy", backcast == null);
        if (backcast != null) {
            ChoiceTexts texts = new ChoiceTexts(programme, messages, locale);
            model.addAttribute("backcast", backcast);
            model.addAttribute(
                    "options", backcast.frontier().stream().map(texts::of).toList());
        }
    }

    private void delay(Programme programme, Model model) {
        List<CostOfDelay> delays = plans.findBaseline(programme.key())
                .map(b -> CostOfDelay.of(b.basis(), b.plan()))
                .orElse(List.of());
        model.addAttribute("delays", delays.stream().limit(DELAYS).toList());
        model.addAttribute("initiatives", programme.initiativesByKey());
    }
}
