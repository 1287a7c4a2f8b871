package org.cairn.risk;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which durations move the finish.
 *
 * <p>Ordered by rank correlation (Spearman 1904), which no long tail and no curved relation misleads; the bar's length is the
 * swing between the outer tenths, which is in days and can be read without statistics. Among all that could be drawn, a
 * duration's rank is its luck, so the luck is drawn again instead of sorted: one pass, no memory per activity and iteration.
 */
final class Tornado {

    private static final double OUTER = 0.1;

    private final Draws draws;
    private final int[] finishes;
    private final double[] ranks;

    /** The finishes of iterations 0, 1, …; all of them were done. */
    Tornado(Draws draws, int[] finishes, FinishDistribution finish) {
        this.draws = draws;
        this.finishes = finishes;
        this.ranks = ranks(finishes, finish);
    }

    /** Each iteration's middle rank among all finishes, from −½ to ½. */
    private static double[] ranks(int[] finishes, FinishDistribution finish) {
        int[] counts = finish.counts();
        double[] middle = new double[counts.length];
        double below = 0;
        for (int k = 0; k < counts.length; k++) {
            middle[k] = (below + counts[k] / 2.0) / finishes.length - 0.5;
            below += counts[k];
        }
        double[] ranks = new double[finishes.length];
        for (int it = 0; it < ranks.length; it++) {
            ranks[it] = middle[finishes[it] - finish.first()];
        }
        return ranks;
    }

    List<SimulationResult.Driver> drivers(int activities, int threads) {
        double spread = 0;
        for (double rank : ranks) {
            spread += rank * rank;
        }
        if (spread == 0) {
            return List.of();
        }
        SimulationResult.@Nullable Driver[] all = new SimulationResult.Driver[activities];
        double finishSpread = spread;
        Workers.run(threads, activities, () -> true, () -> i -> {
            if (draws.varies(i)) {
                all[i] = driver(i, finishSpread);
            }
        });
        return Stream.of(all)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingDouble((SimulationResult.Driver d) -> -Math.abs(d.correlation()))
                        .thenComparingInt(SimulationResult.Driver::activity))
                .toList();
    }

    private SimulationResult.Driver driver(int activity, double finishSpread) {
        double sum = 0;
        double squares = 0;
        double product = 0;
        double low = 0;
        double high = 0;
        int lows = 0;
        int highs = 0;
        for (int it = 0; it < finishes.length; it++) {
            double grade = draws.grade(activity, it) - 0.5;
            sum += grade;
            squares += grade * grade;
            product += grade * ranks[it];
            if (grade < OUTER - 0.5) {
                low += finishes[it];
                lows++;
            } else if (grade >= 0.5 - OUTER) {
                high += finishes[it];
                highs++;
            }
        }
        double spread = squares - sum * sum / finishes.length;
        double correlation = spread <= 0 ? 0 : product / Math.sqrt(spread * finishSpread);
        double swing = lows == 0 || highs == 0 ? 0 : high / highs - low / lows;
        return new SimulationResult.Driver(activity, correlation, swing);
    }
}
