package org.cairn.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.programme.Initiative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list whose columns nobody knows: what they hold is shown, and what somebody says of them is how it is read. */
class ListMappingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String LIST = """
            Nr;Vorhaben;Abteilung;Beginn;Geplantes Ende;Kosten (€);Farbe
            7;Neues Lager;Logistik;06.04.2026;17.04.2026;1.250,50;grün
            8;Öfen;Werk;07.04.2026;;100;rot
            """;

    @TempDir
    Path folder;

    @Test
    void its_columns_are_shown_with_samples_and_what_they_seem_to_mean() throws IOException {
        // when
        List<ListColumn> columns = unmapped(LIST.getBytes(StandardCharsets.UTF_8));

        // then
        assertThat(columns)
                .extracting(ListColumn::title, ListColumn::guess)
                .containsExactly(
                        tuple("Nr", ListField.KEY),
                        tuple("Vorhaben", ListField.NAME),
                        tuple("Abteilung", ListField.TEAM),
                        tuple("Beginn", ListField.START),
                        tuple("Geplantes Ende", ListField.FINISH),
                        tuple("Kosten (€)", ListField.BUDGET),
                        tuple("Farbe", null));
        assertThat(columns.get(1).samples()).containsExactly("Neues Lager", "Öfen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
    void its_encoding_and_delimiter_are_found_out(String encoding) throws IOException {
        // when
        List<ListColumn> columns = unmapped(LIST.replace("€", "EUR").getBytes(Charset.forName(encoding)));

        // then
        assertThat(columns).hasSize(7);
        assertThat(columns.get(1).samples()).contains("Öfen");
    }

    @Test
    void what_is_said_of_its_columns_is_how_it_is_read() throws IOException {
        // when
        ImportOutcome.Accepted list = (ImportOutcome.Accepted) read(LIST.getBytes(StandardCharsets.UTF_8), mapping());

        // then
        Initiative only = list.programme().initiatives().get(0);
        assertThat(list.programme().key()).isEqualTo("house");
        assertThat(list.programme().initiatives()).hasSize(1);
        assertThat(only.name()).isEqualTo("Neues Lager");
        assertThat(only.earliestStart()).isEqualTo("2026-04-06");
        assertThat(only.budget()).isEqualByComparingTo("1250.5");
        assertThat(list.programme().statusReports().get(0).colour()).isEqualTo("GREEN");
        assertThat(list.remarks())
                .extracting(RowProblem::row, RowProblem::column)
                .contains(tuple(3, "Geplantes Ende"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a: b", "!!java.net.URL [x]", "\"\"", "null", "2026-01-01", "- x", "#", "{[&*", "ü\u0007\u2028x"
            })
    void no_title_can_become_anything_but_a_title(String title) throws IOException {
        // given
        String list = "\"" + title.replace("\"", "\"\"") + "\",Start,End\nA,2026-04-06,2026-04-17\n";
        Map<String, ListField> columns =
                Map.of(title, ListField.NAME, "Start", ListField.START, "End", ListField.FINISH);
        ListMapping mapping =
                new ListMapping(columns, "yyyy-MM-dd", '.', ListMapping.Money.UNITS, "house", title, "EUR");

        // when
        ImportOutcome outcome = read(list.getBytes(StandardCharsets.UTF_8), mapping);

        // then
        assertThat(((ImportOutcome.Accepted) outcome)
                        .programme()
                        .initiatives()
                        .get(0)
                        .name())
                .isEqualTo("A");
    }

    @Test
    void of_very_many_columns_a_hundred_are_offered() throws IOException {
        // given
        String head = IntStream.range(0, 5_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));

        // then
        assertThat(unmapped((head + "\n1,2\n").getBytes(StandardCharsets.UTF_8)))
                .hasSize(100);
    }

    @ParameterizedTest
    @CsvSource({
        "Project ID, KEY",
        "Project name, NAME",
        "Department, TEAM",
        "Start date, START",
        "Planned end date, FINISH",
        "Actual end, ACTUAL_FINISH",
        "Budget (EUR), BUDGET",
        "RAG status, STATUS"
    })
    void a_title_that_resembles_a_known_one_is_understood(String title, ListField field) {
        assertThat(ListField.guess(title)).contains(field);
    }

    @Test
    void a_title_that_resembles_none_is_not() {
        assertThat(ListField.guess("Weather")).isEmpty();
    }

    @Test
    void of_the_ways_to_write_a_date_the_one_that_reads_most_is_likely() {
        assertThat(ListMapping.guessDates(List.of("31/12/2026", "1/2/2026"))).isEqualTo("d/M/yyyy");
        assertThat(ListMapping.guessDates(List.of("soon", "12/31/2026"))).isEqualTo("M/d/yyyy");
        assertThat(ListMapping.guessDates(List.of("7-Apr-2026"))).isEqualTo("d-MMM-yyyy");
        assertThat(ListMapping.guessDates(List.of("soon"))).isEqualTo("yyyy-MM-dd");
    }

    @Test
    void without_a_name_start_and_finish_there_is_no_mapping() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ListMapping(
                        Map.of("Nr", ListField.KEY), "yyyy-MM-dd", '.', ListMapping.Money.UNITS, "k", "n", "EUR"));
    }

    private static ListMapping mapping() {
        Map<String, ListField> columns = new LinkedHashMap<>();
        columns.put("Nr", ListField.KEY);
        columns.put("Vorhaben", ListField.NAME);
        columns.put("Abteilung", ListField.TEAM);
        columns.put("Beginn", ListField.START);
        columns.put("Geplantes Ende", ListField.FINISH);
        columns.put("Kosten (€)", ListField.BUDGET);
        columns.put("Farbe", ListField.STATUS);
        return new ListMapping(columns, "d.M.yyyy", ',', ListMapping.Money.UNITS, "house", "House", "EUR");
    }

    private List<ListColumn> unmapped(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("list.csv"), content);
        return ((ImportOutcome.Rejected) Readers.standard().read(file, null, TODAY)).unmapped();
    }

    private ImportOutcome read(byte[] content, ListMapping mapping) throws IOException {
        Path file = Files.write(folder.resolve("list.csv"), content);
        Path profile = Files.writeString(folder.resolve("mapping.yaml"), mapping.profile());
        return Readers.standard().read(file, profile, TODAY);
    }
}
