package org.cairn.web.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.exchange.ListColumn;
import org.cairn.exchange.ListField;
import org.cairn.exchange.ListMapping;
import org.cairn.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a list, as chosen and typed.
 *
 * @param meaning word of a {@link ListField} for each column in its order; empty for a column that is not read
 */
record MappingForm(
        @Nullable List<String> meaning,
        @Nullable String dates,
        @Nullable String decimal,
        ListMapping.@Nullable Money money,
        @Nullable String key,
        @Nullable String name,
        @Nullable String currency) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_KEY = 60;
    private static final Pattern BROKEN_BY_COMMA = Pattern.compile(".*\\d,\\d{1,2}(\\D.*)?");

    /** What the titles and samples make likely. */
    static MappingForm guessed(String file, List<ListColumn> columns) {
        String plain = file.replaceAll("\\.[^.]*$", "");
        List<String> days = columns.stream()
                .filter(c -> c.guess() == ListField.START || c.guess() == ListField.FINISH)
                .flatMap(c -> c.samples().stream())
                .toList();
        boolean comma = columns.stream()
                .filter(c -> c.guess() == ListField.BUDGET || c.guess() == ListField.ACTUAL_COST)
                .flatMap(c -> c.samples().stream())
                .anyMatch(sample -> BROKEN_BY_COMMA.matcher(sample).matches());
        return new MappingForm(
                columns.stream()
                        .map(c -> c.guess() == null ? "" : c.guess().word())
                        .toList(),
                ListMapping.guessDates(days),
                comma ? "," : ".",
                ListMapping.Money.UNITS,
                key(plain),
                plain,
                "EUR");
    }

    private static String key(String name) {
        String key = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
    }

    /** The word that was chosen for a column, from 0. */
    public String meaning(int column) {
        return meaning == null || column >= meaning.size() ? "" : meaning.get(column);
    }

    List<Problem.Detail> wrong(List<ListColumn> columns) {
        List<Problem.Detail> wrong = new ArrayList<>();
        if (!meanings(columns).values().containsAll(ListMapping.NEEDED)) {
            wrong.add(new Problem.Detail("meaning", "import.map.wrong.meaning"));
        }
        if (!ListMapping.DATES.contains(typed(dates))) {
            wrong.add(new Problem.Detail("dates", "import.map.wrong.choice"));
        }
        if (!Stream.of(".", ",").toList().contains(typed(decimal))) {
            wrong.add(new Problem.Detail("decimal", "import.map.wrong.choice"));
        }
        if (money == null) {
            wrong.add(new Problem.Detail("money", "import.map.wrong.choice"));
        }
        if (!typed(key).matches("[a-z0-9][a-z0-9-]{0,59}")) {
            wrong.add(new Problem.Detail("key", "import.map.wrong.key"));
        }
        if (typed(name).isEmpty() || typed(name).length() > LONGEST_NAME) {
            wrong.add(new Problem.Detail("name", "import.map.wrong.name"));
        }
        if (!typed(currency).matches("[A-Z]{3}")) {
            wrong.add(new Problem.Detail("currency", "import.map.wrong.currency"));
        }
        return wrong;
    }

    /** Only where nothing is wrong. */
    ListMapping mapping(List<ListColumn> columns) {
        return new ListMapping(
                meanings(columns),
                typed(dates),
                typed(decimal).charAt(0),
                money == null ? ListMapping.Money.UNITS : money,
                typed(key),
                typed(name),
                typed(currency));
    }

    private Map<String, ListField> meanings(List<ListColumn> columns) {
        Map<String, ListField> meanings = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String title = columns.get(i).title();
            ListField.find(meaning(i)).ifPresent(field -> meanings.put(title, field));
        }
        return meanings;
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
