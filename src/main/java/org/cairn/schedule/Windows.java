package org.cairn.schedule;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Large-neighbourhood search on a few good plans: either a stretch of time is re-sequenced at random or a few activities
 * jump anywhere, the whole is decoded and improved, and a plan that is not worse, or by chance a slightly longer one,
 * replaces the old one (simulated annealing: Kirkpatrick, Gelatt, Vecchi 1983), so that the search drifts over plateaus and
 * out of small hollows. Without the jumps, plans whose activities must wait far beyond their turn are never found.
 */
final class Windows {

    private static final int ELITES = 2;
    private static final int EXCHANGE_ROUNDS = 4000;
    private static final int JUMPS_PERCENT = 80;
    /** Slots that are worth little, over all activities: of few activities, each slot is a large step. */
    private static final double TEMPERATURE = 30;

    private final Generator generator;
    private final Network net;
    private final SplittableRandom random;
    private final BooleanSupplier goOn;
    private final Incumbent incumbent;
    private final double temperature;
    private final int[] key;
    private final Candidate child;

    Windows(Generator generator, SplittableRandom random, BooleanSupplier goOn, Incumbent incumbent) {
        this.generator = generator;
        this.net = generator.net;
        this.random = random;
        this.goOn = goOn;
        this.incumbent = incumbent;
        this.temperature = generator.makespanOnly ? TEMPERATURE / net.n : Double.MIN_VALUE;
        this.key = new int[net.n];
        this.child = new Candidate(net.n);
    }

    /** Improves the first of the plans, best first, for so many passes. */
    void run(Candidate[] plans, long passes) {
        int elites = Math.min(ELITES, plans.length);
        long until = generator.passes() + passes;
        double lowest = incumbent.cost();
        for (long round = 1; goOn.getAsBoolean() && generator.passes() < until; round++) {
            Candidate current = plans[Math.min(random.nextInt(elites), random.nextInt(elites))];
            resequence(current);
            if (generator.decodeDelayed(child, current, random)) {
                generator.improveOnce(child);
            }
            if (child.cost < lowest) {
                lowest = child.cost;
                incumbent.offer(child, generator.lateness(child), generator.passes());
            }
            if (isAccepted(child.cost - current.cost)) {
                current.copy(child);
            }
            if (round % EXCHANGE_ROUNDS == 0) {
                Arrays.sort(plans, 0, elites, Candidate.BEST_FIRST);
                plans[elites - 1].copy(plans[0]);
            }
        }
    }

    private boolean isAccepted(double increase) {
        return increase <= 0 || random.nextDouble() < Math.exp(-increase / temperature);
    }

    private void resequence(Candidate current) {
        if (random.nextInt(100) < JUMPS_PERCENT) {
            jump(current);
        } else {
            stretch(current);
        }
        generator.sequences.byKey(key, child.order);
    }

    /** A few activities go anywhere. */
    private void jump(Candidate current) {
        for (int i = 0; i < net.n; i++) {
            key[i] = 4 * current.starts[i];
        }
        for (int moves = 1 << random.nextInt(4); moves > 0; moves--) {
            key[random.nextInt(net.n)] = random.nextInt(4 * current.makespan + 1);
        }
    }

    /** The order within a stretch of time is shaken. */
    private void stretch(Candidate current) {
        int centre = random.nextInt(Math.max(1, current.makespan));
        int half = Math.max(3, current.makespan * (3 + random.nextInt(18)) / 200);
        int from = centre - half;
        int until = centre + half;
        int strength = 1 + random.nextInt(half);
        for (int i = 0; i < net.n; i++) {
            int start = current.starts[i];
            boolean inside = start < until && start + net.duration[i] > from;
            key[i] = 4 * start + (inside ? random.nextInt(8 * strength) - 4 * strength : 0);
        }
    }
}
