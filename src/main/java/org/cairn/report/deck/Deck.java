package org.cairn.report.deck;

import java.util.List;

/**
 * A deck, slide by slide.
 *
 * @param title for the document's properties
 * @param source what stands in each footer: of what, as of when, from which snapshot
 * @param continued what is added to the title where a table goes on, with {@code {0}} and {@code {1}} for page and pages
 */
public record Deck(String title, String source, String continued, List<Slide> slides) {

    public Deck {
        slides = List.copyOf(slides);
    }
}
