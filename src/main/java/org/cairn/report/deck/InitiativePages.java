package org.cairn.report.deck;

import static org.cairn.report.deck.Body.below;
import static org.cairn.report.deck.Body.beside;
import static org.cairn.report.deck.Body.part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.cairn.assessment.Finding;
import org.cairn.assessment.Rag;
import org.cairn.planning.Forecast;
import org.cairn.planning.WaitReason;
import org.cairn.programme.Initiative;
import org.cairn.programme.RiskItem;
import org.cairn.programme.StatusReport;
import org.cairn.report.Figures;
import org.cairn.report.InitiativeStatus;
import org.cairn.report.Wording;
import org.cairn.report.deck.Body.Bullets;
import org.cairn.report.deck.Body.Cell;
import org.cairn.report.deck.Body.Column;
import org.cairn.report.deck.Body.Table;
import org.cairn.report.deck.Body.Tile;
import org.cairn.report.deck.Body.Tiles;
import org.cairn.report.deck.Body.Tone;
import org.jspecify.annotations.Nullable;

/** A page an initiative: how it stands, when, for how much, what holds it. */
public final class InitiativePages {

    private static final int MOST = 40;

    private InitiativePages() {}

    /** One initiative on one page; throws {@link java.util.NoSuchElementException} naming it when it is not planned. */
    public static Deck of(Figures figures, String key, Wording wording) {
        Figures.Line line = figures.line(key);
        return new Deck(
                line.initiative().name(),
                SteeringDeck.source(figures, wording),
                wording.say("continued"),
                List.of(page(figures, line, wording)));
    }

    /** Those that a board may ask about: all of a few; of many the red ones, then amber, then critical. */
    static List<Slide> inFocus(Figures figures, Wording wording) {
        return figures.initiatives().stream()
                .sorted(Comparator.comparing(Figures.Line::isDone)
                        .thenComparing((Figures.Line l) -> l.status().shown(), Comparator.reverseOrder())
                        .thenComparing(l -> !l.dates().critical()))
                .limit(MOST)
                .sorted(Comparator.comparing((Figures.Line l) -> l.initiative().phase())
                        .thenComparing(l -> l.dates().start())
                        .thenComparing(Figures.Line::key))
                .map(l -> page(figures, l, wording))
                .toList();
    }

    private static Slide page(Figures figures, Figures.Line line, Wording wording) {
        Body money = line.worth().hasBenefit()
                ? CaseSlides.flows(figures, line.worth(), wording)
                : spending(figures, line, wording);
        return new Slide.Content(
                title(line, wording),
                below(
                        part(0.9, new Tiles(tiles(figures, line, wording))),
                        part(
                                2.6,
                                beside(
                                        part(1.25, money),
                                        part(
                                                1,
                                                below(
                                                        part(1, facts(figures, line, wording)),
                                                        part(
                                                                1,
                                                                new Bullets(
                                                                        wording.say("page.notes"),
                                                                        notes(figures, line, wording)))))))));
    }

    /** Where there is no benefit to show: what was planned, earned and spent. */
    private static Chart spending(Figures figures, Figures.Line line, Wording wording) {
        List<Chart.Series> series = List.of(new Chart.Series(
                wording.say("page.spending"),
                List.of(
                        line.earned().budgetAtCompletion(),
                        line.earned().plannedValue(),
                        line.earned().earnedValue(),
                        line.earned().actualCost())));
        MoneyScale scale = MoneyScale.of(figures, wording, series);
        return new Chart.ByCategory(
                Chart.Shape.COLUMNS,
                wording.say("page.spending.description"),
                scale.title(),
                scale.format(),
                List.of(
                        wording.say("money.budget"),
                        wording.say("page.planned.value"),
                        wording.say("page.earned.value"),
                        wording.say("money.actual")),
                series);
    }

    private static String title(Figures.Line line, Wording wording) {
        String name = Wording.shortened(line.initiative().name(), 60);
        LocalDate done = line.initiative().actualFinish();
        if (done != null) {
            return wording.say("page.title.done", name, wording.date(done));
        }
        Integer slip = line.slipDays();
        if (slip != null && slip > 0) {
            return wording.say(
                    "page.title.slip",
                    name,
                    wording.span(slip),
                    wording.date(line.dates().finish()));
        }
        if (line.initiative().actualStart() == null) {
            return wording.say(
                    "page.title.ahead",
                    name,
                    wording.date(line.dates().start()),
                    wording.date(line.dates().finish()));
        }
        return wording.say(
                "page.title",
                name,
                line.initiative().percentComplete(),
                wording.percent(line.plannedShare()),
                wording.date(line.dates().finish()));
    }

    private static List<Tile> tiles(Figures figures, Figures.Line line, Wording wording) {
        InitiativeStatus status = line.status();
        Rag shown = status.shown();
        StatusReport said = status.said();
        List<Tile> tiles = new ArrayList<>();
        tiles.add(new Tile(
                wording.say("column.status"),
                wording.letter(shown) + "  " + wording.colour(shown),
                said == null
                        ? dimensions(status, wording)
                        : wording.say("page.said", wording.colour(status.computed())),
                Tone.of(shown)));
        Forecast forecast = figures.plan().forecast();
        Forecast.Range range = forecast == null ? null : forecast.items().get(line.key());
        tiles.add(new Tile(
                wording.say("tile.finish"),
                wording.date(line.dates().finish()),
                range == null || line.isDone()
                        ? wording.say("page.from", wording.date(line.dates().start()))
                        : wording.say("tile.finish.p80", wording.date(range.p50()), wording.date(range.p80())),
                Tone.PLAIN));
        tiles.add(new Tile(
                wording.say("tile.done"),
                line.initiative().percentComplete() + " %",
                wording.say("page.planned", wording.percent(line.plannedShare())),
                Tone.PLAIN));
        if (line.earned().budgetAtCompletion() > 0) {
            tiles.add(new Tile(
                    wording.say("tile.spent"),
                    wording.money(line.earned().actualCost(), figures.programme()),
                    wording.say("page.budget", wording.money(line.earned().budgetAtCompletion(), figures.programme())),
                    Tone.PLAIN));
        }
        if (line.worth().hasBenefit()) {
            tiles.add(new Tile(
                    wording.say("tile.worth"),
                    wording.money(line.worth().netPresentValue(), figures.programme()),
                    wording.say("page.rate", CaseSlides.rate(line.worth(), wording)),
                    Tone.PLAIN));
        }
        return tiles;
    }

    /** The dimensions that apply, each with its letter. */
    private static String dimensions(InitiativeStatus status, Wording wording) {
        List<String> said = new ArrayList<>();
        add(said, status.time(), "dimension.time", wording);
        add(said, status.cost(), "dimension.cost", wording);
        add(said, status.benefit(), "dimension.benefit", wording);
        add(said, status.risk(), "dimension.risk", wording);
        add(said, status.resource(), "dimension.resource", wording);
        return String.join(", ", said);
    }

    private static void add(List<String> said, @Nullable Rag rag, String dimension, Wording wording) {
        if (rag != null) {
            said.add(wording.say(dimension) + " " + wording.letter(rag));
        }
    }

    private static Table facts(Figures figures, Figures.Line line, Wording wording) {
        Initiative i = line.initiative();
        String teams = i.efforts().stream()
                .map(e -> wording.say("page.effort", wording.number(e.fte(), 1), Names.team(figures, e.team())))
                .collect(Collectors.joining(", "));
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(fact(wording.say("page.owner"), i.owner()));
        rows.add(fact(wording.say("page.sponsor"), i.sponsor()));
        rows.add(fact(wording.say("page.team"), teams.isEmpty() ? null : Wording.shortened(teams, 80)));
        rows.add(fact(
                wording.say("page.float"),
                line.isDone()
                        ? null
                        : line.dates().critical()
                                ? wording.say("page.critical")
                                : wording.span(line.dates().totalFloatDays())));
        rows.add(fact(wording.say("page.deadline"), i.deadline() == null ? null : wording.date(i.deadline())));
        return new Table(
                "",
                List.of(Column.text(wording.say("column.fact"), 34), Column.text(wording.say("column.value"), 66)),
                rows);
    }

    private static List<Cell> fact(String name, @Nullable String value) {
        return List.of(Cell.quiet(name), Cell.of(value == null ? "–" : Wording.shortened(value, 80)));
    }

    /** What it waits for, its worst risk, and what the rules ask of it. */
    private static List<String> notes(Figures figures, Figures.Line line, Wording wording) {
        List<String> notes = new ArrayList<>();
        line.dates().waits().stream().limit(1).forEach(w -> notes.add(wait(figures, w, wording)));
        figures.programme().risks().stream()
                .filter(r -> r.open() && line.key().equals(r.initiative()))
                .max(Comparator.comparingInt((RiskItem r) -> r.probability() * r.impact()))
                .ifPresent(r -> notes.add(
                        wording.say("page.risk", Wording.shortened(r.title(), 100), r.probability() * r.impact())));
        figures.asking().stream()
                .filter(f -> f.subject().equals(line.key()))
                .limit(2)
                .map(Finding::message)
                .forEach(m -> notes.add(Wording.shortened(m, 140)));
        if (notes.isEmpty()) {
            notes.add(wording.say("page.nothing"));
        }
        return notes;
    }

    static String wait(Figures figures, WaitReason wait, Wording wording) {
        String until = wording.date(wait.until());
        String subject = wait.subject();
        return switch (wait.kind()) {
            case PREDECESSOR ->
                wording.say("wait.predecessor", until, Wording.shortened(name(figures, String.valueOf(subject)), 60));
            case TEAM ->
                wording.say(
                        "wait.team",
                        until,
                        Names.team(figures, String.valueOf(subject)),
                        Wording.shortened(String.join(", ", wait.holders()), 40));
            case EARLIEST_START -> wording.say("wait.date", until);
            case PINNED -> wording.say("wait.pinned", until);
            case CHOICE -> wording.say("wait.choice", until);
        };
    }

    private static String name(Figures figures, String key) {
        return figures.programme()
                .findInitiative(key)
                .map(i -> key + " " + i.name())
                .orElse(key);
    }
}
