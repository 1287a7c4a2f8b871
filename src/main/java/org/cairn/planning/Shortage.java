package org.cairn.planning;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.programme.Effort;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.programme.Team;
import org.cairn.schedule.CriticalPath;
import org.cairn.schedule.Network;

/** What teams lack at their peak when capacity is ignored and everything begins as early as it can. */
final class Shortage {

    private Shortage() {}

    /** Team → full-time equivalents, the worst first; teams that lack nothing are left out. */
    static Map<String, Integer> of(Programme programme) {
        Map<String, double[]> demand = demand(programme);
        Map<String, Integer> lacks = new HashMap<>();
        for (Team team : programme.teams()) {
            double peak = 0;
            for (double fte : demand.getOrDefault(team.key(), new double[0])) {
                peak = Math.max(peak, fte);
            }
            int lack = (int) Math.ceil(peak - team.capacity() - 1e-9);
            if (lack > 0) {
                lacks.put(team.key(), lack);
            }
        }
        Map<String, Integer> worst = new LinkedHashMap<>();
        lacks.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> worst.put(e.getKey(), e.getValue()));
        return worst;
    }

    private static Map<String, double[]> demand(Programme programme) {
        Network net = ProgrammeNetwork.of(programme).network();
        CriticalPath path = CriticalPath.of(net);
        Map<String, double[]> demand = new HashMap<>();
        for (int i = 0; i < net.size(); i++) {
            Initiative initiative = programme.initiatives().get(i);
            for (Effort effort : initiative.efforts()) {
                double[] load = demand.computeIfAbsent(effort.team(), t -> new double[path.length()]);
                int start = path.earliestStart(i);
                for (int t = start; t < start + net.duration(i); t++) {
                    load[t] += effort.fte();
                }
            }
        }
        return demand;
    }
}
