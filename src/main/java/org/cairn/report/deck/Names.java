package org.cairn.report.deck;

import org.cairn.report.Figures;
import org.cairn.report.Wording;

/** How initiatives are called: key and name, as long as a table bears. */
final class Names {

    private static final int LONGEST = 70;
    private static final int LONGEST_IN_TITLE = 56;

    private Names() {}

    static String of(Figures.Line line) {
        return Wording.shortened(line.key(), 16) + "  "
                + Wording.shortened(line.initiative().name(), LONGEST);
    }

    static String inTitle(Figures.Line line) {
        return Wording.shortened(line.initiative().name(), LONGEST_IN_TITLE);
    }

    static String team(Figures figures, String key) {
        return figures.programme().teams().stream()
                .filter(t -> t.key().equals(key))
                .map(t -> Wording.shortened(t.name(), LONGEST_IN_TITLE))
                .findFirst()
                .orElse(key);
    }
}
