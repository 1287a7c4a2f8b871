package org.cairn.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cairn.assessment.Finding;
import org.cairn.assessment.Rag;
import org.cairn.businesscase.CaseAssumptions;
import org.cairn.businesscase.ProgrammeCase;
import org.cairn.planning.Forecast;
import org.cairn.planning.Plan;
import org.cairn.planning.PlannedInitiative;
import org.cairn.planning.TeamLoad;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;

/**
 * Every number and sentence of a pack, final.
 *
 * @param lines the initiatives with their dates, in the programme's order
 * @param phases first start and last finish by number
 * @param worth the case of all initiatives at the plan's dates
 * @param open findings that ask for something, worst first
 * @param messages what the board must know, three at most
 */
public record PackFigures(
        Snapshot source,
        List<Line> lines,
        Map<Integer, Span> phases,
        ProgrammeCase worth,
        double budget,
        double actual,
        List<Finding> open,
        List<String> messages) {

    /** An initiative and when it happens. */
    public record Line(Initiative initiative, PlannedInitiative dates, Rag rag) {}

    /** From the first day to the last. */
    public record Span(LocalDate start, LocalDate finish) {}

    /** Computes them all. */
    public static PackFigures of(Snapshot source) {
        Programme programme = source.programme();
        Plan plan = source.plan();
        Map<String, PlannedInitiative> dates = new HashMap<>();
        plan.items().forEach(i -> dates.put(i.key(), i));
        List<Line> lines = new ArrayList<>();
        Map<Integer, Span> phases = new TreeMap<>();
        Map<String, ProgrammeCase.Span> spans = new HashMap<>();
        for (Initiative initiative : programme.initiatives()) {
            PlannedInitiative planned = dates.get(initiative.key());
            if (planned != null) {
                lines.add(new Line(initiative, planned, status(programme, initiative, planned)));
                spans.put(initiative.key(), new ProgrammeCase.Span(planned.startDay(), planned.finishDay()));
                phases.merge(
                        initiative.phase(),
                        new Span(planned.start(), planned.finish()),
                        (a, b) -> new Span(
                                a.start().isBefore(b.start()) ? a.start() : b.start(),
                                a.finish().isAfter(b.finish()) ? a.finish() : b.finish()));
            }
        }
        ProgrammeCase worth = ProgrammeCase.of(
                programme, spans, CaseAssumptions.usual(programme.discountRate().doubleValue()));
        List<Finding> open = source.state().evaluation().findings().stream()
                .filter(f -> f.rag() == Rag.RED || f.rag() == Rag.AMBER)
                .toList();
        return new PackFigures(
                source,
                List.copyOf(lines),
                phases,
                worth,
                lines.stream()
                        .mapToDouble(l -> l.initiative().budget().doubleValue())
                        .sum(),
                lines.stream()
                        .mapToDouble(l -> l.initiative().actualCost().doubleValue())
                        .sum(),
                open,
                messages(plan, open));
    }

    public Programme programme() {
        return source.programme();
    }

    public Plan plan() {
        return source.plan();
    }

    /** What the next pack compares itself with. */
    Snapshot.Earlier asEarlier() {
        SortedMap<String, LocalDate> finishes = new TreeMap<>();
        SortedMap<String, String> colours = new TreeMap<>();
        lines.forEach(l -> {
            finishes.put(l.initiative().key(), l.dates().finish());
            colours.put(l.initiative().key(), l.rag().name());
        });
        Forecast forecast = plan().forecast();
        return new Snapshot.Earlier(
                source.id(),
                programme().asOf(),
                plan().finish(),
                forecast == null ? null : forecast.programme().p80(),
                budget,
                actual,
                worth.netPresentValue(),
                finishes,
                colours,
                open.stream().map(Finding::key).toList());
    }

    public boolean hasMoney() {
        return budget > 0;
    }

    /** Teams by their highest load, the fullest first. */
    public List<TeamLoad> fullestTeams() {
        return plan().teams().stream()
                .filter(t -> t.peakShare() > 0)
                .sorted(Comparator.comparingDouble(TeamLoad::peakShare).reversed())
                .toList();
    }

    /** An amount in the programme's currency, short. */
    public String money(double amount) {
        double whole = amount * programme().unit();
        if (Math.abs(whole) >= 1e9) {
            return "%s %.2f bn".formatted(programme().currency(), whole / 1e9);
        }
        if (Math.abs(whole) >= 1e6) {
            return "%s %.1f m".formatted(programme().currency(), whole / 1e6);
        }
        return String.format(Locale.ROOT, "%s %,.0f", programme().currency(), whole);
    }

    /** Late work is red when past its deadline, amber when its plan is; work without data is grey. */
    private static Rag status(Programme programme, Initiative initiative, PlannedInitiative planned) {
        if (initiative.actualFinish() != null) {
            return Rag.GREEN;
        }
        boolean over =
                initiative.budget().signum() > 0 && initiative.actualCost().compareTo(initiative.budget()) > 0;
        LocalDate deadline = initiative.deadline();
        if (over || deadline != null && planned.finish().isAfter(deadline)) {
            return Rag.RED;
        }
        if (initiative.actualStart() == null) {
            return planned.start().isBefore(programme.asOf()) ? Rag.AMBER : Rag.NO_DATA;
        }
        return Rag.GREEN;
    }

    private static List<String> messages(Plan plan, List<Finding> open) {
        List<String> messages = new ArrayList<>();
        if (!plan.items().isEmpty()) {
            messages.add(
                    plan.forecast() == null
                            ? "The plan ends on " + plan.finish() + "."
                            : "The plan ends on " + plan.finish() + "; four of five simulated runs end by "
                                    + plan.forecast().programme().p80() + ".");
            int lost = plan.lengthDays() - plan.unconstrainedDays();
            messages.add(
                    lost > 0
                            ? "Shared teams cost " + lost + " working days against unlimited capacity."
                            : "Capacity does not delay the programme.");
        }
        messages.add(
                open.isEmpty()
                        ? "No rule asks for anything."
                        : open.size() + (open.size() == 1 ? " finding asks" : " findings ask")
                                + " for something; first: " + open.get(0).message());
        return List.copyOf(messages);
    }
}
