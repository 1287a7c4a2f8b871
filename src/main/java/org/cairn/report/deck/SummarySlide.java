package org.cairn.report.deck;

import static org.cairn.report.deck.Body.below;
import static org.cairn.report.deck.Body.beside;
import static org.cairn.report.deck.Body.part;

import java.util.ArrayList;
import java.util.List;
import org.cairn.assessment.Rag;
import org.cairn.planning.Forecast;
import org.cairn.planning.Plan;
import org.cairn.report.Figures;
import org.cairn.report.Snapshot;
import org.cairn.report.Wording;
import org.cairn.report.deck.Body.Bullets;
import org.cairn.report.deck.Body.Cell;
import org.cairn.report.deck.Body.Column;
import org.cairn.report.deck.Body.Table;
import org.cairn.report.deck.Body.Tile;
import org.cairn.report.deck.Body.Tiles;
import org.cairn.report.deck.Body.Tone;

/** Where the programme stands, what the board must know, what it is asked. */
final class SummarySlide {

    private static final int MOST = 3;

    private SummarySlide() {}

    static List<Slide> of(Figures figures, Wording wording) {
        List<Asks> asks = Asks.of(figures, wording);
        Body tiles = new Tiles(tiles(figures, wording, asks.size()));
        Body words = beside(
                part(1, new Bullets(wording.say("summary.messages"), messages(figures, wording))),
                part(1, new Bullets(wording.say("summary.asks"), asked(asks, wording))));
        return List.of(new Slide.Content(
                title(figures, wording, asks.size()),
                figures.phases().isEmpty()
                        ? below(part(1, tiles), part(1, words))
                        : below(part(1, tiles), part(1, words), part(1, phases(figures, wording)))));
    }

    private static List<String> asked(List<Asks> asks, Wording wording) {
        return asks.isEmpty()
                ? List.of(wording.say("summary.noask"))
                : asks.stream().limit(MOST).map(a -> ask(a, wording)).toList();
    }

    private static Table phases(Figures figures, Wording wording) {
        return new Table(
                wording.say("summary.phases"),
                List.of(
                        Column.text(wording.say("column.phase"), 30),
                        Column.text(wording.say("column.period"), 26),
                        Column.number(wording.say("column.initiatives"), 12),
                        Column.number(wording.say("column.done"), 10),
                        Column.number(wording.say("column.budget"), 14),
                        Column.number(wording.say("column.spent"), 14)),
                figures.phases().values().stream()
                        .map(p -> List.of(
                                Cell.strong(Wording.shortened(p.name(), 50)),
                                Cell.of(wording.say("period", wording.date(p.start()), wording.date(p.finish()))),
                                Cell.of(Integer.toString(p.count())),
                                Cell.of(wording.percent(p.done())),
                                Cell.of(wording.money(p.earned().budgetAtCompletion(), figures.programme())),
                                Cell.of(wording.money(p.earned().actualCost(), figures.programme()))))
                        .toList());
    }

    private static String ask(Asks ask, Wording wording) {
        return ask.by() == null
                ? Wording.shortened(ask.question(), 160)
                : wording.say("summary.ask.by", Wording.shortened(ask.question(), 140), wording.date(ask.by()));
    }

    private static String title(Figures figures, Wording wording, int asks) {
        Plan plan = figures.plan();
        if (plan.items().isEmpty()) {
            return wording.say("summary.title.unplanned");
        }
        return wording.say("summary.title", finish(figures, wording), red(figures), asks);
    }

    /** When it ends, and how that moved. */
    private static String finish(Figures figures, Wording wording) {
        String finish = wording.date(figures.plan().finish());
        Snapshot.Earlier earlier = figures.snapshot().state().earlier();
        if (earlier == null) {
            return wording.say("summary.finish", finish);
        }
        int days = figures.days().after(earlier.finish(), figures.plan().finish());
        return days == 0
                ? wording.say("summary.finish.same", finish)
                : wording.say(days > 0 ? "summary.finish.later" : "summary.finish.earlier", wording.span(days), finish);
    }

    private static long red(Figures figures) {
        return figures.initiatives().stream()
                .filter(l -> l.status().shown() == Rag.RED)
                .count();
    }

    private static List<Tile> tiles(Figures figures, Wording wording, int asks) {
        Rag programme = figures.snapshot().state().evaluation().programme();
        List<Tile> tiles = new ArrayList<>();
        long red = red(figures);
        tiles.add(new Tile(
                wording.say("tile.status"),
                wording.letter(programme) + "  " + wording.colour(programme),
                wording.say("tile.status.note", red, figures.initiatives().size()),
                Tone.of(programme)));
        if (!figures.plan().items().isEmpty()) {
            Forecast forecast = figures.plan().forecast();
            tiles.add(new Tile(
                    wording.say("tile.finish"),
                    wording.date(figures.plan().finish()),
                    forecast == null
                            ? wording.say("tile.finish.bound", figures.plan().lowerBoundDays())
                            : wording.say(
                                    "tile.finish.p80",
                                    wording.date(forecast.programme().p50()),
                                    wording.date(forecast.programme().p80())),
                    Tone.PLAIN));
        }
        if (figures.hasMoney()) {
            tiles.add(new Tile(
                    wording.say("tile.money"),
                    wording.money(figures.estimateAtCompletion(), figures.programme()),
                    wording.say(
                            "tile.money.note",
                            wording.money(figures.earned().budgetAtCompletion(), figures.programme()),
                            wording.money(figures.earned().actualCost(), figures.programme())),
                    Tone.PLAIN));
            tiles.add(new Tile(
                    wording.say("tile.worth"),
                    wording.money(figures.worth().netPresentValue(), figures.programme()),
                    figures.worth().paybackYears().isPresent()
                            ? wording.say(
                                    "tile.worth.payback",
                                    wording.number(
                                            figures.worth().paybackYears().getAsDouble(), 1))
                            : wording.say(
                                    "tile.worth.nopayback",
                                    figures.worth().assumptions().years()),
                    Tone.PLAIN));
        }
        tiles.add(new Tile(
                wording.say("tile.asks"), Integer.toString(asks), wording.say("tile.asks.note", asks), Tone.PLAIN));
        return tiles;
    }

    /** The three things that matter most: confidence, capacity, findings. */
    private static List<String> messages(Figures figures, Wording wording) {
        Plan plan = figures.plan();
        List<String> messages = new ArrayList<>();
        if (plan.items().isEmpty()) {
            messages.add(wording.say("message.unplanned"));
        } else {
            Forecast forecast = plan.forecast();
            messages.add(
                    forecast == null || forecast.programme().isCertain()
                            ? wording.say("message.bound", plan.lengthDays(), plan.lowerBoundDays())
                            : wording.say(
                                    "message.confidence",
                                    wording.date(plan.finish()),
                                    wording.date(forecast.programme().p80())));
            int lost = plan.lengthDays() - plan.unconstrainedDays();
            messages.add(
                    lost > 0
                            ? wording.say(
                                    "message.capacity", wording.span(lost), CapacitySlide.busiest(figures, wording))
                            : wording.say("message.nocapacity"));
        }
        messages.add(
                figures.asking().isEmpty()
                        ? wording.say("message.nofinding")
                        : wording.say(
                                "message.finding",
                                figures.asking().size(),
                                Wording.shortened(figures.asking().get(0).message(), 170)));
        return messages;
    }
}
