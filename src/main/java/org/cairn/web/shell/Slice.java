package org.cairn.web.shell;

import java.util.List;
import java.util.function.Function;

/**
 * What is shown of a list that is too long for one page.
 *
 * @param number of the page, from 0
 * @param size most items of a page
 * @param all how many items the whole list has
 */
public record Slice<T>(List<T> items, int number, int size, int all) {

    public Slice {
        items = List.copyOf(items);
    }

    /** The page of a list that is asked for, or the last one when it has fewer. */
    public static <T> Slice<T> of(List<T> whole, int asked, int size) {
        int last = Math.max(0, (whole.size() - 1) / size);
        int number = Math.min(Math.max(0, asked), last);
        int from = number * size;
        return new Slice<>(whole.subList(from, Math.min(whole.size(), from + size)), number, size, whole.size());
    }

    /** The same with each item shown as something else. */
    public <U> Slice<U> map(Function<T, U> how) {
        return new Slice<>(items.stream().map(how).toList(), number, size, all);
    }

    /** Place of the first item that is shown, from 1. */
    public int first() {
        return number * size + 1;
    }

    /** Place of the last item that is shown. */
    public int last() {
        return number * size + items.size();
    }

    public boolean isFirst() {
        return number == 0;
    }

    public boolean isLast() {
        return last() >= all;
    }
}
