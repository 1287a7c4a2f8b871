package org.cairn.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cairn.assessment.Finding;
import org.cairn.assessment.Rag;
import org.cairn.businesscase.CaseAssumptions;
import org.cairn.businesscase.ProgrammeCase;
import org.cairn.finance.EarnedValue;
import org.cairn.planning.Forecast;
import org.cairn.planning.Plan;
import org.cairn.planning.PlannedInitiative;
import org.cairn.planning.TeamLoad;
import org.cairn.programme.BenefitLine;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.jspecify.annotations.Nullable;

/**
 * Every figure of a pack, computed once from its snapshot. Deck and workbook say these and no others.
 *
 * @param lines what is planned, in the programme's order
 * @param phases by number, those with work alone
 * @param worth the case of everything that is planned
 * @param validated the same with the benefits that finance has validated alone
 * @param earned of the whole
 * @param asking findings that ask for something, worst first
 */
public record Figures(
        Snapshot snapshot,
        WorkingDays days,
        List<Line> lines,
        SortedMap<Integer, Phase> phases,
        CaseFigures worth,
        CaseFigures validated,
        EarnedValue earned,
        List<Finding> asking) {

    /**
     * An initiative or gate with what is known of it.
     *
     * @param baselineFinish in the plan that was published before; null without one
     * @param slipDays working days by which it ends after that
     * @param plannedShare the share of its work that should be done by now, 0 to 1
     */
    public record Line(
            Initiative initiative,
            PlannedInitiative dates,
            @Nullable LocalDate baselineFinish,
            @Nullable Integer slipDays,
            double plannedShare,
            EarnedValue earned,
            CaseFigures worth,
            InitiativeStatus status) {

        public String key() {
            return initiative.key();
        }

        public boolean isGate() {
            return initiative.isGate();
        }

        public boolean isDone() {
            return initiative.actualFinish() != null;
        }
    }

    /**
     * A phase with its work.
     *
     * @param done share of its initiatives' likely days that is done, 0 to 1
     * @param count of its initiatives
     */
    public record Phase(
            int number, String name, LocalDate start, LocalDate finish, EarnedValue earned, double done, int count) {}

    /** Computes them all. */
    public static Figures of(Snapshot snapshot) {
        Programme programme = snapshot.programme();
        Plan plan = snapshot.plan();
        Plan baseline = snapshot.state().baseline();
        WorkingDays days = WorkingDays.of(programme);
        Map<String, PlannedInitiative> planned = byKey(plan);
        Map<String, PlannedInitiative> before = baseline == null ? Map.of() : byKey(baseline);
        StatusRules rules = new StatusRules(programme, snapshot.state().earlier());
        CaseAssumptions assumptions = CaseAssumptions.usual(programme);
        List<Line> lines = new ArrayList<>();
        for (Initiative initiative : programme.initiatives()) {
            PlannedInitiative dates = planned.get(initiative.key());
            if (dates != null) {
                PlannedInitiative earlier = before.get(initiative.key());
                Integer slip = earlier == null ? null : (Integer) days.after(earlier.finish(), dates.finish());
                double share = share(days, earlier == null ? dates : earlier, programme.asOf());
                lines.add(new Line(
                        initiative,
                        dates,
                        earlier == null ? null : earlier.finish(),
                        slip,
                        share,
                        earned(initiative, share),
                        worth(programme, List.of(initiative), planned, assumptions),
                        rules.of(initiative, dates, share, slip)));
            }
        }
        List<Initiative> all = lines.stream().map(Line::initiative).toList();
        return new Figures(
                snapshot,
                days,
                List.copyOf(lines),
                phases(snapshot, lines),
                worth(programme, all, planned, assumptions),
                worth(programme, all.stream().map(Figures::validated).toList(), planned, assumptions),
                sum(lines),
                snapshot.state().evaluation().findings().stream()
                        .filter(f -> f.rag() == Rag.RED || f.rag() == Rag.AMBER)
                        .toList());
    }

    public Programme programme() {
        return snapshot.programme();
    }

    public Plan plan() {
        return snapshot.plan();
    }

    /** Without gates. */
    public List<Line> initiatives() {
        return lines.stream().filter(l -> !l.isGate()).toList();
    }

    /** The line with this key; throws {@link java.util.NoSuchElementException} naming it when absent. */
    public Line line(String key) {
        return lines.stream()
                .filter(l -> l.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new java.util.NoSuchElementException(
                        "snapshot " + snapshot.id() + " has no planned initiative «" + key + "»"));
    }

    public boolean hasMoney() {
        return earned.budgetAtCompletion() > 0;
    }

    public boolean hasActuals() {
        return earned.actualCost() > 0;
    }

    /** What everything will have cost: BAC/CPI once something was earned and spent, the budget before. */
    public double estimateAtCompletion() {
        return earned.earnedValue() > 0 && hasActuals() ? earned.estimateAtCompletion() : earned.budgetAtCompletion();
    }

    /** Teams with demand by their highest load, the fullest first. */
    public List<TeamLoad> fullestTeams() {
        return plan().teams().stream()
                .filter(t -> t.peakShare() > 0)
                .sorted(Comparator.comparingDouble(TeamLoad::peakShare)
                        .reversed()
                        .thenComparing(TeamLoad::team))
                .toList();
    }

    /** What the next pack compares itself with. */
    Snapshot.Earlier asEarlier() {
        SortedMap<String, LocalDate> finishes = new TreeMap<>();
        SortedMap<String, String> colours = new TreeMap<>();
        lines.forEach(l -> {
            finishes.put(l.key(), l.dates().finish());
            colours.put(l.key(), l.status().shown().name());
        });
        Forecast forecast = plan().forecast();
        return new Snapshot.Earlier(
                snapshot.id(),
                programme().asOf(),
                plan().finish(),
                forecast == null ? null : forecast.programme().p80(),
                earned.budgetAtCompletion(),
                earned.actualCost(),
                worth.netPresentValue(),
                finishes,
                colours,
                asking.stream().map(Finding::key).toList());
    }

    private static Map<String, PlannedInitiative> byKey(Plan plan) {
        Map<String, PlannedInitiative> items = new HashMap<>();
        plan.items().forEach(i -> items.put(i.key(), i));
        return items;
    }

    /** Working days gone by over working days in all. */
    private static double share(WorkingDays days, PlannedInitiative dates, LocalDate asOf) {
        int all = days.count(dates.start(), dates.finish());
        if (all == 0) {
            return asOf.isBefore(dates.finish()) ? 0 : 1;
        }
        LocalDate until = asOf.isBefore(dates.finish()) ? asOf : dates.finish();
        return days.count(dates.start(), until) / (double) all;
    }

    private static EarnedValue earned(Initiative i, double plannedShare) {
        double budget = i.budget().doubleValue();
        return new EarnedValue(
                budget,
                budget * plannedShare,
                budget * i.percentComplete() / 100,
                i.actualCost().doubleValue());
    }

    private static EarnedValue sum(List<Line> lines) {
        return lines.stream()
                .map(Line::earned)
                .reduce(
                        new EarnedValue(0, 0, 0, 0),
                        (a, b) -> new EarnedValue(
                                a.budgetAtCompletion() + b.budgetAtCompletion(),
                                a.plannedValue() + b.plannedValue(),
                                a.earnedValue() + b.earnedValue(),
                                a.actualCost() + b.actualCost()));
    }

    private static CaseFigures worth(
            Programme programme,
            List<Initiative> initiatives,
            Map<String, PlannedInitiative> planned,
            CaseAssumptions assumptions) {
        Map<String, ProgrammeCase.Span> spans = new HashMap<>();
        for (Initiative initiative : initiatives) {
            PlannedInitiative dates = planned.get(initiative.key());
            if (dates != null) {
                spans.put(initiative.key(), new ProgrammeCase.Span(dates.startDay(), dates.finishDay()));
            }
        }
        return CaseFigures.of(ProgrammeCase.of(programme.withInitiatives(initiatives), spans, assumptions));
    }

    private static Initiative validated(Initiative i) {
        return i.withBenefits(
                i.benefits().stream().filter(BenefitLine::validated).toList());
    }

    private static SortedMap<Integer, Phase> phases(Snapshot snapshot, List<Line> lines) {
        SortedMap<Integer, List<Line>> byPhase = new TreeMap<>();
        lines.forEach(l -> byPhase.computeIfAbsent(l.initiative().phase(), p -> new ArrayList<>())
                .add(l));
        SortedMap<Integer, Phase> phases = new TreeMap<>();
        byPhase.forEach((number, work) -> phases.put(
                number,
                new Phase(
                        number,
                        snapshot.state().playbook().phases().stream()
                                .filter(p -> p.number() == number)
                                .map(org.cairn.playbook.Phase::name)
                                .findFirst()
                                .orElse(Integer.toString(number)),
                        work.stream()
                                .map(l -> l.dates().start())
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        work.stream()
                                .map(l -> l.dates().finish())
                                .max(Comparator.naturalOrder())
                                .orElseThrow(),
                        sum(work),
                        done(work),
                        (int) work.stream().filter(l -> !l.isGate()).count())));
        return phases;
    }

    private static double done(List<Line> work) {
        double days = 0;
        double done = 0;
        for (Line line : work) {
            if (!line.isGate()) {
                days += line.initiative().estimate().likely();
                done += line.initiative().estimate().likely()
                        * line.initiative().percentComplete()
                        / 100.0;
            }
        }
        return days == 0 ? 0 : done / days;
    }
}
