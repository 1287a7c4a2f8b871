package org.cairn.report.deck;

import static org.cairn.report.deck.Body.beside;
import static org.cairn.report.deck.Body.part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairn.planning.TeamLoad;
import org.cairn.programme.Effort;
import org.cairn.report.Figures;
import org.cairn.report.Wording;
import org.cairn.report.deck.Body.Cell;
import org.cairn.report.deck.Body.Column;
import org.cairn.report.deck.Body.Table;
import org.cairn.report.deck.Body.Tone;

/** Capacity against demand: the team that sets the pace week by week, and the peaks of all. */
final class CapacitySlide {

    private static final double FULL = 0.995;
    private static final double HIGH = 0.85;
    private static final int MOST_TEAMS = 12;
    private static final int MOST_COLUMNS = 80;

    private CapacitySlide() {}

    static List<Slide> of(Figures figures, Wording wording) {
        List<TeamLoad> teams = figures.fullestTeams();
        if (teams.isEmpty()) {
            return List.of();
        }
        TeamLoad pace = pace(figures, teams);
        return List.of(new Slide.Content(
                title(pace, wording),
                beside(part(1.9, chart(figures, pace, wording)), part(1, peaks(teams, wording)))));
    }

    /** The team that work waits for longest, or the fullest one. */
    private static TeamLoad pace(Figures figures, List<TeamLoad> teams) {
        String bottleneck = RoadmapSlide.bottleneck(figures);
        return teams.stream()
                .filter(t -> t.team().equals(bottleneck))
                .findFirst()
                .orElse(teams.get(0));
    }

    static String busiest(Figures figures, Wording wording) {
        List<TeamLoad> teams = figures.fullestTeams();
        return teams.isEmpty()
                ? wording.say("message.nobody")
                : Wording.shortened(pace(figures, teams).name(), 42);
    }

    private static String title(TeamLoad team, Wording wording) {
        long full = full(team);
        String name = Wording.shortened(team.name(), 42);
        return full == 0
                ? wording.say("capacity.title.room", name, wording.percent(team.peakShare()))
                : wording.say("capacity.title.full", name, full, team.weeks().size());
    }

    private static long full(TeamLoad team) {
        return team.weeks().stream()
                .filter(w -> w.capacity() > 0 && w.demand() / w.capacity() >= FULL)
                .count();
    }

    private static Chart chart(Figures figures, TeamLoad team, Wording wording) {
        List<Figures.Phase> phases = List.copyOf(figures.phases().values());
        int step = Math.max(1, (team.weeks().size() + MOST_COLUMNS - 1) / MOST_COLUMNS);
        List<String> weeks = new ArrayList<>();
        List<Double> capacity = new ArrayList<>();
        List<List<Double>> demand = new ArrayList<>();
        phases.forEach(p -> demand.add(new ArrayList<>()));
        for (int w = 0; w < team.weeks().size(); w += step) {
            List<TeamLoad.Week> span =
                    team.weeks().subList(w, Math.min(team.weeks().size(), w + step));
            weeks.add(monthsName(span.get(0).monday(), weeks, wording));
            capacity.add(
                    span.stream().mapToDouble(TeamLoad.Week::capacity).average().orElse(0));
            for (int p = 0; p < phases.size(); p++) {
                demand.get(p).add(demand(figures, team.team(), phases.get(p).number(), span));
            }
        }
        List<Chart.Series> series = new ArrayList<>();
        for (int p = 0; p < phases.size(); p++) {
            if (demand.get(p).stream().anyMatch(d -> d > 0)) {
                series.add(new Chart.Series(Wording.shortened(phases.get(p).name(), 24), demand.get(p)));
            }
        }
        series.add(new Chart.Series(wording.say("capacity.line"), capacity));
        return new Chart.ByCategory(
                Chart.Shape.STACKED_AND_LINE,
                wording.say("capacity.description", Wording.shortened(team.name(), 42)),
                wording.say("capacity.axis", Wording.shortened(team.name(), 30)),
                Chart.Format.PEOPLE,
                weeks,
                series);
    }

    /** A quarter's first month is named where it begins; the weeks between stay without a name. */
    private static String monthsName(LocalDate monday, List<String> before, Wording wording) {
        LocalDate month = monday.withDayOfMonth(1);
        if (monday.getDayOfMonth() > 7) {
            month = month.plusMonths(1);
        }
        boolean first = (month.getMonthValue() - 1) % 3 == 0;
        String name = wording.month(month);
        return before.isEmpty() || first && !before.contains(name) ? name : "";
    }

    /** People of a team that a phase's work needs, mean over the working days of some weeks. */
    private static double demand(Figures figures, String team, int phase, List<TeamLoad.Week> span) {
        LocalDate from = span.get(0).monday();
        LocalDate to = span.get(span.size() - 1).monday().plusDays(6);
        LocalDate first = from.isBefore(figures.plan().start()) ? figures.plan().start() : from;
        LocalDate last = to.isAfter(figures.plan().finish()) ? figures.plan().finish() : to;
        int days = figures.days().count(first, last);
        double sum = 0;
        for (Figures.Line line : figures.lines()) {
            if (line.initiative().phase() == phase && line.dates().durationDays() > 0) {
                LocalDate start = line.dates().start().isBefore(first)
                        ? first
                        : line.dates().start();
                LocalDate end = line.dates().finish().isAfter(last)
                        ? last
                        : line.dates().finish();
                int overlap = figures.days().count(start, end);
                if (overlap > 0) {
                    sum += overlap * needs(line, team);
                }
            }
        }
        return days == 0 ? 0 : sum / days;
    }

    private static double needs(Figures.Line line, String team) {
        return line.initiative().efforts().stream()
                .filter(e -> e.team().equals(team))
                .mapToDouble(Effort::fte)
                .sum();
    }

    private static Table peaks(List<TeamLoad> teams, Wording wording) {
        return new Table(
                teams.size() > MOST_TEAMS ? wording.say("capacity.teams.of", MOST_TEAMS, teams.size()) : "",
                List.of(
                        Column.text(wording.say("column.team"), 46),
                        Column.number(wording.say("column.peak"), 27),
                        Column.number(wording.say("column.fullweeks"), 27)),
                teams.stream()
                        .limit(MOST_TEAMS)
                        .map(t -> List.of(
                                Cell.of(Wording.shortened(t.name(), 40)),
                                new Cell(wording.percent(t.peakShare()), tone(t.peakShare())),
                                Cell.of(Long.toString(full(t)))))
                        .toList());
    }

    private static Tone tone(double share) {
        return share > 1.005 ? Tone.RED : share >= FULL ? Tone.AMBER : share >= HIGH ? Tone.STRONG : Tone.PLAIN;
    }
}
