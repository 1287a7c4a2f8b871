package org.cairn.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cairn.planning.CapacityTrials.Trial;
import org.cairn.planning.PlanProgress.Stage;
import org.cairn.programme.Programme;
import org.springframework.stereotype.Component;

/**
 * Finds the sets of extra capacity that shorten a programme or make it worth more.
 *
 * <p>One team at a time misleads: two teams may win nothing each and much together. So sets of teams are planned, each with
 * what the teams lack when everything begins as early as it can, then thinned out to the least that still gives the same
 * length. Up to {@value #ALL_SETS} bottlenecks, all sets are planned. Beyond, the bottlenecks are first reduced to a core that
 * reaches what all of them reach: teams without which the plan is as short are left out one by one, the most people first;
 * then all sets of the core are planned, small ones first.
 *
 * <p>What each team contributes is its Shapley value over the sets of the core: its mean gain over all orders in which the
 * teams could be strengthened (L. S. Shapley, A Value for n-Person Games, 1953).
 */
@Component
public class AdviseCapacity {

    /** All sets of more teams than this would take too long. */
    private static final int ALL_SETS = 6;

    /** A gain below this share of the programme's value may come from chance: a search for length does not look at value. */
    private static final double NOISE = 0.002;

    /**
     * Plans sets of bottleneck teams, {@code settings} being the limit of each single search.
     *
     * @param progress may stop it; the advice then stands on the sets that were planned
     * @throws org.cairn.schedule.InvalidNetwork when the programme cannot be planned at all
     */
    public CapacityAdvice advise(Programme programme, PlanSettings settings, PlanProgress progress) {
        Map<String, Integer> shortage = Shortage.of(programme);
        CapacityTrials trials = new CapacityTrials(PlanBasis.of(programme), shortage, settings);
        Trial asIs = trials.of(Set.of());
        List<String> core = new ArrayList<>(shortage.keySet());
        boolean goOn = progress.report(Stage.SEARCH, 0, asIs.length(), asIs.bound());
        if (goOn && core.size() > ALL_SETS) {
            core = core(trials, core, progress);
        }
        Set<Set<String>> planned = planAllSets(trials, core, progress);
        boolean complete = planned.size() == 1 << core.size();
        return new CapacityAdvice(
                asIs.length(),
                shortage,
                frontier(trials, planned, asIs),
                complete ? attribution(trials, core) : Map.of());
    }

    private static List<String> core(CapacityTrials trials, List<String> teams, PlanProgress progress) {
        Set<String> core = new LinkedHashSet<>(teams);
        Trial best = trials.of(core);
        for (String team : teams) {
            Set<String> without = new LinkedHashSet<>(core);
            without.remove(team);
            if (trials.of(without).length() <= best.length()) {
                core = without;
            }
            if (!progress.report(Stage.SEARCH, 0, best.length(), best.bound())) {
                break;
            }
        }
        return core.stream().limit(ALL_SETS).toList();
    }

    /** Plans every set of the core, the small ones first, until it is stopped; gives those that were planned. */
    private static Set<Set<String>> planAllSets(CapacityTrials trials, List<String> core, PlanProgress progress) {
        List<Set<String>> sets = subsets(core);
        Set<Set<String>> planned = new LinkedHashSet<>();
        for (Set<String> set : sets) {
            Trial trial = trials.of(set);
            planned.add(set);
            if (!progress.report(Stage.SEARCH, planned.size() / (double) sets.size(), trial.length(), trial.bound())) {
                break;
            }
        }
        return planned;
    }

    /** All subsets, small ones first. */
    private static List<Set<String>> subsets(List<String> teams) {
        List<Set<String>> sets = new ArrayList<>();
        for (int bits = 0; bits < 1 << teams.size(); bits++) {
            Set<String> set = new TreeSet<>();
            for (int k = 0; k < teams.size(); k++) {
                if ((bits & 1 << k) != 0) {
                    set.add(teams.get(k));
                }
            }
            sets.add(set);
        }
        sets.sort(Comparator.comparingInt(Set::size));
        return sets;
    }

    private static List<CapacityOption> frontier(CapacityTrials trials, Set<Set<String>> planned, Trial asIs) {
        List<CapacityOption> options = new ArrayList<>();
        for (Set<String> set : planned) {
            Trial trial = trials.of(set);
            if (trial.length() < asIs.length() || isMoreWorth(trial, asIs)) {
                Map<String, Integer> least = trials.thinnedOut(set);
                Trial thin = trials.of(least);
                options.add(new CapacityOption(
                        least,
                        thin.length(),
                        thin.bound(),
                        asIs.length() - thin.length(),
                        thin.worth() - asIs.worth()));
            }
        }
        return options.stream()
                .distinct()
                .filter(o -> options.stream().noneMatch(o::isBeatenBy))
                .sorted(Comparator.comparingInt(CapacityOption::people).thenComparingInt(CapacityOption::lengthDays))
                .toList();
    }

    private static boolean isMoreWorth(Trial trial, Trial asIs) {
        return trial.worth() - asIs.worth() > NOISE * Math.abs(asIs.worth());
    }

    private static Map<String, CapacityAdvice.Share> attribution(CapacityTrials trials, List<String> teams) {
        Map<String, CapacityAdvice.Share> shares = new LinkedHashMap<>();
        for (String team : teams) {
            double days = 0;
            double worth = 0;
            for (Set<String> set : subsets(teams)) {
                if (!set.contains(team)) {
                    Set<String> with = new TreeSet<>(set);
                    with.add(team);
                    double weight = weight(set.size(), teams.size());
                    days += weight * (trials.of(set).length() - trials.of(with).length());
                    worth += weight * (trials.of(with).worth() - trials.of(set).worth());
                }
            }
            shares.put(team, new CapacityAdvice.Share(days, worth));
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
}
