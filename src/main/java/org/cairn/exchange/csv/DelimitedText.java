package org.cairn.exchange.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cairn.exchange.FileProblem;
import org.cairn.exchange.ImportOutcome;
import org.cairn.exchange.UnreadableFile;
import org.jspecify.annotations.Nullable;

/** Reads delimited text with a given profile, or with the shipped one whose columns the header has. */
public final class DelimitedText {

    private static final List<String> SHIPPED = List.of("gmpp-2019", "gmpp-2021", "us-it-2012");
    private static final int MOST_ROWS = 50_000;
    private static final int MOST_COLUMNS = 500;
    private static final int LARGEST_PROFILE = 100_000;

    private DelimitedText() {}

    public static ImportOutcome read(Path file, String name, @Nullable Path profile, LocalDate asOf)
            throws IOException {
        byte[] content = Files.readAllBytes(file);
        Profile chosen = profile == null ? shipped(content, name) : own(profile);
        Set<String> absent = new LinkedHashSet<>(chosen.named());
        absent.removeAll(header(content, chosen));
        if (!absent.isEmpty()) {
            throw new UnreadableFile(
                    name,
                    "row 1",
                    "has no column «" + String.join("», «", absent) + "», which profile " + chosen.name() + " names");
        }
        return rows(content, name, chosen, asOf);
    }

    private static ImportOutcome rows(byte[] content, String name, Profile profile, LocalDate asOf) {
        ReportedList list = new ReportedList(name, profile, asOf);
        try (CSVParser parser = parser(content, profile)) {
            Map<String, Integer> columns = new HashMap<>();
            int number = 0;
            for (CSVRecord row : parser) {
                number++;
                if (number == 1) {
                    for (int i = 0; i < Math.min(row.size(), MOST_COLUMNS); i++) {
                        columns.putIfAbsent(row.get(i).strip(), i);
                    }
                } else if (number > MOST_ROWS) {
                    throw new UnreadableFile(
                            FileProblem.TOO_MANY, name, "file", "has more than " + MOST_ROWS + " rows");
                } else if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                    list.add(new ReportedRow(name, profile, number, columns, row.toList()));
                }
            }
        } catch (UncheckedIOException | IOException | IllegalStateException e) {
            throw new UnreadableFile(
                    FileProblem.DAMAGED, name, "file", "is damaged: a quotation mark is open or out of place");
        }
        return list.outcome();
    }

    private static Profile shipped(byte[] content, String name) throws IOException {
        List<String> known = new ArrayList<>();
        for (String id : SHIPPED) {
            String resource = "/templates/profiles/" + id + ".yaml";
            try (InputStream in = DelimitedText.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("the shipped profile " + resource + " is missing");
                }
                Profile profile = Profile.parse(id + ".yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
                if (header(content, profile).containsAll(profile.named())) {
                    return profile;
                }
                known.add(id);
            }
        }
        throw new UnreadableFile(
                FileProblem.UNKNOWN_KIND,
                name,
                "row 1",
                "no shipped profile (" + String.join(", ", known) + ") knows these columns; name one with --profile");
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

    private static Set<String> header(byte[] content, Profile profile) {
        try (CSVParser parser = parser(content, profile)) {
            Set<String> titles = new HashSet<>();
            for (CSVRecord row : parser) {
                row.stream().limit(MOST_COLUMNS).map(String::strip).forEach(titles::add);
                break;
            }
            return titles;
        } catch (UncheckedIOException | IOException | IllegalStateException e) {
            return Set.of();
        }
    }

    private static CSVParser parser(byte[] content, Profile profile) throws IOException {
        String text = new String(content, profile.encoding());
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(profile.delimiter())
                .get()
                .parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
    }
}
