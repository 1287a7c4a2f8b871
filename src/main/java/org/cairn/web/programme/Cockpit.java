package org.cairn.web.programme;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.assessment.Assessment;
import org.cairn.assessment.Finding;
import org.cairn.assessment.Rag;
import org.cairn.assessment.Trend;
import org.cairn.planning.GateAhead;
import org.cairn.planning.Plan;
import org.cairn.planning.PlannedInitiative;
import org.cairn.planning.TeamLoad;
import org.cairn.playbook.Playbook;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.web.shell.Part;

/**
 * What asks for attention now; each part fails alone.
 *
 * @param gates ahead, in order
 * @param factors success factors and pitfalls with their trends
 * @param findings that ask for something, worst first
 * @param slips lines that end later than in the plan before, most first
 * @param loads the teams with the least room
 */
record Cockpit(
        Part<List<GateAhead>> gates,
        Part<List<Factor>> factors,
        Part<List<Finding>> findings,
        Part<List<Slip>> slips,
        Part<List<Load>> loads) {

    private static final int TOP = 5;

    /** A success factor or pitfall. */
    record Factor(String id, String name, Rag rag, Trend trend) {}

    /** A line that ends later than it did. */
    record Slip(String key, String name, LocalDate was, LocalDate becomes, int days) {}

    /** A team, the share of its capacity in its fullest week from now on, and when that is. */
    record Load(String team, String name, int percent, LocalDate week) {}

    static Cockpit of(
            Programme programme,
            Part<Optional<Plan>> plan,
            Part<Optional<Plan>> before,
            Playbook playbook,
            Part<Assessment> assessment) {
        return new Cockpit(
                plan.then("gates", p -> GateAhead.list(programme, p.orElse(null))),
                assessment.then("factors", a -> factors(playbook, a)),
                assessment.then("findings", Cockpit::findings),
                plan.with(
                        before,
                        "slips",
                        (now, was) ->
                                now.isEmpty() || was.isEmpty() ? List.of() : slips(programme, now.get(), was.get())),
                plan.then("loads", p -> p.map(known -> loads(programme, known)).orElse(List.of())));
    }

    private static List<Finding> findings(Assessment assessment) {
        return assessment.evaluation().findings().stream()
                .filter(Finding::asksForSomething)
                .sorted(Comparator.comparing(Finding::rag)
                        .thenComparingInt(Finding::severity)
                        .reversed())
                .limit(TOP)
                .toList();
    }

    private static List<Factor> factors(Playbook playbook, Assessment assessment) {
        Map<String, Rag> colours = assessment.evaluation().factors();
        return Stream.concat(
                        playbook.successFactors().stream().map(f -> Map.entry(f.id(), f.name())),
                        playbook.pitfalls().stream().map(p -> Map.entry(p.id(), p.name())))
                .map(f -> new Factor(
                        f.getKey(),
                        f.getValue(),
                        colours.getOrDefault(f.getKey(), Rag.NO_DATA),
                        assessment.trend(f.getKey())))
                .toList();
    }

    private static List<Slip> slips(Programme programme, Plan plan, Plan before) {
        Map<String, Initiative> initiatives = programme.initiativesByKey();
        return plan.items().stream()
                .flatMap(now -> before.find(now.key()).stream()
                        .filter(was -> now.finish().isAfter(was.finish()))
                        .flatMap(was ->
                                Stream.ofNullable(initiatives.get(now.key())).map(i -> slip(i, was, now))))
                .sorted(Comparator.comparingInt(Slip::days).reversed())
                .limit(TOP)
                .toList();
    }

    private static Slip slip(Initiative initiative, PlannedInitiative was, PlannedInitiative now) {
        return new Slip(
                initiative.key(), initiative.name(), was.finish(), now.finish(), now.finishDay() - was.finishDay());
    }

    private static List<Load> loads(Programme programme, Plan plan) {
        LocalDate now = programme.asOf();
        return plan.teams().stream()
                .flatMap(team -> fullest(team, now).stream())
                .sorted(Comparator.comparingInt(Load::percent).reversed())
                .limit(TOP)
                .toList();
    }

    private static Optional<Load> fullest(TeamLoad team, LocalDate now) {
        return team.weeks().stream()
                .filter(w -> w.capacity() > 0 && !w.monday().isBefore(now.minusDays(6)))
                .max(Comparator.comparingDouble(w -> w.demand() / w.capacity()))
                .map(w -> new Load(
                        team.team(), team.name(), (int) Math.round(100 * w.demand() / w.capacity()), w.monday()));
    }
}
