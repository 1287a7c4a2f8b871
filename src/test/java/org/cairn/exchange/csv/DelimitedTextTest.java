package org.cairn.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.cairn.exchange.ImportOutcome;
import org.cairn.exchange.Readers;
import org.cairn.exchange.RowProblem;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.cairn.programme.StatusReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DelimitedTextTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String PROFILE = """
            name: House list
            encoding: UTF-8
            delimiter: ";"
            columns:
              Nr: key
              Titel: name
              Bereich: team
              Beginn: start
              Ende neu: finish
              Ende: finish
              Kosten: budget
              Ampel: status
            dates: {formats: [dd.MM.yyyy]}
            numbers: {strip: "€", grouping: ".", decimal: ",", money-factor: 0.001}
            missing: ["k\\\\. ?A\\\\."]
            values:
              status: {grün: GREEN, gelb: AMBER, rot: RED}
            programme: {key: house, currency: EUR, unit: 1000, discount-rate: 0.08}
            """;
    private static final String HEAD = "Nr;Titel;Bereich;Beginn;Ende neu;Ende;Kosten;Ampel\n";

    @TempDir
    Path folder;

    @Test
    void a_row_becomes_an_initiative_by_its_profile() throws IOException {
        // when
        ImportOutcome.Accepted list =
                accepted(HEAD + "7;Neues Lager;Logistik;06.04.2026;;17.04.2026;1.250.500,00 €;gelb\n");

        // then
        Initiative only = list.programme().initiatives().get(0);
        assertThat(only.key()).isEqualTo("7");
        assertThat(only.name()).isEqualTo("Neues Lager");
        assertThat(only.estimate()).isEqualTo(Estimate.certain(10));
        assertThat(only.earliestStart()).isEqualTo("2026-04-06");
        assertThat(only.deadline()).isEqualTo("2026-04-17");
        assertThat(only.budget()).isEqualByComparingTo("1250.5");
        assertThat(list.programme().teams()).singleElement().satisfies(t -> assertThat(t.key())
                .isEqualTo("Logistik"));
        assertThat(list.programme().statusReports())
                .singleElement()
                .extracting(StatusReport::colour)
                .isEqualTo("AMBER");
    }

    @Test
    void the_first_filled_of_several_columns_counts() throws IOException {
        // when
        ImportOutcome.Accepted list = accepted(HEAD + "7;Lager;L;06.04.2026;10.04.2026;17.04.2026;;grün\n");

        // then
        assertThat(list.programme().initiatives().get(0).deadline()).isEqualTo("2026-04-10");
    }

    @Test
    void work_that_had_begun_or_ended_by_the_report_keeps_its_dates() throws IOException {
        // when
        ImportOutcome.Accepted list = accepted(
                HEAD + "1;Ended;L;05.01.2026;;16.01.2026;;grün\n" + "2;Begun;L;23.02.2026;;06.03.2026;;grün\n");

        // then
        Initiative ended = list.programme().initiatives().get(0);
        Initiative begun = list.programme().initiatives().get(1);
        assertThat(ended.actualFinish()).isEqualTo("2026-01-16");
        assertThat(ended.percentComplete()).isEqualTo(100);
        assertThat(begun.actualStart()).isEqualTo("2026-02-23");
        assertThat(begun.actualFinish()).isNull();
        assertThat(begun.percentComplete()).isEqualTo(50);
    }

    @Test
    void odd_rows_are_reported_one_by_one_and_are_not_fatal() throws IOException {
        // when
        ImportOutcome.Accepted list = accepted(HEAD
                + "1;Sound;L;06.04.2026;;17.04.2026;10 €;grün\n"
                + "2;Backwards;L;06.04.2026;;17.03.2026;10 €;grün\n"
                + "3;No start;L;k. A.;;17.04.2026;10 €;grün\n"
                + "4;\"Two\nlines\";L;06.04.2026;;17.04.2026;k.A.;lila\n"
                + "1;Same key;L;06.04.2026;;17.04.2026;10 €;rot\n");

        // then
        assertThat(list.programme().initiatives()).extracting(Initiative::key).containsExactly("1", "4", "1-6");
        assertThat(list.programme().initiatives().get(1).name()).isEqualTo("Two lines");
        assertThat(list.remarks().stream().skip(1).map(RowProblem::line))
                .containsExactly(
                        "list.csv: row 3, column Ende: row left out: it ends (2026-03-17) before it starts (2026-04-06)",
                        "list.csv: row 4, column Beginn: row left out: «k. A.» stands where its start should",
                        "list.csv: row 5, column Kosten: is left empty: «k.A.»",
                        "list.csv: row 5, column Ampel: is left empty: the profile does not know «lila»",
                        "list.csv: row 6, column Nr: «1» was there before; this row is kept as 1-6");
    }

    @Test
    void text_that_looks_like_a_formula_stays_text() throws IOException {
        // when
        ImportOutcome.Accepted list = accepted(HEAD + "1;=cmd|'/c calc'!A1;@L;06.04.2026;;17.04.2026;;grün\n");

        // then
        assertThat(list.programme().initiatives().get(0).name()).isEqualTo("=cmd|'/c calc'!A1");
        assertThat(list.programme().teams().get(0).name()).isEqualTo("@L");
    }

    @Test
    void a_shipped_profile_is_found_by_the_header() throws IOException {
        // given
        Path file = folder.resolve("anything.csv");
        String text =
                "project_name,department,colour_rating,rating_comment,description_aims,start_date,end_date,wlc_baseline_incl_NCG\n"
                        + "Bridge,DfT,Amber/Red,late,A bridge,01.04.98,31.03.25,\"£1,200.50\"\n";
        Files.write(file, text.getBytes(Charset.forName("windows-1252")));

        // when
        ImportOutcome outcome = Readers.standard().read(file, null, TODAY);

        // then
        assertThat(outcome).isInstanceOfSatisfying(ImportOutcome.Accepted.class, accepted -> {
            Initiative bridge = accepted.programme().initiatives().get(0);
            assertThat(accepted.programme().start()).isEqualTo("1998-04-01");
            assertThat(bridge.budget()).isEqualByComparingTo("1200500");
            assertThat(accepted.programme().statusReports().get(0).colour()).isEqualTo("RED");
        });
    }

    @Test
    void an_unknown_header_and_a_missing_column_are_refused() throws IOException {
        // given
        Path file = Files.writeString(folder.resolve("list.csv"), "a,b\n1,2\n");
        Path profile = Files.writeString(folder.resolve("house.yaml"), PROFILE);

        // then
        assertThat(rejected(Readers.standard().read(file, null, TODAY)))
                .contains("no shipped profile (gmpp-2019, gmpp-2021, us-it-2012) knows these columns");
        assertThat(rejected(Readers.standard().read(file, profile, TODAY))).contains("has no column «Nr», «Titel»");
    }

    @Test
    void a_profile_is_data_and_never_code() throws IOException {
        // given
        Path file = Files.writeString(folder.resolve("list.csv"), HEAD);
        Path evil = Files.writeString(
                folder.resolve("evil.yaml"),
                "name: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://x\"]]\n");
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), PROFILE.replace("Titel: name", "Titel: nmae"));

        // then
        assertThat(rejected(Readers.standard().read(file, evil, TODAY))).contains("is no YAML");
        assertThat(rejected(Readers.standard().read(file, wrong, TODAY))).contains("«nmae» is no field");
    }

    @Test
    void a_list_without_one_usable_row_is_rejected_with_each_reason() throws IOException {
        // when
        ImportOutcome outcome = read(HEAD + "1;A;L;;;17.04.2026;;grün\n2;B;L;06.04.2026;;;;grün\n");

        // then
        assertThat(outcome)
                .isInstanceOfSatisfying(ImportOutcome.Rejected.class, rejected -> assertThat(rejected.problems())
                        .extracting(RowProblem::row)
                        .containsExactly(2, 3));
    }

    private ImportOutcome.Accepted accepted(String text) throws IOException {
        ImportOutcome outcome = read(text);
        assertThat(outcome).isInstanceOf(ImportOutcome.Accepted.class);
        return (ImportOutcome.Accepted) outcome;
    }

    private ImportOutcome read(String text) throws IOException {
        Path file = Files.write(folder.resolve("list.csv"), text.getBytes(StandardCharsets.UTF_8));
        Path profile = Files.writeString(folder.resolve("house.yaml"), PROFILE);
        return Readers.standard().read(file, profile, TODAY);
    }

    private static String rejected(ImportOutcome outcome) {
        assertThat(outcome).isInstanceOf(ImportOutcome.Rejected.class);
        List<RowProblem> problems = ((ImportOutcome.Rejected) outcome).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0).reason();
    }
}
