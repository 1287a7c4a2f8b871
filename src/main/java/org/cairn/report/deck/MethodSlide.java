package org.cairn.report.deck;

import java.util.ArrayList;
import java.util.List;
import org.cairn.planning.Forecast;
import org.cairn.report.CaseFigures;
import org.cairn.report.Figures;
import org.cairn.report.Wording;
import org.cairn.report.deck.Body.Bullets;

/** How the figures came about, and what the deck is silent about. */
final class MethodSlide {

    private MethodSlide() {}

    static Slide of(Figures figures, Wording wording) {
        List<String> sentences = new ArrayList<>();
        if (!figures.plan().items().isEmpty()) {
            sentences.add(wording.say("method.plan"));
            sentences.add(wording.say(
                    "method.bound",
                    figures.plan().lowerBoundDays(),
                    figures.plan().lengthDays(),
                    figures.plan().unconstrainedDays()));
        }
        Forecast forecast = figures.plan().forecast();
        sentences.add(
                forecast == null
                        ? wording.say("method.nosimulation")
                        : wording.say("method.simulation", forecast.iterations(), Long.toString(forecast.seed())));
        CaseFigures worth = figures.worth();
        sentences.add(wording.say(
                "method.case",
                worth.assumptions().years(),
                worth.assumptions().rampQuarters(),
                wording.percent(worth.assumptions().runCostShare()),
                wording.number(100 * worth.assumptions().discountRate(), 1)));
        sentences.add(wording.say("method.status"));
        sentences.add(wording.say(
                "method.rules", figures.snapshot().state().evaluation().ruleSetVersion()));
        List<String> silent = silent(figures, wording);
        if (!silent.isEmpty()) {
            sentences.add(wording.say("method.silent", String.join(", ", silent)));
        }
        sentences.add(wording.say("method.snapshot", figures.snapshot().hash()));
        return new Slide.Content(wording.say("method.title"), new Bullets("", sentences));
    }

    private static List<String> silent(Figures figures, Wording wording) {
        List<String> silent = new ArrayList<>();
        if (figures.snapshot().state().earlier() == null) {
            silent.add(wording.say("silent.earlier"));
        }
        if (figures.lines().isEmpty()) {
            silent.add(wording.say("silent.plan"));
        }
        if (!figures.hasMoney()) {
            silent.add(wording.say("silent.money"));
        }
        if (!figures.worth().hasBenefit()) {
            silent.add(wording.say("silent.benefits"));
        }
        if (figures.fullestTeams().isEmpty()) {
            silent.add(wording.say("silent.capacity"));
        }
        if (figures.plan().forecast() == null) {
            silent.add(wording.say("silent.forecast"));
        }
        if (figures.programme().risks().isEmpty()) {
            silent.add(wording.say("silent.risks"));
        }
        if (figures.snapshot().state().scenarios().isEmpty()) {
            silent.add(wording.say("silent.scenarios"));
        }
        return silent;
    }
}
