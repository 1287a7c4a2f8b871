package org.cairn.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a column of a reported list can mean. */
public enum ListField {
    KEY("id", "key", "code", "nr", "no", "number", "nummer", "kennung", "reference"),
    NAME("name", "title", "titel", "project", "projekt", "initiative", "bezeichnung", "vorhaben", "project name"),
    TEAM("team", "department", "unit", "organisation", "organization", "agency", "abteilung", "bereich"),
    TEAM_NAME("team name", "department name", "agency name", "organisation name", "organization name"),
    OWNER("owner", "lead", "leader", "manager", "responsible", "verantwortlich", "leitung", "leiter"),
    PHASE("phase", "stage", "stufe"),
    START("start", "begin", "begins", "beginn", "from", "von", "start date", "startdatum"),
    FINISH("finish", "end", "ende", "until", "bis", "due", "deadline", "end date", "finish date", "enddatum"),
    ACTUAL_FINISH("actual finish", "actual end", "finished", "completed", "ist ende", "abgeschlossen"),
    BUDGET("budget", "cost", "costs", "kosten", "planned cost", "planned costs"),
    ACTUAL_COST("actual cost", "actual costs", "spent", "spend", "ist kosten", "istkosten"),
    PERCENT("percent", "progress", "complete", "done", "fortschritt", "percent complete"),
    STATUS("status", "rating", "rag", "ampel", "colour", "color", "health"),
    REASON("reason", "comment", "begründung", "kommentar"),
    DESCRIPTION("description", "aim", "aims", "beschreibung", "ziel");

    private static final int SAME = 1_000;
    private static final int LAST = 100;

    private final List<String> names;

    ListField(String... names) {
        this.names = List.of(names);
    }

    /** As a profile spells it: {@code team-name}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ListField> find(String word) {
        return Stream.of(values()).filter(f -> f.word().equals(word)).findFirst();
    }

    /** What a column of this title likely means: the whole title counts most, then its last words, then any, long before short. */
    static Optional<ListField> guess(String title) {
        return Stream.of(values())
                .filter(f -> f.likeness(title) > 0)
                .max(Comparator.comparingInt(f -> f.likeness(title)));
    }

    /** 0 for none. */
    int likeness(String title) {
        String plain =
                title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
        return names.stream().mapToInt(name -> likeness(name, plain)).max().orElse(0);
    }

    private static int likeness(String name, String title) {
        if (title.equals(name)) {
            return SAME;
        }
        if (title.endsWith(" " + name)) {
            return LAST + name.length();
        }
        return (" " + title + " ").contains(" " + name + " ") ? name.length() : 0;
    }
}
