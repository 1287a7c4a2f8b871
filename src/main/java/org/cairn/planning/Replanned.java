package org.cairn.planning;

import java.util.HashMap;
import java.util.Map;
import org.cairn.businesscase.ProgrammeCase;
import org.cairn.schedule.Network;
import org.cairn.schedule.Replay;
import org.cairn.schedule.Schedule;

/**
 * What becomes of a plan when something about its programme changes and the teams keep taking work in the order of the plan:
 * one generation pass, no search.
 *
 * @param starts slots, in the programme's order
 * @param ends slots after the last day of each
 * @param lengthDays of the whole
 */
record Replanned(PlanBasis basis, int[] starts, int[] ends, int lengthDays) {

    /**
     * The same initiatives in the order of the plan.
     *
     * @param longer initiative → working days that it takes beside what the basis says
     */
    static Replanned inOrderOf(Plan plan, PlanBasis changed, Map<String, Integer> longer) {
        Network net = ProgrammeNetwork.of(changed).network();
        int[] durations = new int[net.size()];
        for (int i = 0; i < durations.length; i++) {
            durations[i] = net.duration(i) + longer.getOrDefault(net.id(i), 0);
        }
        int[] starts = new int[net.size()];
        int length = new Replay(net, order(plan, net)).run(durations, starts);
        int[] ends = new int[net.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = starts[i] + durations[i];
        }
        return new Replanned(changed, starts, ends, length);
    }

    /** The plan's starts; what the plan does not know comes last. */
    private static Schedule order(Plan plan, Network net) {
        Map<String, Integer> known = new HashMap<>();
        plan.items().forEach(item -> known.put(item.key(), item.startDay()));
        int[] starts = new int[net.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = known.getOrDefault(net.id(i), plan.lengthDays());
        }
        return new Schedule(starts);
    }

    /** Net present value at these dates, with the usual assumptions. */
    double netPresentValue() {
        Map<String, ProgrammeCase.Span> dates = new HashMap<>();
        for (int i = 0; i < starts.length; i++) {
            dates.put(basis.programme().initiatives().get(i).key(), new ProgrammeCase.Span(starts[i], ends[i]));
        }
        return PlanFigures.worth(basis.programme(), dates).netPresentValue();
    }
}
