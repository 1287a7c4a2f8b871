package org.cairn.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.businesscase.ProgrammeCase;
import org.cairn.programme.Initiative;
import org.cairn.schedule.Network;
import org.cairn.schedule.NetworkBuilder;
import org.cairn.schedule.Precedence;
import org.cairn.schedule.Replay;
import org.cairn.schedule.Schedule;

/**
 * What it costs when an initiative slips: the net present value that the programme loses, with everything that waits behind
 * it under the teams' capacity.
 *
 * @param key of the initiative
 * @param perWeek net present value lost for each week of slip, in the programme's unit; negative where later is better
 * @param finishDaysPerWeek working days by which the programme ends later for each week of slip
 * @param score cost of delay of a week over the weeks that the initiative takes: the higher one should come first
 */
public record CostOfDelay(String key, double perWeek, double finishDaysPerWeek, double score) {

    /** Benefits are counted by quarters, so the slip of a quarter is measured and shared among its weeks. */
    private static final int WEEKS = 13;

    private static final int DAYS = 5 * WEEKS;

    /** One for each initiative that is not done, the dearest delay first; gates are left out. */
    public static List<CostOfDelay> of(PlanBasis basis, Plan plan) {
        return new Slips(basis, plan).all();
    }

    /**
     * Lets one initiative after another slip. Each hangs on a hold of its own, which takes no time and nobody's: only that
     * of the one that slips lasts, so that one compiled network serves all of them.
     */
    private static final class Slips {

        private final PlanBasis basis;
        private final Plan plan;
        private final int n;
        private final Network held;
        private final Replay replay;
        private final int[] durations;
        private final int[] starts;

        Slips(PlanBasis basis, Plan plan) {
            this.basis = basis;
            this.plan = plan;
            Network net = ProgrammeNetwork.of(basis).network();
            n = net.size();
            NetworkBuilder holds = net.toBuilder();
            int[] order = new int[2 * n];
            for (int i = 0; i < n; i++) {
                int hold = holds.activity("hold of " + net.id(i), 0);
                holds.link(hold, i, Precedence.Type.FS, 0);
                order[i] = plan.items().get(i).startDay() + 1;
                order[hold] = 0;
            }
            held = holds.build();
            replay = new Replay(held, new Schedule(order));
            durations = new int[2 * n];
            starts = new int[2 * n];
        }

        List<CostOfDelay> all() {
            int length = run(-1);
            double worth = netPresentValue();
            List<CostOfDelay> costs = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                Initiative initiative = basis.programme().initiatives().get(i);
                if (!initiative.isGate() && initiative.actualFinish() == null) {
                    int later = run(i) - length;
                    double perWeek = (worth - netPresentValue()) / WEEKS;
                    double weeks = Math.max(1, held.duration(i)) / 5.0;
                    costs.add(new CostOfDelay(initiative.key(), perWeek, later / (double) WEEKS, perWeek / weeks));
                }
            }
            costs.sort(Comparator.comparingDouble(CostOfDelay::perWeek).reversed());
            return List.copyOf(costs);
        }

        /** Everything as planned but this one, a quarter later; begun work takes so much longer. */
        private int run(int slipping) {
            for (int i = 0; i < durations.length; i++) {
                durations[i] = held.duration(i);
            }
            if (slipping >= 0 && held.pin(slipping) != Network.NONE) {
                durations[slipping] += DAYS;
            } else if (slipping >= 0) {
                durations[n + slipping] = plan.items().get(slipping).startDay() + DAYS;
            }
            return replay.run(durations, starts);
        }

        private double netPresentValue() {
            Map<String, ProgrammeCase.Span> dates = new HashMap<>();
            for (int i = 0; i < n; i++) {
                dates.put(held.id(i), new ProgrammeCase.Span(starts[i], starts[i] + durations[i]));
            }
            return PlanFigures.worth(basis.programme(), dates).netPresentValue();
        }
    }
}
