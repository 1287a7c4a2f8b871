package org.cairn.web.shell;

import java.util.List;
import org.cairn.programme.Programmes;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page: who is here, where, and where to go.
 *
 * @param programme key of the programme that is looked at, if one
 * @param others the other programmes
 */
public record Shell(
        String user,
        String name,
        String role,
        @Nullable String programme,
        @Nullable String programmeName,
        List<Item> items,
        List<Programmes.Entry> others) {

    public Shell {
        items = List.copyOf(items);
        others = List.copyOf(others);
    }

    /** A line of the navigation; {@code count} is shown beside it when above zero. */
    public record Item(String id, String href, boolean current, int count) {}
}
