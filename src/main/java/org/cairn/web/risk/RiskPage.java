package org.cairn.web.risk;

import java.util.Comparator;
import java.util.Locale;
import org.cairn.planning.Forecast;
import org.cairn.planning.GateAhead;
import org.cairn.planning.Plan;
import org.cairn.planning.Plans;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.programme.RiskItem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How sure the dates and the money are, what moves them, and the register of risks. */
@Controller
class RiskPage {

    private final Programmes programmes;
    private final Plans plans;

    RiskPage(Programmes programmes, Plans plans) {
        this.programmes = programmes;
        this.plans = plans;
    }

    @GetMapping("/programmes/{programme}/risk")
    String show(@PathVariable String programme, Locale locale, Model model) {
        Programme found = programmes.get(programme);
        Plan plan = plans.find(programme).orElse(null);
        Forecast forecast = plan == null ? null : plan.forecast();
        model.addAttribute("programme", found);
        model.addAttribute("plan", plan);
        model.addAttribute("gates", GateAhead.list(found, plan));
        model.addAttribute(
                "register",
                found.risks().stream()
                        .filter(RiskItem::open)
                        .sorted(Comparator.comparingInt((RiskItem r) -> -r.probability() * r.impact())
                                .thenComparing(RiskItem::key))
                        .toList());
        if (forecast != null && !forecast.curve().isEmpty()) {
            model.addAttribute("forecast", forecast);
            model.addAttribute("curve", CurveView.of(forecast, locale));
            model.addAttribute("tornado", TornadoView.of(forecast, found));
        }
        return "risk/risk";
    }
}
