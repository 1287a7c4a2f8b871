package org.cairn.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list whose meaning nobody has said yet.
 *
 * @param title as it stands above the column
 * @param samples of its first filled cells, shortened
 * @param guess what it seems to mean by its title; null when nothing is like it or another column is more so
 */
public record ListColumn(
        String title, List<String> samples, @Nullable ListField guess) {

    public ListColumn {
        samples = List.copyOf(samples);
    }
}
