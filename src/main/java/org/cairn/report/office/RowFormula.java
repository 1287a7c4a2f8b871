package org.cairn.report.office;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.cairn.report.office.BookLayout.Placed;

/**
 * A formula with columns of its row in braces, taken apart once for all rows: {@code {Cost}} is the column's cell in the same
 * row, {@code {Cost^}} in the row above.
 *
 * @param words between the places; one more than there are places
 */
record RowFormula(List<String> words, List<Place> places) {

    static final Pattern PLACE = Pattern.compile("\\{(\\w+)(\\^?)}");

    /** A cell by its column's letters, in the row or above it. */
    private record Place(String letters, boolean above) {}

    static RowFormula of(String text, Placed placed) {
        List<String> words = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int from = 0;
        while (place.find()) {
            words.add(text.substring(from, place.start()));
            places.add(new Place(
                    CellReference.convertNumToColString(placed.column(place.group(1))),
                    !place.group(2).isEmpty()));
            from = place.end();
        }
        words.add(text.substring(from));
        return new RowFormula(words, places);
    }

    /** The formula of a row, counted from 0. */
    String at(int row) {
        StringBuilder formula = new StringBuilder(words.get(0));
        for (int k = 0; k < places.size(); k++) {
            Place place = places.get(k);
            formula.append(place.letters())
                    .append(place.above() ? row : row + 1)
                    .append(words.get(k + 1));
        }
        return formula.toString();
    }
}
