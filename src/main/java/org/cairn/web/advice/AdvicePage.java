package org.cairn.web.advice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairn.planning.Backcast;
import org.cairn.planning.CapacityAdvice;
import org.cairn.planning.CostOfDelay;
import org.cairn.planning.Plans;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.schedule.InvalidNetwork;
import org.cairn.web.shell.TypedDay;
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
            @RequestParam(defaultValue = "") String finish,
            @RequestParam(defaultValue = "") String budget,
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
                case "target" -> target(found, TypedDay.of(finish), budget.strip(), locale, model);
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

    private void target(Programme programme, TypedDay finish, String budget, Locale locale, Model model) {
        Map<String, String> wrong = wrong(finish, budget);
        if (!wrong.isEmpty()) {
            model.addAttribute("wrong", wrong);
            return;
        }
        Double money = budget.isEmpty() ? null : Double.valueOf(budget);
        Backcast backcast = advisor.backcast(
                        programme, new Backcast.Target(finish.day().orElse(null), money))
                .orElse(null);
        model.addAttribute("busy", backcast == null);
        if (backcast != null) {
            ChoiceTexts texts = new ChoiceTexts(programme, messages, locale);
            model.addAttribute("backcast", backcast);
            model.addAttribute(
                    "options", backcast.frontier().stream().map(texts::of).toList());
        }
    }

    /** Field → key of what is wrong with it. */
    private static Map<String, String> wrong(TypedDay finish, String budget) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (finish.isEmpty() && budget.isEmpty()) {
            wrong.put("finish", "advice.target.empty");
            wrong.put("budget", "advice.target.empty");
        }
        if (!finish.isEmpty() && finish.day().isEmpty()) {
            wrong.put("finish", "advice.wrong.finish");
        }
        if (!budget.isEmpty() && !budget.matches("\\d{1,12}(\\.\\d{1,4})?")) {
            wrong.put("budget", "advice.wrong.budget");
        }
        return wrong;
    }

    private void delay(Programme programme, Model model) {
        List<CostOfDelay> delays = plans.findBaseline(programme.key())
                .map(b -> CostOfDelay.of(b.basis(), b.plan()))
                .orElse(List.of());
        model.addAttribute("delays", delays.stream().limit(DELAYS).toList());
        model.addAttribute("initiatives", programme.initiativesByKey());
    }
}
