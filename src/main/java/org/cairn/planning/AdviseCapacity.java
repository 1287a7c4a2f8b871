package org.cairn.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.planning.PlanProgress.Stage;
import org.cairn.programme.Programme;
import org.cairn.programme.Team;
import org.cairn.schedule.CriticalPath;
import org.cairn.schedule.Network;
import org.cairn.schedule.Optimiser;
import org.cairn.schedule.SearchLimit;
import org.cairn.schedule.SearchListener;
import org.springframework.stereotype.Component;

/**
 * Finds the sets of extra capacity that shorten a programme.
 *
 * <p>One team at a time misleads: two teams may win nothing each and much together. So all sets of the bottleneck teams
 * are planned, each with what the teams lack when everything begins as early as it can, then thinned out to the least
 * that still gives the same length. What each team contributes is its Shapley value over those sets: its mean gain over
 * all orders in which the teams could be strengthened (L. S. Shapley, A Value for n-Person Games, 1953).
 */
@Component
public class AdviseCapacity {

    /** All sets of more teams than this would take too long; the shortest of capacity count. */
    private static final int MOST_TEAMS = 6;

    /**
     * Plans every set of bottleneck teams, {@code settings} being the limit of each single search.
     *
     * @throws org.cairn.schedule.InvalidNetwork when the programme cannot be planned at all
     */
    public CapacityAdvice advise(Programme programme, PlanSettings settings, PlanProgress progress) {
        Map<String, Integer> shortage = shortage(programme);
        List<String> teams = List.copyOf(shortage.keySet());
        int sets = 1 << teams.size();
        int[] length = new int[sets];
        List<CapacityOption> options = new ArrayList<>();
        for (int set = 0; set < sets; set++) {
            length[set] = length(programme, added(teams, shortage, set), settings);
            if (length[set] < length[0]) {
                Map<String, Integer> least = thinnedOut(programme, added(teams, shortage, set), length[set], settings);
                options.add(new CapacityOption(least, length[set], length[0] - length[set]));
            }
            if (!progress.report(Stage.SEARCH, (set + 1.0) / sets, length[set], -1)) {
                return new CapacityAdvice(length[0], shortage, frontier(options), Map.of());
            }
        }
        return new CapacityAdvice(length[0], shortage, frontier(options), shapley(teams, length));
    }

    private static Map<String, Integer> added(List<String> teams, Map<String, Integer> shortage, int set) {
        Map<String, Integer> added = new TreeMap<>();
        for (int k = 0; k < teams.size(); k++) {
            if ((set & 1 << k) != 0) {
                added.put(teams.get(k), shortage.getOrDefault(teams.get(k), 0));
            }
        }
        return added;
    }

    private static Map<String, Integer> thinnedOut(
            Programme programme, Map<String, Integer> enough, int length, PlanSettings settings) {
        Map<String, Integer> least = new TreeMap<>(enough);
        for (String team : enough.keySet()) {
            while (least.containsKey(team)) {
                Map<String, Integer> less = new TreeMap<>(least);
                less.merge(team, -1, (a, b) -> a + b > 0 ? a + b : null);
                if (length(programme, less, settings) > length) {
                    break;
                }
                least = less;
            }
        }
        return least;
    }

    private static List<CapacityOption> frontier(List<CapacityOption> options) {
        List<CapacityOption> sorted = options.stream()
                .sorted(Comparator.comparingInt(CapacityOption::people).thenComparingInt(CapacityOption::lengthDays))
                .toList();
        List<CapacityOption> frontier = new ArrayList<>();
        int shortest = Integer.MAX_VALUE;
        for (CapacityOption option : sorted) {
            if (option.lengthDays() < shortest) {
                frontier.add(option);
                shortest = option.lengthDays();
            }
        }
        return frontier;
    }

    private static Map<String, Double> shapley(List<String> teams, int[] length) {
        Map<String, Double> shares = new HashMap<>();
        int n = teams.size();
        for (int k = 0; k < n; k++) {
            double share = 0;
            for (int set = 0; set < length.length; set++) {
                if ((set & 1 << k) == 0) {
                    share += weight(Integer.bitCount(set), n) * (length[set] - length[set | 1 << k]);
                }
            }
            shares.put(teams.get(k), share);
        }
        return shares;
    }

    /** |S|! (n−|S|−1)! / n! */
    private static double weight(int size, int n) {
        double weight = 1.0 / n;
        for (int k = 1; k <= size; k++) {
            weight *= k / (double) (n - k);
        }
        return weight;
    }

    private static int length(Programme programme, Map<String, Integer> added, PlanSettings settings) {
        Network network = ProgrammeNetwork.of(with(programme, added)).network();
        return Optimiser.solve(
                        network,
                        new SearchLimit(settings.search(), settings.schedules(), settings.threads(), settings.seed()),
                        SearchListener.NONE)
                .makespan();
    }

    /** The same programme with more people. */
    static Programme with(Programme programme, Map<String, Integer> added) {
        return programme.withTeams(programme.teams().stream()
                .map(t -> t.withMore(added.getOrDefault(t.key(), 0)))
                .toList());
    }

    /** What the teams lack at their peak when capacity is ignored, the worst first. */
    private static Map<String, Integer> shortage(Programme programme) {
        Network net = ProgrammeNetwork.of(programme).network();
        CriticalPath path = CriticalPath.of(net);
        Map<String, Integer> lacks = new HashMap<>();
        for (Team team : programme.teams()) {
            double[] load = new double[path.length() + 1];
            for (int i = 0; i < net.size(); i++) {
                double fte = programme.initiatives().get(i).efforts().stream()
                        .filter(e -> e.team().equals(team.key()))
                        .mapToDouble(e -> e.fte())
                        .sum();
                for (int t = path.earliestStart(i); t < path.earliestStart(i) + net.duration(i); t++) {
                    load[t] += fte;
                }
            }
            double peak = java.util.Arrays.stream(load).max().orElse(0);
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
                .limit(MOST_TEAMS)
                .forEach(e -> worst.put(e.getKey(), e.getValue()));
        return worst;
    }
}
