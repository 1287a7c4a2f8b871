package org.cairn.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Whatever the network, a plan is feasible, never beats its bound, and is the best there is where all can be tried. */
class RandomNetworkTest {

    private static final double RATE = 0.05;

    @Property(tries = 300)
    void plans_are_accepted_by_the_checker_and_never_beat_the_bound(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 60) int activities,
            @ForAll @IntRange(min = 0, max = 4) int resources) {
        Network net = RandomNetworks.of(seed, activities, resources);

        Solution found = Optimiser.solve(net, SearchLimit.schedules(300, seed), SearchListener.NONE);

        assertThat(ScheduleChecker.check(net, found.schedule())).isEmpty();
        assertThat(found.makespan())
                .isEqualTo(found.schedule().makespan(net))
                .isGreaterThanOrEqualTo(found.lowerBound());
    }

    @Property(tries = 150)
    void plans_with_pins_and_deadlines_are_accepted_or_say_how_late_they_are(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 60) int activities,
            @ForAll @IntRange(min = 0, max = 4) int resources) {
        Network free = RandomNetworks.of(seed, activities, resources);
        Schedule agreed = Optimiser.solve(free, SearchLimit.schedules(30, seed), SearchListener.NONE)
                .schedule();
        Network net = RandomNetworks.dated(seed, free, agreed);

        Solution anew = Optimiser.solve(net, SearchLimit.schedules(300, seed), SearchListener.NONE);
        Solution kept = Optimiser.improve(
                net, agreed, Objective.MAKESPAN, SearchLimit.schedules(300, seed), SearchListener.NONE);

        assertThat(ScheduleChecker.check(net, anew.schedule()).isEmpty()).isEqualTo(anew.lateness() == 0);
        assertThat(ScheduleChecker.check(net, kept.schedule())).isEmpty();
        assertThat(kept.makespan()).isBetween(kept.lowerBound(), agreed.makespan(net));
    }

    @Property(tries = 60)
    void the_shortest_plan_of_a_small_network_is_found(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 7) int activities) {
        Network net = RandomNetworks.small(seed, activities);

        assertOptimal(net, Objective.MAKESPAN);
    }

    @Property(tries = 60)
    void the_least_weighted_tardiness_of_a_small_network_is_found(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 7) int activities) {
        assertOptimal(RandomNetworks.small(seed, activities), tardiness());
    }

    @Property(tries = 60)
    void the_highest_present_value_of_a_small_network_is_found(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 7) int activities) {
        Network net = RandomNetworks.small(seed, activities);

        assertOptimal(net, presentValue(seed, net));
    }

    @Property(tries = 25)
    void the_best_compromise_between_an_objective_and_a_given_plan_is_found(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 7) int activities) {
        Network net = RandomNetworks.small(seed, activities);
        Schedule given = RandomNetworks.wishes(seed, activities, horizon(net));

        assertOptimal(net, new Objective.Stable(Objective.MAKESPAN, given, 0.4));
        assertOptimal(net, new Objective.Stable(tardiness(), given, 0.4));
        assertOptimal(net, new Objective.Stable(presentValue(seed, net), given, 0.3));
    }

    /**
     * A short search mostly finds it; where it does not, a longer one must. Wishes that clash can be worth an end behind the
     * horizon of what was tried, and only such a plan may cost less.
     */
    private static void assertOptimal(Network net, Objective objective) {
        int horizon = horizon(net);
        double least = BruteForce.leastCost(net, objective, horizon);
        Solution found = solve(net, objective, 1_000);
        if (found.cost() > least + 1e-6) {
            found = solve(net, objective, 40_000);
        }

        assertThat(ScheduleChecker.check(net, found.schedule())).isEmpty();
        assertThat(found.cost())
                .isCloseTo(objective.cost(net, found.schedule().starts()), within(1e-9))
                .isGreaterThanOrEqualTo(found.costBound() - 1e-9)
                .isLessThanOrEqualTo(least + 1e-6);
        if (found.makespan() <= horizon) {
            assertThat(found.cost()).isGreaterThanOrEqualTo(least - 1e-6);
        }
    }

    private static Objective tardiness() {
        return new Objective.WeightedTardiness(new int[] {3, 6}, new double[] {2, 1});
    }

    private static Objective presentValue(long seed, Network net) {
        return Objective.NetPresentValue.atFinish(net, RandomNetworks.payments(seed, net.size()), RATE, horizon(net));
    }

    /** Long enough for every small network. */
    private static int horizon(Network net) {
        return solve(net, Objective.MAKESPAN, 500).makespan() + 2;
    }

    private static Solution solve(Network net, Objective objective, long schedules) {
        return Optimiser.solve(net, objective, SearchLimit.schedules(schedules, 1), SearchListener.NONE);
    }
}
