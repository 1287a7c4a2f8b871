package org.cairn.report;

import java.util.List;

/** A template from which no document can be made, with everything that it lacks. */
public final class TemplateRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> missing;

    public TemplateRefused(List<String> missing) {
        super("the template lacks " + String.join("; ", missing));
        this.missing = List.copyOf(missing);
    }

    public List<String> missing() {
        return missing;
    }
}
