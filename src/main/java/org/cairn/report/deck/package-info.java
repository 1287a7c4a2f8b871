/**
 * What decks say: slides as pure records, in which every number, sentence and picture's data is final.
 *
 * <p>A {@link org.cairn.report.deck.Deck} is composed from {@link org.cairn.report.Figures}; one class a slide, in the order
 * in which a board decides. Titles are conclusions. How much of it fits on a page, and with which colours and fonts, is for
 * whoever draws it.
 */
@NullMarked
package org.cairn.report.deck;

import org.jspecify.annotations.NullMarked;
