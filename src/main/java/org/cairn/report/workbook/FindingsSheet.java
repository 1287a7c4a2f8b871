package org.cairn.report.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.cairn.assessment.Fact;
import org.cairn.assessment.Finding;
import org.cairn.report.Figures;
import org.cairn.report.Wording;
import org.cairn.report.workbook.Column.Format;
import org.cairn.report.workbook.Table.Rows;
import org.jspecify.annotations.Nullable;

/** What the rules found, each with its rule and the facts that decided. */
final class FindingsSheet {

    private FindingsSheet() {}

    static Sheet of(Figures figures, Wording wording) {
        return Sheet.of(
                wording.say("sheet.findings"),
                wording.say("findings.heading"),
                wording.say("findings.explains"),
                Table.of(
                        "Findings",
                        List.of(
                                Column.of("Colour", wording.say("column.status"), Format.STATUS, 10),
                                Column.of("Rule", wording.say("column.rule"), Format.TEXT, 38),
                                Column.of("About", wording.say("column.subject"), Format.TEXT, 24),
                                Column.of("Severity", wording.say("column.severity"), Format.WHOLE, 10),
                                Column.of("Confidence", wording.say("column.confidence"), Format.SHARE, 11),
                                Column.of("Message", wording.say("column.finding"), Format.TEXT, 60),
                                Column.of("Threshold", wording.say("column.threshold"), Format.RATIO, 11),
                                Column.of("Distance", wording.say("column.distance"), Format.RATIO, 11),
                                Column.of("Turn", wording.say("column.turn"), Format.TEXT, 36),
                                Column.of("Facts", wording.say("column.facts"), Format.TEXT, 52),
                                Column.of("Criterion", wording.say("column.criterion"), Format.TEXT, 10),
                                Column.of("Id", wording.say("column.id"), Format.TEXT, 22)),
                        Rows.of(figures.snapshot().state().evaluation().findings(), f -> row(f, wording))));
    }

    private static List<@Nullable Object> row(Finding f, Wording wording) {
        return Arrays.asList(
                f.rag().name(),
                f.ruleName(),
                f.subject(),
                f.severity(),
                f.confidence(),
                f.message(),
                f.threshold(),
                f.distance(),
                f.turn(),
                f.facts().stream().map(x -> fact(x, wording)).collect(Collectors.joining("\n")),
                f.criterion(),
                f.rule() + " (" + f.ruleVersion() + ")");
    }

    private static String fact(Fact fact, Wording wording) {
        Double value = fact.value();
        return wording.say(
                "trace.fact",
                fact.key() + " " + fact.subject(),
                value == null ? wording.say("trace.missing") : wording.number(value, value == Math.rint(value) ? 0 : 2),
                fact.source() + (fact.date() == null ? "" : ", " + fact.date()));
    }
}
