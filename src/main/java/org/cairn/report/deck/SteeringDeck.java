package org.cairn.report.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.report.Figures;
import org.cairn.report.Snapshot;
import org.cairn.report.Wording;

/** The steering deck, in the order in which a board decides. What there is nothing to say of is left out, and the method says so. */
public final class SteeringDeck {

    private SteeringDeck() {}

    /** All of it, appendix included. */
    public static Deck of(Figures figures, Wording wording) {
        List<Slide> body = Stream.of(
                        SummarySlide.of(figures, wording),
                        DecisionsSlide.of(figures, wording),
                        SinceLastTimeSlide.of(figures, wording),
                        RoadmapSlide.of(figures, wording),
                        StatusSlide.of(figures, wording),
                        GateReadinessSlide.of(figures, wording),
                        MoneySlide.of(figures, wording),
                        BenefitsSlide.of(figures, wording),
                        CapacitySlide.of(figures, wording),
                        ConfidenceSlide.of(figures, wording),
                        RisksSlide.of(figures, wording),
                        NextSlide.of(figures, wording))
                .flatMap(List::stream)
                .toList();
        List<Slide> slides = new ArrayList<>();
        slides.add(cover(figures, wording));
        slides.addAll(body);
        List<Slide> appendix = Stream.of(
                        CaseSlides.of(figures, wording),
                        ScenariosSlide.of(figures, wording),
                        InitiativePages.inFocus(figures, wording),
                        RuleTraceSlide.of(figures, wording))
                .flatMap(List::stream)
                .toList();
        slides.add(new Slide.Divider(
                wording.say("appendix.title"),
                wording.say(appendix.isEmpty() ? "appendix.text.method" : "appendix.text")));
        slides.addAll(appendix);
        slides.add(MethodSlide.of(figures, wording));
        return new Deck(
                wording.say("cover.document", figures.programme().name()),
                source(figures, wording),
                wording.say("continued"),
                slides);
    }

    private static Slide cover(Figures figures, Wording wording) {
        Snapshot snapshot = figures.snapshot();
        Snapshot.Earlier earlier = snapshot.state().earlier();
        String asOf = wording.date(figures.programme().asOf());
        return new Slide.Cover(
                Wording.shortened(figures.programme().name(), 120),
                (earlier == null
                                ? wording.say("cover.subtitle", asOf)
                                : wording.say("cover.period", wording.date(earlier.asOf()), asOf))
                        + "\n"
                        + wording.say(snapshot.state().draft() ? "cover.draft" : "cover.final"));
    }

    /** What stands in each footer. */
    static String source(Figures figures, Wording wording) {
        return wording.say(
                figures.snapshot().state().draft() ? "source.draft" : "source.final",
                Wording.shortened(figures.programme().name(), 50),
                wording.date(figures.programme().asOf()),
                figures.snapshot().id());
    }
}
