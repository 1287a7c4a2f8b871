package org.cairn.report.deck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReview;
import org.cairn.report.Figures;
import org.cairn.report.Wording;
import org.cairn.report.deck.Body.Cell;
import org.cairn.report.deck.Body.Column;
import org.cairn.report.deck.Body.Table;

/** The next ninety days: what begins, what ends, which gates and conditions come. */
final class NextSlide {

    private static final int DAYS = 90;
    private static final int MOST = 26;

    private NextSlide() {}

    static List<Slide> of(Figures figures, Wording wording) {
        List<Event> events = events(figures);
        if (events.isEmpty()) {
            return List.of();
        }
        long starts =
                events.stream().filter(e -> e.kind().equals("next.starts")).count();
        long ends = events.stream().filter(e -> e.kind().equals("next.ends")).count();
        long gates = events.stream().filter(e -> e.kind().equals("next.gate")).count();
        return List.of(new Slide.Content(
                wording.say("next.title", starts, ends, gates),
                new Table(
                        events.size() > MOST ? wording.say("next.left", events.size() - MOST) : "",
                        List.of(
                                Column.text(wording.say("column.date"), 13),
                                Column.text(wording.say("column.what"), 15),
                                Column.text(wording.say("column.subject"), 52),
                                Column.text(wording.say("column.owner"), 20)),
                        events.stream()
                                .limit(MOST)
                                .map(e -> List.of(
                                        Cell.strong(wording.date(e.date())),
                                        Cell.of(wording.say(e.kind())),
                                        Cell.of(e.subject()),
                                        Cell.of(e.owner())))
                                .toList())));
    }

    private static List<Event> events(Figures figures) {
        List<Event> events = new ArrayList<>();
        LocalDate from = figures.programme().asOf();
        LocalDate to = from.plusDays(DAYS);
        for (Figures.Line line : figures.lines()) {
            String owner = line.initiative().owner();
            String who = owner == null ? "–" : Wording.shortened(owner, 30);
            if (!line.isDone()) {
                if (line.isGate()) {
                    add(events, from, to, new Event(line.dates().finish(), "next.gate", Names.of(line), who));
                } else {
                    if (line.initiative().actualStart() == null) {
                        add(events, from, to, new Event(line.dates().start(), "next.starts", Names.of(line), who));
                    }
                    add(events, from, to, new Event(line.dates().finish(), "next.ends", Names.of(line), who));
                }
            }
        }
        for (GateReview review : figures.snapshot().state().gates()) {
            GateReview.Recorded decided = review.decision();
            if (decided != null && decided.decision() instanceof GateDecision.ConditionalGo go) {
                go.conditions()
                        .forEach(c -> add(
                                events,
                                from,
                                to,
                                new Event(c.due(), "next.condition", Wording.shortened(c.text(), 90), c.owner())));
            }
        }
        events.sort(Comparator.comparing(Event::date).thenComparing(Event::kind).thenComparing(Event::subject));
        return events;
    }

    private static void add(List<Event> events, LocalDate from, LocalDate to, Event event) {
        if (!event.date().isBefore(from) && !event.date().isAfter(to)) {
            events.add(event);
        }
    }

    /** Something that happens on a day. */
    private record Event(LocalDate date, String kind, String subject, String owner) {}
}
