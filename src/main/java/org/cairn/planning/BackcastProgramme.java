package org.cairn.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.planning.Backcast.Option;
import org.cairn.planning.Backcast.Target;
import org.cairn.planning.BackcastTrials.Trial;
import org.cairn.planning.PlanProgress.Stage;
import org.cairn.programme.Effort;
import org.cairn.programme.Initiative;
import org.cairn.schedule.Network;
import org.cairn.schedule.Replay;
import org.springframework.stereotype.Component;

/**
 * Plans backwards: given a date or a budget, says what to start, defer or drop.
 *
 * <p>A greedy walk. Beginning with everything, it leaves out one initiative after another, each with all that hangs on it
 * ({@link Selection}): the one that wins most towards the target for the value that it costs, judged by re-generating the plan
 * without it. Each step is then planned and simulated in full. Once the target is kept, what was left out comes back where the
 * target allows it, and the walk goes on a little, for lower peaks. A second walk begins with as little as can be and lets the
 * most valuable come back. Of all that was seen along the way, the options that no other beats are the frontier.
 */
@Component
public class BackcastProgramme {

    /** Steps beyond the target. */
    private static final int BEYOND = 3;

    /** The most that are weighed in a step; those that are critical most often come first. */
    private static final int CANDIDATES = 60;

    /** What is worth less than this, in the programme's unit, counts as if it were worth that. */
    private static final double LEAST_VALUE = 1e-3;

    /**
     * Options that keep the target, or the best that miss it.
     *
     * @param settings limit of each single search, and of its simulation
     * @param progress may stop it; the frontier is then that of what was seen
     */
    public Backcast towards(PlanBasis basis, Target target, PlanSettings settings, PlanProgress progress) {
        return new Walk(basis, target, settings, progress).run();
    }

    /** One walk from everything towards less. */
    private static final class Walk {

        private final PlanBasis basis;
        private final Target target;
        private final PlanProgress progress;
        private final Selection selection;
        private final BackcastTrials trials;
        private final List<Trial> seen = new ArrayList<>();
        private boolean stopped;

        Walk(PlanBasis basis, Target target, PlanSettings settings, PlanProgress progress) {
            this.basis = basis;
            this.target = target;
            this.progress = progress;
            this.selection = new Selection(basis.programme());
            this.trials = new BackcastTrials(basis, target, settings, selection);
        }

        Backcast run() {
            Trial everything = see(Set.of());
            walkDown(everything);
            comeBack(see(selection.mostThatCanGo()));
            return new Backcast(target, everything.option(), frontier());
        }

        private void walkDown(Trial from) {
            Trial at = from;
            int beyond = at.option().meets() ? 1 : 0;
            while (beyond <= BEYOND && !stopped) {
                Set<String> next = next(at, "");
                if (next.isEmpty()) {
                    return;
                }
                at = see(next);
                if (at.option().meets() && beyond++ == 0) {
                    at = comeBack(at);
                }
            }
        }

        private Trial see(Set<String> out) {
            Trial trial = trials.without(out);
            seen.add(trial);
            double share = out.size() / (double) basis.programme().initiatives().size();
            stopped |= !progress.report(Stage.SEARCH, share, trial.lengthDays(), -1);
            return trial;
        }

        /** Takes back what the target allows, each with all that it builds on, the most valuable first. */
        private Trial comeBack(Trial least) {
            Trial best = least;
            List<Initiative> back = basis.programme().initiatives().stream()
                    .filter(i -> least.out().contains(i.key()))
                    .sorted(Comparator.comparingDouble((Initiative i) -> -trials.worth(i, 0, 0)))
                    .limit(CANDIDATES)
                    .toList();
            for (Initiative one : back) {
                if (best.out().contains(one.key()) && !stopped) {
                    Set<String> less = new LinkedHashSet<>(best.out());
                    less.removeAll(selection.joining(one.key(), best.out()));
                    Trial trial = see(less);
                    if (!trial.option().meets()) {
                        trial = exchange(trial, one.key());
                    }
                    best = isBetter(trial, best) ? trial : best;
                }
            }
            return best;
        }

        /** Something else goes so that this one can stay. */
        private Trial exchange(Trial tooMuch, String stays) {
            Set<String> out = next(tooMuch, stays);
            return out.isEmpty() || stopped ? tooMuch : see(out);
        }

        private static boolean isBetter(Trial one, Trial other) {
            return one.option().meets()
                    && one.option().netPresentValue() > other.option().netPresentValue();
        }

        /** The larger set to leave out next, without the one that stays; empty when nothing more can go. */
        private Set<String> next(Trial at, String stays) {
            Set<String> best = Set.of();
            double bestScore = Double.NEGATIVE_INFINITY;
            Variants variants = new Variants(at);
            for (Set<String> leaving : candidates(at)) {
                Set<String> out = new LinkedHashSet<>(at.out());
                out.addAll(leaving);
                double score = variants.score(leaving);
                if (score > bestScore && !leaving.contains(stays)) {
                    best = out;
                    bestScore = score;
                }
            }
            return best;
        }

        private List<Set<String>> candidates(Trial at) {
            Set<Set<String>> sets = new LinkedHashSet<>();
            basis.programme().initiatives().stream()
                    .filter(i -> !i.isGate() && !at.out().contains(i.key()))
                    .sorted(Comparator.comparingDouble(
                            (Initiative i) -> -at.criticality().getOrDefault(i.key(), 0.0)))
                    .map(i -> selection.leaving(i.key(), at.out()))
                    .filter(set -> !set.isEmpty())
                    .limit(CANDIDATES)
                    .forEach(sets::add);
            return List.copyOf(sets);
        }

        private List<Option> frontier() {
            boolean reached = seen.stream().anyMatch(t -> t.option().meets());
            List<Option> options = seen.stream()
                    .map(Trial::option)
                    .filter(o -> o.meets() || !reached)
                    .distinct()
                    .toList();
            return options.stream()
                    .filter(o -> options.stream().noneMatch(o::isBeatenBy))
                    .sorted(Comparator.comparingDouble(Option::netPresentValue).reversed())
                    .toList();
        }

        /** The plan at hand re-generated without some of it: work that is left out takes no time and nobody. */
        private final class Variants {

            private final Trial at;
            private final ProgrammeNetwork work;
            private final Replay replay;
            private final int[] durations;
            private final int[] starts;
            private final Map<String, Integer> index = new HashMap<>();

            Variants(Trial at) {
                this.at = at;
                work = ProgrammeNetwork.of(trials.kept(at.out()));
                Network net = work.network();
                replay = new Replay(net, at.plan());
                durations = new int[net.size()];
                starts = new int[net.size()];
                for (int i = 0; i < net.size(); i++) {
                    index.put(net.id(i), i);
                }
            }

            /** Progress towards the target for each unit of value that is given up. */
            double score(Set<String> leaving) {
                Network net = work.network();
                for (int i = 0; i < durations.length; i++) {
                    durations[i] = leaving.contains(net.id(i)) ? 0 : net.duration(i);
                }
                int days = at.lengthDays() - replay.run(durations, starts);
                double value = 0;
                double cost = 0;
                double criticalDays = 0;
                double personDays = 0;
                for (String key : leaving) {
                    int i = java.util.Objects.requireNonNull(index.get(key));
                    Initiative initiative = work.programme().initiatives().get(i);
                    value += trials.worth(initiative, at.plan().start(i), net.duration(i));
                    cost += initiative.budget().doubleValue();
                    criticalDays += at.criticality().getOrDefault(key, 0.0) * net.duration(i);
                    personDays += net.duration(i)
                            * initiative.efforts().stream()
                                    .mapToDouble(Effort::fte)
                                    .sum();
                }
                double gain = gain(days + criticalDays / 100, cost, personDays);
                return value > LEAST_VALUE ? gain / value : gain / LEAST_VALUE - value;
            }

            /** Days while it is late, money while it is dear, person-days when neither. */
            private double gain(double days, double cost, double personDays) {
                boolean late = target.finish() != null && at.option().p80().isAfter(target.finish());
                boolean dear = target.budget() != null && at.option().cost() > target.budget();
                double gain = late ? days / at.lengthDays() : 0;
                gain += dear ? cost / at.option().cost() : 0;
                return late || dear ? gain : personDays / 1_000;
            }
        }
    }
}
