package org.cairn.report.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cairn.exchange.InputField;
import org.cairn.playbook.Playbook;
import org.cairn.programme.KpiObservation;
import org.cairn.report.Figures;
import org.cairn.report.Wording;
import org.cairn.report.workbook.Column.Format;
import org.cairn.report.workbook.Table.Rows;
import org.jspecify.annotations.Nullable;

/** How success is measured: the latest value against its target, room for a new one, and all values so far. */
final class KpiSheet {

    private static final String REACHED =
            "IF(OR({Latest}=\"\",{Target}=\"\",{Latest}=0),\"\",IF({Higher}=1,{Latest}/{Target},{Target}/{Latest}))";

    private KpiSheet() {}

    static Sheet of(Figures figures, Wording wording) {
        List<Playbook.Kpi> kpis = figures.snapshot().state().playbook().kpis();
        List<KpiObservation> values = figures.programme().observations().stream()
                .sorted(Comparator.comparing(KpiObservation::kpi).thenComparing(KpiObservation::date))
                .toList();
        return Sheet.of(
                wording.say("sheet.kpis"),
                wording.say("kpis.heading"),
                wording.say("kpis.explains"),
                Table.of(
                        "Kpis",
                        List.of(
                                Column.of("Id", wording.say("column.id"), Format.TEXT, 10),
                                Column.of("Name", wording.say("column.kpi"), Format.TEXT, 44),
                                Column.of("Unit", wording.say("column.unit"), Format.TEXT, 20),
                                Column.of("Higher", wording.say("column.higher"), Format.FLAG, 12),
                                Column.of("Start", wording.say("column.kpibaseline"), Format.RATIO, 20),
                                Column.of("Target", wording.say("column.target"), Format.RATIO, 12),
                                Column.of("Latest", wording.say("column.latest"), Format.RATIO, 12),
                                Column.of("On", wording.say("column.on"), Format.DATE, 12),
                                Column.of("Reached", wording.say("column.reached"), Format.SHARE, 12)
                                        .live(REACHED),
                                Column.of("NewValue", wording.say("column.newvalue"), Format.RATIO, 12)
                                        .open(InputField.KPI_VALUE),
                                Column.of("NewDate", wording.say("column.newdate"), Format.DATE, 12)
                                        .open(InputField.KPI_DATE)),
                        Rows.of(kpis, k -> row(k, latest(values, k.id())))),
                new Table(
                        "Observations",
                        wording.say("kpis.values"),
                        List.of(
                                Column.of("Kpi", wording.say("column.id"), Format.TEXT, 10),
                                Column.of("Source", wording.say("column.source"), Format.TEXT, 44),
                                Column.of("By", wording.say("column.by.whom"), Format.TEXT, 20),
                                Column.of("Date", wording.say("column.date"), Format.DATE, 12),
                                Column.of("Value", wording.say("column.value"), Format.RATIO, 20)),
                        Rows.of(values, o -> List.of(o.kpi(), o.source(), o.recordedBy(), o.date(), o.value())),
                        List.of()));
    }

    private static Optional<KpiObservation> latest(List<KpiObservation> values, String kpi) {
        List<KpiObservation> of =
                new ArrayList<>(values.stream().filter(o -> o.kpi().equals(kpi)).toList());
        return of.isEmpty() ? Optional.empty() : Optional.of(of.get(of.size() - 1));
    }

    private static List<@Nullable Object> row(Playbook.Kpi kpi, Optional<KpiObservation> latest) {
        Double target = kpi.target();
        Double value = latest.map(KpiObservation::value).orElse(null);
        Object reached = target == null || value == null || value == 0
                ? ""
                : (Object) (kpi.higherIsBetter() ? value / target : target / value);
        return Arrays.asList(
                kpi.id(),
                kpi.name(),
                kpi.unit(),
                kpi.higherIsBetter() ? 1 : 0,
                kpi.baseline(),
                target,
                value,
                latest.map(KpiObservation::date).orElse(null),
                reached,
                null,
                null);
    }
}
