package org.cairn.exchange.xlsx;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.programme.KpiObservation;
import org.cairn.programme.MaturityScore;
import org.cairn.programme.Measurement;
import org.cairn.programme.StatusReport;
import org.jspecify.annotations.Nullable;

/** What Halden's people have recorded: figures of twelve months, scores, measurements and reports. */
final class DemoRecords {

    private static final LocalDate FIRST_MONTH = LocalDate.of(2025, 7, 31);
    private static final LocalDate DIAGNOSIS = LocalDate.of(2026, 2, 13);
    private static final LocalDate REVIEW = LocalDate.of(2026, 6, 26);

    private static final Map<String, double[]> KPIS = new LinkedHashMap<>();
    private static final Map<String, String> SOURCES = Map.of(
            "K1", "load tests of the month",
            "K2", "portfolio office, approvals and first benefits",
            "K3", "cloud bill and usage log",
            "K4", "sign-ins of eligible users");

    static {
        KPIS.put("K1", new double[] {2.8, 2.9, 2.8, 2.9, 3.0, 2.9, 2.8, 2.8, 2.7, 2.6, 2.4, 2.3});
        KPIS.put("K2", new double[] {210, 214, 208, 206, 211, 205, 203, 198, 196, 190, 187, 181});
        KPIS.put("K3", new double[] {4.2, 4.25, 4.3, 4.2, 4.4, 4.35, 4.3, 4.4, 4.45, 4.6, 4.7, 4.65});
        KPIS.put("K4", new double[] {38, 38.5, 39, 38, 40, 41, 41.5, 43, 44, 46, 45, 47});
    }

    private DemoRecords() {}

    static List<KpiObservation> observations() {
        List<KpiObservation> all = new ArrayList<>();
        KPIS.forEach((kpi, values) -> {
            for (int month = 0; month < values.length; month++) {
                LocalDate day = FIRST_MONTH.plusDays(1).plusMonths(month).minusDays(1);
                all.add(new KpiObservation(kpi, day, values[month], SOURCES.get(kpi), "tmo"));
            }
        });
        return all;
    }

    static List<MaturityScore> scores() {
        List<MaturityScore> all = new ArrayList<>();
        score(all, DIAGNOSIS, "h.aalto", "D1 1.5 0.8, D2 2 0.7, D3 1.5 0.6, D4 2.5 0.7, D5 2 0.5");
        score(all, DIAGNOSIS, "h.aalto", "C1.1 7 0.8, C1.2 4 0.5, C1.3 6 0.7, C1.4 5 0.4");
        score(all, DIAGNOSIS, "g.haddad", "C2.1 8 0.9, C2.2 7 0.8, C2.3 7 0.6, C2.4 8 0.9");
        score(all, DIAGNOSIS, "h.aalto", "C3.1 8 0.8, C3.2 5 0.4, C3.3 6 0.7, C3.4 7 0.6");
        score(all, DIAGNOSIS, "p.novak", "C4.1 7 0.7, C4.2 6 0.6, C4.3 5 0.5, C4.4 4 0.3");
        score(all, REVIEW, "h.aalto", "D1 2.5 0.8, D2 2.5 0.7, D3 2 0.6, D4 3 0.7, D5 2.5 0.6");
        score(all, REVIEW, "tmo", "F1.1 7 0.8, F1.2 5 0.6, F1.3 8 0.9, F1.4 6 0.5");
        score(all, REVIEW, "h.aalto", "F2.1 5 0.6, F2.2 6 0.5, F2.3 3 0.6, F2.4 5 0.7");
        score(all, REVIEW, "tmo", "F3.1 7 0.7, F3.2 6 0.5, F3.3 4 0.8, F3.4 5 0.4");
        return all;
    }

    private static void score(List<MaturityScore> all, LocalDate day, String by, String text) {
        for (String entry : text.split(", ")) {
            String[] part = entry.split(" ");
            all.add(new MaturityScore(part[0], day, Double.parseDouble(part[1]), Double.parseDouble(part[2]), by));
        }
    }

    static List<Measurement> measurements() {
        return List.of(
                new Measurement("platform-utilisation", LocalDate.of(2026, 3, 31), 0.44, "cloud usage report", "owner"),
                new Measurement("cost-growth", LocalDate.of(2026, 3, 31), 0.12, "cloud bill", "finance"),
                new Measurement("load-growth", LocalDate.of(2026, 3, 31), 0.15, "request log", "owner"),
                new Measurement("platform-utilisation", REVIEW, 0.36, "cloud usage report", "owner"),
                new Measurement("cost-growth", REVIEW, 0.31, "cloud bill", "finance"),
                new Measurement("load-growth", REVIEW, 0.18, "request log", "owner"),
                new Measurement("platform-count", REVIEW, 2, "architecture review", "h.aalto"),
                new Measurement("reuse-share", REVIEW, 0.22, "component register", "h.aalto"),
                new Measurement("optimisation-without-measure", REVIEW, 0, "backlog review", "t.ito"),
                new Measurement("debt-share", REVIEW, 0.24, "time sheets of the platform teams", "tmo"),
                new Measurement("cost-without-owner-share", REVIEW, 0.18, "cloud bill by tag", "finance"),
                new Measurement("capacity-forecast-error", REVIEW, 0.12, "forecast against use", "owner"),
                new Measurement("tuning-threshold-set", REVIEW, 1, "architecture board", "h.aalto"),
                new Measurement("optimisation-with-user-metric-share", REVIEW, 0.6, "backlog review", "t.ito"),
                new Measurement("reference-architecture-share", REVIEW, 0.45, "architecture review", "h.aalto"),
                new Measurement("accountable-people:O1.2.1", REVIEW, 1, "steering committee", "tmo"),
                new Measurement("accountable-people:O1.2.2", REVIEW, 1, "steering committee", "tmo"),
                new Measurement("accountable-people:O1.2.3", REVIEW, 2, "steering committee", "tmo"),
                new Measurement("accountable-people:O1.2.4", REVIEW, 1, "steering committee", "tmo"));
    }

    static List<StatusReport> statusReports() {
        return List.of(
                report("I07", 12, "GREEN", "First regions are live", null),
                report("I07", 22, "AMBER", "Network approval took a week longer", null),
                report("I11", 22, "GREEN", "All domains listed", null),
                report("I12", 25, "AMBER", "Last three sources answer late", null),
                report("I14", 25, "AMBER", "Partner staff arrived two weeks late", null),
                report("I18", 25, "GREEN", "Tags on nine of ten accounts", null),
                report("I08", 24, "RED", "Started a week late behind the landing zone; the gate hangs on it", null),
                report(
                        "I08",
                        25,
                        "GREEN",
                        "Two engineers return from leave on 13 July; the week is made good by then",
                        LocalDate.of(2026, 7, 20)));
    }

    private static StatusReport report(
            String initiative, int week, String colour, String reason, @Nullable LocalDate expires) {
        LocalDate friday = DemoProgramme.START.plusWeeks(week).plusDays(4);
        String by = initiative.equals("I07") || initiative.equals("I08") ? "owner" : "tmo";
        return new StatusReport(initiative, friday, colour, reason, expires, by);
    }
}
