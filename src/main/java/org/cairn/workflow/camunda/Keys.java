package org.cairn.workflow.camunda;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of ids travel as one text with commas, so that no serialized object is ever a process variable. */
public final class Keys {

    /** The ids of a text; none for an empty one. Models call it where they repeat a step for each. */
    public List<String> of(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
    }

    static String join(Collection<String> keys) {
        return String.join(",", keys);
    }
}
