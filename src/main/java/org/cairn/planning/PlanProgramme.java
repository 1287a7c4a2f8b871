package org.cairn.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.cairn.planning.PlanProgress.Stage;
import org.cairn.programme.Programme;
import org.cairn.schedule.InvalidNetwork;
import org.cairn.schedule.Network;
import org.cairn.schedule.Optimiser;
import org.cairn.schedule.Schedule;
import org.cairn.schedule.ScheduleChecker;
import org.cairn.schedule.SearchLimit;
import org.cairn.schedule.SearchListener;
import org.cairn.schedule.Solution;
import org.springframework.stereotype.Component;

/** Plans a programme: compiles it, searches, has the plan checked, explains and simulates it. */
@Component
public class PlanProgramme {

    /**
     * A plan for the whole programme.
     *
     * @throws org.cairn.schedule.InvalidNetwork naming the initiatives that cannot be planned, with the whole cycle
     */
    public Plan plan(Programme programme, PlanSettings settings, PlanProgress progress) {
        return plan(PlanBasis.of(programme), settings, progress);
    }

    /**
     * A plan for the whole programme that keeps every pin.
     *
     * @throws org.cairn.schedule.InvalidNetwork naming the initiatives that cannot be planned, with the whole cycle, or
     *     the pin that cannot be kept
     */
    public Plan plan(PlanBasis basis, PlanSettings settings, PlanProgress progress) {
        Programme programme = basis.programme();
        ProgrammeNetwork work = ProgrammeNetwork.of(basis);
        if (programme.initiatives().isEmpty()) {
            LocalDate day = work.calendar().date(0);
            return new Plan(
                    programme.key(), day, programme.asOf(), day, 0, 0, 0, List.of(), List.of(), List.of(), null);
        }
        Solution found = search(work.network(), settings, progress);
        check(basis, work, found.schedule());
        Forecast forecast =
                settings.iterations() == 0 ? null : Forecasts.simulate(work, found.schedule(), settings, progress);
        return DescribedPlan.of(work, found.schedule(), found.lowerBound(), forecast);
    }

    /** Throws {@link InvalidNetwork} when a pin is not kept; any other broken constraint is a fault of ours. */
    static void check(PlanBasis basis, ProgrammeNetwork work, Schedule schedule) {
        var violations = ScheduleChecker.check(work.network(), schedule);
        if (!violations.isEmpty() && !basis.pins().isEmpty()) {
            throw new InvalidNetwork("no plan keeps all pinned starts: "
                    + violations.get(0).what() + ". Maybe one of " + pinned(basis) + " is pinned too early.");
        }
        if (!violations.isEmpty()) {
            throw new IllegalStateException("programme " + basis.programme().key() + ": the plan breaks a constraint: "
                    + violations.get(0).what());
        }
    }

    private static String pinned(PlanBasis basis) {
        return basis.pins().stream()
                .map(pin -> pin.initiative() + " (" + pin.start() + ")")
                .collect(Collectors.joining(", "));
    }

    private static Solution search(Network net, PlanSettings settings, PlanProgress progress) {
        return Optimiser.solve(net, limit(settings), listener(settings, progress));
    }

    static SearchLimit limit(PlanSettings settings) {
        return new SearchLimit(settings.search(), settings.schedules(), settings.threads(), settings.seed());
    }

    /** Passes on what the search says, with the share of its time. */
    static SearchListener listener(PlanSettings settings, PlanProgress progress) {
        long began = System.nanoTime();
        double most = Math.max(1, settings.search().toNanos());
        return new SearchListener() {
            private int best = -1;
            private int bound = -1;

            @Override
            public boolean improved(int makespan, int lowerBound, long schedules) {
                best = makespan;
                bound = lowerBound;
                return goOn();
            }

            @Override
            public boolean goOn() {
                return progress.report(Stage.SEARCH, Math.min(1, (System.nanoTime() - began) / most), best, bound);
            }
        };
    }
}
