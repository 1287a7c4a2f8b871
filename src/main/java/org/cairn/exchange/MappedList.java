package org.cairn.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list with a given profile, or with the shipped one whose columns it has. A list that no shipped profile knows is
 * rejected together with its columns, so that somebody can say what they mean.
 */
public final class MappedList {

    private static final List<String> SHIPPED = List.of("gmpp-2019", "gmpp-2021", "us-it-2012");
    private static final int LARGEST_PROFILE = 100_000;
    private static final int MOST_COLUMNS = 500;
    private static final int MOST_OFFERED = 100;
    private static final int LONGEST_TITLE = 120;
    private static final int LOOKED_AT = 50;
    private static final int LOOKED_THROUGH = 1_000;
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 60;

    private final ListSource source;
    private final String name;

    private MappedList(ListSource source, String name) {
        this.source = source;
        this.name = name;
    }

    public static ImportOutcome read(ListSource source, String name, @Nullable Path profile, LocalDate asOf)
            throws IOException {
        MappedList list = new MappedList(source, name);
        if (profile == null) {
            Profile shipped = list.shipped();
            return shipped == null ? list.unknown() : list.rows(shipped, asOf);
        }
        Profile own = own(profile);
        list.checkHas(own);
        return list.rows(own, asOf);
    }

    private void checkHas(Profile profile) {
        Set<String> absent = new LinkedHashSet<>(profile.named());
        ListSource.Row header = source.header(profile.format());
        absent.removeAll(titles(header).keySet());
        if (!absent.isEmpty()) {
            throw new UnreadableFile(
                    name,
                    "row " + header.number(),
                    "has no column «" + String.join("», «", absent) + "», which profile " + profile.name() + " names");
        }
    }

    private ImportOutcome rows(Profile profile, LocalDate asOf) {
        ReportedList list = new ReportedList(name, profile, asOf);
        Map<String, Integer> columns = titles(source.header(profile.format()));
        source.read(profile.format(), row -> {
            list.add(new ReportedRow(name, profile, row.number(), columns, row.cells()));
            return true;
        });
        return list.outcome();
    }

    /** Title → column from 0; of columns with the same title the first. */
    private static Map<String, Integer> titles(ListSource.Row header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(header.cells().size(), MOST_COLUMNS); i++) {
            columns.putIfAbsent(header.cells().get(i).strip(), i);
        }
        return columns;
    }

    private ImportOutcome unknown() {
        return new ImportOutcome.Rejected(
                List.of(RowProblem.ofFile(
                        FileProblem.UNKNOWN_KIND,
                        name,
                        "row " + source.header(ListFormat.UNKNOWN).number() + ": no shipped profile ("
                                + String.join(", ", SHIPPED)
                                + ") knows these columns; say what they mean, or name a profile that does")),
                columns());
    }

    /** None where there are too few to be a list of anything. */
    private List<ListColumn> columns() {
        Map<String, Integer> titles = titles(source.header(ListFormat.UNKNOWN));
        if (titles.size() < ListMapping.NEEDED.size()) {
            return List.of();
        }
        Map<Integer, List<String>> samples = samples();
        Map<ListField, String> guesses = guesses(titles.keySet());
        List<ListColumn> columns = new ArrayList<>();
        titles.forEach((title, at) -> {
            if (!title.isEmpty() && title.length() <= LONGEST_TITLE && columns.size() < MOST_OFFERED) {
                ListField guess = ListField.guess(title)
                        .filter(field -> title.equals(guesses.get(field)))
                        .orElse(null);
                columns.add(new ListColumn(title, samples.getOrDefault(at, List.of()), guess));
            }
        });
        return columns.size() < ListMapping.NEEDED.size() ? List.of() : columns;
    }

    /** For each field the title that is most like it, among those that are more like it than like any other. */
    private static Map<ListField, String> guesses(Set<String> titles) {
        Map<ListField, String> best = new HashMap<>();
        for (String title : titles) {
            ListField.guess(title)
                    .ifPresent(
                            field -> best.merge(field, title, (a, b) -> field.likeness(b) > field.likeness(a) ? b : a));
        }
        return best;
    }

    /** Column from 0 → what its first filled cells hold. */
    private Map<Integer, List<String>> samples() {
        Map<Integer, List<String>> samples = new HashMap<>();
        int[] seen = new int[1];
        source.read(ListFormat.UNKNOWN, row -> {
            for (int i = 0; i < Math.min(row.cells().size(), MOST_COLUMNS); i++) {
                List<String> some = samples.computeIfAbsent(i, c -> new ArrayList<>());
                String text =
                        beginning(row.cells().get(i)).replaceAll("\\s+", " ").strip();
                if (!text.isEmpty() && some.size() < SAMPLES && !some.contains(shortened(text))) {
                    some.add(shortened(text));
                }
            }
            return ++seen[0] < LOOKED_AT;
        });
        return samples;
    }

    private static String beginning(String cell) {
        return cell.length() > LOOKED_THROUGH ? cell.substring(0, LOOKED_THROUGH) : cell;
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE - 1) + "…" : text;
    }

    private @Nullable Profile shipped() throws IOException {
        for (String id : SHIPPED) {
            String resource = "/templates/profiles/" + id + ".yaml";
            try (InputStream in = MappedList.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("the shipped profile " + resource + " is missing");
                }
                Profile profile = Profile.parse(id + ".yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
                if (titles(source.header(profile.format())).keySet().containsAll(profile.named())) {
                    return profile;
                }
            }
        }
        return null;
    }

    private static Profile own(Path profile) throws IOException {
        String name = String.valueOf(profile.getFileName());
        if (!Files.isRegularFile(profile)) {
            throw new UnreadableFile(FileProblem.ABSENT, name, "profile " + name, "is not there");
        }
        if (Files.size(profile) > LARGEST_PROFILE) {
            throw new UnreadableFile(FileProblem.TOO_LARGE, name, "profile " + name, "is larger than 100 kB");
        }
        return Profile.parse(name, new String(Files.readAllBytes(profile), StandardCharsets.UTF_8));
    }
}
