package org.cairn.report.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.cairn.assessment.Finding;
import org.cairn.assessment.GateJudgement;
import org.cairn.businesscase.ProgrammeCase;
import org.cairn.gate.GateReview;
import org.cairn.planning.Forecast;
import org.cairn.planning.Plan;
import org.cairn.planning.TeamLoad;
import org.cairn.report.PackFigures;

/** Draws the steering deck in the order in which a board decides; a slide without content is left out. */
final class DeckWriter {

    private static final String TEMPLATE = "templates/office/steering-deck.pptx";
    private static final int STATUS_ROWS = 14;
    private static final int STATUS_SLIDES = 4;
    private static final int FINDING_ROWS = 6;
    private static final int TEAMS = 15;
    private static final int NEXT_DAYS = 90;

    private final PackFigures pack;
    private final Slides slides;

    private DeckWriter(PackFigures pack, XMLSlideShow show) {
        this.pack = pack;
        this.slides = new Slides(
                show,
                "%s · as of %s · snapshot %s%s"
                        .formatted(
                                pack.programme().name(),
                                pack.programme().asOf(),
                                pack.source().id(),
                                pack.source().state().draft() ? " · draft" : ""));
    }

    /** Writes it whole. */
    static void write(PackFigures pack, OutputStream out) throws IOException {
        try (InputStream template = DeckWriter.class.getClassLoader().getResourceAsStream(TEMPLATE)) {
            if (template == null) {
                throw new IllegalStateException(TEMPLATE + " is missing");
            }
            try (XMLSlideShow show = new XMLSlideShow(template)) {
                new DeckWriter(pack, show).draw();
                show.write(out);
            }
        }
    }

    private void draw() {
        slides.cover(
                pack.programme().name(),
                "Steering pack as of " + pack.programme().asOf()
                        + (pack.source().state().draft() ? " (draft)" : ""));
        summary();
        decisions();
        roadmap();
        status();
        gates();
        money();
        capacity();
        confidence();
        findings();
        risks();
        next();
        method();
    }

    private void summary() {
        Plan plan = pack.plan();
        Slides.Slide slide = slides.slide(
                plan.items().isEmpty()
                        ? "There is nothing to plan yet"
                        : "The programme ends on " + plan.finish() + ", " + plan.lengthDays()
                                + " working days after its start");
        slide.chip("Programme", pack.source().state().evaluation().programme(), 0);
        pack.source().state().evaluation().factors().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .limit(7)
                .forEach(f -> slide.chip(f.getKey(), f.getValue(), slide.chips()));
        slide.bullets(150, pack.messages());
        List<List<String>> figures = new ArrayList<>();
        figures.add(List.of("Initiatives", Integer.toString(pack.lines().size())));
        figures.add(List.of("Proven: no plan is shorter than", plan.lowerBoundDays() + " days"));
        if (plan.forecast() != null) {
            figures.add(List.of(
                    "P50 / P80",
                    plan.forecast().programme().p50() + " / "
                            + plan.forecast().programme().p80()));
        }
        if (pack.hasMoney()) {
            figures.add(List.of("Budget, spent", pack.money(pack.budget()) + ", " + pack.money(pack.actual())));
            figures.add(List.of("Net present value", pack.money(pack.worth().netPresentValue())));
        }
        slide.table(320, List.of("Figure", "Value"), figures, 420, 460);
    }

    private void decisions() {
        List<List<String>> rows = new ArrayList<>();
        for (GateReview review : pack.source().state().gates()) {
            if (review.decision() == null) {
                rows.add(List.of(
                        "Gate " + review.gate(),
                        review.judgement().recommendation().name().replace('_', ' '),
                        review.judgement().why()));
            }
        }
        pack.open().stream()
                .limit(4)
                .forEach(f -> rows.add(List.of(f.ruleName(), f.rag().name(), f.turn())));
        if (!rows.isEmpty()) {
            slides.slide(
                            rows.size() == 1
                                    ? "One question needs an answer from the board"
                                    : rows.size() + " questions need an answer from the board")
                    .table(110, List.of("Question", "Recommendation", "Why, and what follows"), rows, 240, 130, 510);
        }
    }

    private void roadmap() {
        if (pack.lines().isEmpty()) {
            return;
        }
        Slides.Slide slide = slides.slide(
                pack.phases().size() == 1
                        ? "The work runs from " + pack.plan().start() + " to "
                                + pack.plan().finish()
                        : pack.phases().size() + " phases lead from "
                                + pack.plan().start() + " to " + pack.plan().finish());
        slide.roadmap(pack);
    }

    private void status() {
        List<PackFigures.Line> lines = pack.lines().stream()
                .sorted(Comparator.comparing(PackFigures.Line::rag).reversed().thenComparing(l -> l.dates()
                        .start()))
                .toList();
        int shown = Math.min(lines.size(), STATUS_ROWS * STATUS_SLIDES);
        long red = lines.stream()
                .filter(l -> l.rag() == org.cairn.assessment.Rag.RED)
                .count();
        for (int from = 0; from < shown; from += STATUS_ROWS) {
            String title = red == 0
                    ? "No initiative of " + lines.size() + " is red"
                    : red + " of " + lines.size() + " initiatives " + (red == 1 ? "is red" : "are red");
            slides.slide(title + (from == 0 ? "" : " (continued)"))
                    .table(
                            105,
                            List.of("Status", "Initiative", "Start", "Finish", "Done", "Float", "Owner"),
                            lines.subList(from, Math.min(shown, from + STATUS_ROWS)).stream()
                                    .map(DeckWriter::statusRow)
                                    .toList(),
                            70,
                            370,
                            90,
                            90,
                            60,
                            70,
                            130);
        }
    }

    private static List<String> statusRow(PackFigures.Line l) {
        String owner = l.initiative().owner();
        return List.of(
                l.rag().name().replace('_', ' ').toLowerCase(Locale.ROOT),
                Slides.shorten(l.initiative().key() + "  " + l.initiative().name(), 58),
                l.dates().start().toString(),
                l.dates().finish().toString(),
                l.initiative().percentComplete() + " %",
                l.dates().critical() ? "critical" : l.dates().totalFloatDays() + " d",
                owner == null ? "" : Slides.shorten(owner, 18));
    }

    private void gates() {
        for (GateReview review : pack.source().state().gates()) {
            if (review.decision() == null) {
                GateJudgement judged = review.judgement();
                slides.slide("Gate " + review.gate() + " is recommended "
                                + judged.recommendation()
                                        .name()
                                        .replace('_', ' ')
                                        .toLowerCase(Locale.ROOT) + " at "
                                + Math.round(100 * judged.score()) + " % of the score")
                        .table(
                                105,
                                List.of("Criterion", "Kind", "State", "Why"),
                                judged.criteria().stream()
                                        .limit(12)
                                        .map(c -> List.of(
                                                c.name(),
                                                c.mandatory() ? "must" : "should",
                                                c.mandatory()
                                                        ? c.met() == null ? "missing" : c.met() ? "met" : "not met"
                                                        : String.valueOf(c.score() == null ? "missing" : c.score()),
                                                c.reason()))
                                        .toList(),
                                330,
                                80,
                                90,
                                380);
            }
        }
    }

    private void money() {
        if (!pack.hasMoney()) {
            return;
        }
        double worth = pack.worth().netPresentValue();
        List<ProgrammeCase.Quarter> quarters = pack.worth().quarters();
        List<String> names = new ArrayList<>();
        List<Double> out = new ArrayList<>();
        List<Double> in = new ArrayList<>();
        double sum = 0;
        List<Double> cumulative = new ArrayList<>();
        for (int q = 0; q < quarters.size(); q++) {
            names.add("Q" + (q + 1));
            out.add(-quarters.get(q).cost() - quarters.get(q).runCost());
            in.add(quarters.get(q).benefit());
            sum += quarters.get(q).net();
            cumulative.add(sum);
        }
        boolean benefits = in.stream().anyMatch(v -> v > 0);
        slides.slide(
                        benefits
                                ? "Over five years the programme is worth " + pack.money(worth) + " at "
                                        + Math.round(
                                                100 * pack.worth().assumptions().discountRate()) + " % a year"
                                : "The programme costs " + pack.money(pack.budget()) + "; no benefit is claimed yet")
                .chart(
                        true,
                        names,
                        benefits
                                ? List.of(new Charts.Series("Cost and run cost", out), new Charts.Series("Benefit", in))
                                : List.of(new Charts.Series("Cost", out)),
                        "Cost and benefit by quarter");
        if (benefits) {
            slides.slide("At its deepest " + pack.money(-pack.worth().trough()) + " must be financed; "
                            + (pack.worth().paybackYears().isPresent()
                                    ? "it pays back after %.1f years"
                                            .formatted(
                                                    pack.worth().paybackYears().getAsDouble())
                                    : "it does not pay back within five years"))
                    .chart(false, names, List.of(new Charts.Series("Cumulative", cumulative)), "Cumulative cash flow");
        }
    }

    private void capacity() {
        List<TeamLoad> teams = pack.fullestTeams().stream().limit(TEAMS).toList();
        if (teams.isEmpty()) {
            return;
        }
        slides.slide("%s is the fullest team: %.0f %% of its capacity in its fullest week"
                        .formatted(
                                Slides.shorten(teams.get(0).name(), 40),
                                100 * teams.get(0).peakShare()))
                .chart(
                        true,
                        teams.stream().map(t -> Slides.shorten(t.name(), 18)).toList(),
                        List.of(new Charts.Series(
                                "Peak load in % of capacity",
                                teams.stream()
                                        .map(t -> (double) Math.round(100 * t.peakShare()))
                                        .toList())),
                        "Peak load by team");
    }

    private void confidence() {
        Forecast forecast = pack.plan().forecast();
        if (forecast == null || forecast.curve().isEmpty()) {
            return;
        }
        slides.slide("Half of the simulated runs end by " + forecast.programme().p50() + ", four of five by "
                        + forecast.programme().p80())
                .chart(
                        false,
                        forecast.curve().stream().map(p -> p.date().toString()).toList(),
                        List.of(new Charts.Series(
                                "Share of runs that end by then, %",
                                forecast.curve().stream()
                                        .map(p -> 100 * p.share())
                                        .toList())),
                        "Cumulative distribution of the finish under capacity");
    }

    private void findings() {
        List<Finding> open = pack.open();
        for (int from = 0; from < Math.min(open.size(), 2 * FINDING_ROWS); from += FINDING_ROWS) {
            slides.slide((open.size() == 1 ? "One finding asks" : open.size() + " findings ask") + " for something"
                            + (from == 0 ? "" : " (continued)"))
                    .table(
                            105,
                            List.of("Colour", "About", "What was found and why", "What would turn it"),
                            open.subList(from, Math.min(open.size(), from + FINDING_ROWS)).stream()
                                    .map(f -> List.of(
                                            f.rag().name().toLowerCase(Locale.ROOT),
                                            f.criterion() + "  " + Slides.shorten(f.subject(), 24),
                                            Slides.shorten(f.message(), 170),
                                            Slides.shorten(f.turn(), 110)))
                                    .toList(),
                            70,
                            150,
                            390,
                            270);
        }
    }

    private void risks() {
        List<List<String>> rows = pack.programme().risks().stream()
                .filter(r -> r.open())
                .sorted(Comparator.comparingInt(r -> -r.probability() * r.impact()))
                .limit(10)
                .map(r -> List.of(
                        r.key(),
                        Slides.shorten(r.title(), 90),
                        r.probability() + " × " + r.impact() + " = " + r.probability() * r.impact(),
                        Slides.shorten(r.response() == null ? "no response yet" : r.response(), 80)))
                .toList();
        if (!rows.isEmpty()) {
            slides.slide("The top " + rows.size() + " risks and issues, by exposure")
                    .table(105, List.of("Key", "Risk", "Exposure", "Response"), rows, 60, 400, 110, 310);
        }
    }

    private void next() {
        LocalDate from = pack.programme().asOf();
        List<List<String>> rows = pack.lines().stream()
                .filter(l -> l.initiative().actualFinish() == null)
                .filter(l -> within(from, l.dates().start())
                        || within(from, l.dates().finish()))
                .sorted(Comparator.comparing(l -> l.dates().start()))
                .limit(STATUS_ROWS)
                .map(l -> List.of(
                        within(from, l.dates().start())
                                ? "starts " + l.dates().start()
                                : "ends " + l.dates().finish(),
                        Slides.shorten(
                                l.initiative().key() + "  " + l.initiative().name(), 90),
                        l.dates().finish().toString()))
                .toList();
        if (!rows.isEmpty()) {
            slides.slide("The next ninety days start or end " + rows.size()
                            + (rows.size() == 1 ? " initiative" : " initiatives"))
                    .table(105, List.of("When", "Initiative", "Finish"), rows, 170, 590, 120);
        }
    }

    private static boolean within(LocalDate from, LocalDate day) {
        long days = ChronoUnit.DAYS.between(from, day);
        return days >= 0 && days <= NEXT_DAYS;
    }

    private void method() {
        slides.slide("How these figures came about")
                .bullets(
                        110,
                        List.of(
                                "The plan obeys every dependency and never asks more of a team than it has; an independent check has confirmed it.",
                                "No plan under these capacities is shorter than "
                                        + pack.plan().lowerBoundDays()
                                        + " working days; without limits of capacity it would be "
                                        + pack.plan().unconstrainedDays() + ".",
                                pack.plan().forecast() == null
                                        ? "Nothing was simulated."
                                        : pack.plan().forecast().iterations()
                                                + " simulated runs under the same capacities, seed "
                                                + pack.plan().forecast().seed() + ".",
                                "Findings come from rules, version "
                                        + pack.source().state().evaluation().ruleSetVersion()
                                        + "; each names the facts that decided it. The workbook of the same snapshot holds them all.",
                                "Flows count in the middle of their quarter; benefits ramp over "
                                        + pack.worth().assumptions().rampQuarters()
                                        + " quarters after an initiative ends."));
    }
}
