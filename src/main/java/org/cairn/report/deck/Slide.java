package org.cairn.report.deck;

/** One page of a deck, or several where a table goes on. */
public sealed interface Slide {

    /** A whole sentence; on a cover or a divider a name. */
    String title();

    /** The first page. */
    record Cover(String title, String subtitle) implements Slide {}

    /** Divides the deck. */
    record Divider(String title, String text) implements Slide {}

    /** A conclusion and what it rests on. */
    record Content(String title, Body body) implements Slide {}
}
