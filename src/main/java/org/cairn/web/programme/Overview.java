package org.cairn.web.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.cairn.planning.Plan;
import org.cairn.planning.PlannedInitiative;
import org.cairn.playbook.Playbook;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the overview.
 *
 * @param percent done of all work, weighted by likely duration
 */
record Overview(
        int percent,
        List<PhaseLine> phases,
        BigDecimal budget,
        BigDecimal spent,
        BigDecimal runRate,
        int done,
        int running,
        int open) {

    /** A phase; {@code now} when it is the first that is not finished. */
    record PhaseLine(
            int number,
            String name,
            int percent,
            boolean now,
            @Nullable LocalDate start,
            @Nullable LocalDate finish) {}

    static Overview of(Programme programme, @Nullable Plan plan, @Nullable Playbook playbook) {
        List<Initiative> work =
                programme.initiatives().stream().filter(i -> !i.isGate()).toList();
        List<Integer> numbers =
                work.stream().map(Initiative::phase).distinct().sorted().toList();
        int now = numbers.stream()
                .filter(n -> percent(ofPhase(work, n)) < 100)
                .findFirst()
                .orElse(0);
        return new Overview(
                percent(work),
                numbers.stream()
                        .map(n -> phase(n, ofPhase(work, n), n == now, plan, playbook))
                        .toList(),
                sum(work, Initiative::budget),
                sum(work, Initiative::actualCost),
                work.stream()
                        .flatMap(i -> i.benefits().stream())
                        .map(b -> b.yearly())
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                (int) work.stream().filter(i -> i.actualFinish() != null).count(),
                (int) work.stream().filter(Overview::isRunning).count(),
                (int) work.stream()
                        .filter(i -> i.actualFinish() == null && !isRunning(i))
                        .count());
    }

    private static boolean isRunning(Initiative initiative) {
        return initiative.actualStart() != null && initiative.actualFinish() == null;
    }

    private static List<Initiative> ofPhase(List<Initiative> work, int number) {
        return work.stream().filter(i -> i.phase() == number).toList();
    }

    private static PhaseLine phase(
            int number, List<Initiative> work, boolean now, @Nullable Plan plan, @Nullable Playbook playbook) {
        String name = playbook == null
                ? ""
                : playbook.phases().stream()
                        .filter(p -> p.number() == number)
                        .map(p -> p.name())
                        .findFirst()
                        .orElse("");
        List<PlannedInitiative> planned = plan == null
                ? List.of()
                : work.stream().flatMap(i -> plan.find(i.key()).stream()).toList();
        return new PhaseLine(
                number,
                name,
                percent(work),
                now,
                planned.stream()
                        .map(PlannedInitiative::start)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                planned.stream()
                        .map(PlannedInitiative::finish)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static int percent(List<Initiative> work) {
        double all = 0;
        double done = 0;
        for (Initiative initiative : work) {
            double weight = Math.max(1, initiative.estimate().likely());
            all += weight;
            done += weight * (initiative.actualFinish() != null ? 100 : initiative.percentComplete());
        }
        return all == 0 ? 0 : (int) Math.floor(done / all);
    }

    private static BigDecimal sum(List<Initiative> work, Function<Initiative, BigDecimal> figure) {
        return work.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
