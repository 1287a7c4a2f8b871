package org.cairn.report.deck;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.planning.WaitReason;
import org.cairn.programme.Dependency;
import org.cairn.report.Figures;
import org.cairn.report.Wording;
import org.cairn.report.deck.Roadmap.Band;
import org.cairn.report.deck.Roadmap.Bar;
import org.cairn.report.deck.Roadmap.Gate;
import org.cairn.report.deck.Roadmap.Link;
import org.cairn.report.deck.Roadmap.Tick;
import org.jspecify.annotations.Nullable;

/** The plan on one page. */
final class RoadmapSlide {

    private static final int FEW = 14;
    private static final int MOST_TICKS = 14;

    private RoadmapSlide() {}

    static List<Slide> of(Figures figures, Wording wording) {
        if (figures.lines().isEmpty()) {
            return List.of();
        }
        return List.of(new Slide.Content(title(figures, wording), roadmap(figures, wording)));
    }

    /** A gate that slips and what moved it; else what sets the pace. */
    private static String title(Figures figures, Wording wording) {
        String finish = wording.date(figures.plan().finish());
        Figures.Line gate = figures.lines().stream()
                .filter(l -> l.isGate() && !l.isDone() && slip(l) > 0)
                .findFirst()
                .orElse(null);
        if (gate != null) {
            return figures.initiatives().stream()
                    .filter(l -> l.initiative().phase() == gate.initiative().phase() && !l.isDone())
                    .filter(l -> slip(l) > 0)
                    .max(Comparator.comparingInt(RoadmapSlide::slip)
                            .thenComparing(l -> l.dates().start(), Comparator.reverseOrder()))
                    .map(l -> wording.say(
                            "roadmap.title.slip.work",
                            Names.inTitle(gate),
                            wording.span(slip(gate)),
                            Names.inTitle(l),
                            wording.span(slip(l))))
                    .orElseGet(() ->
                            wording.say("roadmap.title.slip", Names.inTitle(gate), wording.span(slip(gate)), finish));
        }
        String bottleneck = bottleneck(figures);
        return bottleneck == null
                ? wording.say("roadmap.title", figures.phases().size(), finish)
                : wording.say("roadmap.title.team", figures.phases().size(), finish, Names.team(figures, bottleneck));
    }

    private static int slip(Figures.Line line) {
        Integer days = line.slipDays();
        return days == null ? 0 : days;
    }

    /** The team that open work waits for longest. */
    static @Nullable String bottleneck(Figures figures) {
        Map<String, Integer> days = new HashMap<>();
        figures.lines().stream()
                .filter(l -> !l.isDone())
                .flatMap(l -> l.dates().waits().stream())
                .filter(w -> w.kind() == WaitReason.Kind.TEAM && w.subject() != null)
                .forEach(w -> days.merge(
                        String.valueOf(w.subject()), figures.days().count(w.from(), w.until()), Integer::sum));
        return days.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static Roadmap roadmap(Figures figures, Wording wording) {
        List<Band> bands = figures.phases().values().stream()
                .map(p -> band(figures, p, wording))
                .toList();
        LocalDate from = figures.phases().values().stream()
                .map(Figures.Phase::start)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate to = figures.phases().values().stream()
                .map(Figures.Phase::finish)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Roadmap(
                from,
                to,
                figures.programme().asOf(),
                wording.say("roadmap.today", wording.date(figures.programme().asOf())),
                ticks(from, to, wording),
                bands,
                links(figures),
                new Roadmap.Legend(
                        wording.say("roadmap.legend.work"),
                        wording.say("roadmap.legend.critical"),
                        wording.say("roadmap.legend.done"),
                        wording.say("roadmap.legend.gate")),
                wording.say("roadmap.description", figures.initiatives().size(), wording.date(from), wording.date(to)));
    }

    /** The first days of months, of every third, sixth or twelfth where there are many. */
    private static List<Tick> ticks(LocalDate from, LocalDate to, Wording wording) {
        long months = ChronoUnit.MONTHS.between(from, to);
        int step = months <= MOST_TICKS ? 1 : months <= 3 * MOST_TICKS ? 3 : months <= 6 * MOST_TICKS ? 6 : 12;
        List<Tick> ticks = new ArrayList<>();
        for (LocalDate month = from.withDayOfMonth(1).plusMonths(1); month.isBefore(to); month = month.plusMonths(1)) {
            if ((month.getMonthValue() - 1) % step == 0) {
                ticks.add(new Tick(month, wording.month(month)));
            }
        }
        return ticks;
    }

    private static Band band(Figures figures, Figures.Phase phase, Wording wording) {
        List<Figures.Line> work = figures.lines().stream()
                .filter(l -> l.initiative().phase() == phase.number())
                .toList();
        return new Band(
                phase.name(),
                phase.start(),
                phase.finish(),
                work.stream()
                        .filter(l -> !l.isGate())
                        .sorted(Comparator.comparing(
                                        (Figures.Line l) -> !l.dates().critical())
                                .thenComparing(l -> l.initiative().budget(), Comparator.reverseOrder())
                                .thenComparing(Figures.Line::key))
                        .map(l -> new Bar(
                                l.key(),
                                l.initiative().name(),
                                l.dates().start(),
                                l.dates().finish(),
                                l.dates().critical(),
                                l.initiative().percentComplete() / 100.0,
                                description(l, wording)))
                        .toList(),
                work.stream()
                        .filter(Figures.Line::isGate)
                        .map(l -> new Gate(
                                l.key(),
                                l.initiative().name(),
                                l.dates().finish(),
                                l.dates().critical(),
                                description(l, wording)))
                        .toList(),
                wording.say("roadmap.more"));
    }

    private static String description(Figures.Line line, Wording wording) {
        return wording.say(
                line.dates().critical() ? "roadmap.bar.critical" : "roadmap.bar",
                Names.of(line),
                wording.date(line.dates().start()),
                wording.date(line.dates().finish()));
    }

    /** All of a few; of many those of the chain that leads to the end. */
    private static List<Link> links(Figures figures) {
        List<String> chain = figures.plan().criticalChain();
        Set<String> inChain = new HashSet<>();
        List<Link> links = new ArrayList<>();
        for (int k = 1; k < chain.size(); k++) {
            links.add(new Link(chain.get(k - 1), chain.get(k), true));
            inChain.add(chain.get(k - 1) + " " + chain.get(k));
        }
        if (figures.lines().size() <= FEW) {
            for (Dependency d : figures.programme().dependencies()) {
                if (!inChain.contains(d.predecessor() + " " + d.successor())) {
                    links.add(new Link(d.predecessor(), d.successor(), false));
                }
            }
        }
        return links;
    }
}
