package org.cairn.report.deck;

import java.util.List;
import org.cairn.report.Figures;
import org.cairn.report.Wording;
import org.cairn.report.deck.Body.Cell;
import org.cairn.report.deck.Body.Column;
import org.cairn.report.deck.Body.Table;

/** The questions that only the board can answer. */
final class DecisionsSlide {

    private DecisionsSlide() {}

    static List<Slide> of(Figures figures, Wording wording) {
        List<Asks> asks = Asks.of(figures, wording);
        if (asks.isEmpty()) {
            return List.of();
        }
        List<List<Cell>> rows = asks.stream()
                .map(a -> List.of(
                        Cell.strong(Wording.shortened(a.question(), 160)),
                        Cell.of(a.options()),
                        Cell.of(Wording.shortened(a.recommendation(), 150)),
                        Cell.of(Wording.shortened(a.consequence(), 240)),
                        Cell.of(a.by() == null ? wording.say("asks.nodate") : wording.date(a.by()))))
                .toList();
        return List.of(new Slide.Content(
                wording.say(
                        "decisions.title",
                        asks.size(),
                        Wording.shortened(asks.get(0).question(), 80)),
                new Table(
                        "",
                        List.of(
                                Column.text(wording.say("column.question"), 20),
                                Column.text(wording.say("column.options"), 15),
                                Column.text(wording.say("column.recommendation"), 18),
                                Column.text(wording.say("column.consequence"), 29),
                                Column.text(wording.say("column.by"), 10)),
                        rows)));
    }
}
