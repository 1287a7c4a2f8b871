package org.cairn.web.search;

import java.util.List;

/** What was found, by kind. */
record Hits(List<Hit> initiatives, List<Hit> tasks, List<Hit> people, List<Hit> findings) {

    Hits {
        initiatives = List.copyOf(initiatives);
        tasks = List.copyOf(tasks);
        people = List.copyOf(people);
        findings = List.copyOf(findings);
    }

    static final Hits NONE = new Hits(List.of(), List.of(), List.of(), List.of());

    /** Something found: its short key, its name, and where it is shown. */
    record Hit(String key, String name, String href) {}

    public boolean isEmpty() {
        return initiatives.isEmpty() && tasks.isEmpty() && people.isEmpty() && findings.isEmpty();
    }
}
