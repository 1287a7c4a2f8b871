package org.cairn.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Whatever the network, a plan is feasible and never beats its bound. */
class RandomNetworkProperties {

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

    @Property(tries = 40)
    void the_shortest_plan_of_a_small_network_is_found(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 7) int activities) {
        Network net = RandomNetworks.small(seed, activities);

        Solution found = Optimiser.solve(net, SearchLimit.schedules(4_000, 1), SearchListener.NONE);

        assertThat(found.cost()).isEqualTo(BruteForce.leastCost(net, Objective.MAKESPAN, found.makespan()));
    }

    @Property(tries = 40)
    void the_least_weighted_tardiness_of_a_small_network_is_found(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 6) int activities) {
        Network net = RandomNetworks.small(seed, activities);
        Objective objective = new Objective.WeightedTardiness(new int[] {3, 6}, new double[] {2, 1});

        assertOptimal(net, objective, horizon(net));
    }

    @Property(tries = 40)
    void the_highest_present_value_of_a_small_network_is_found(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 6) int activities) {
        Network net = RandomNetworks.small(seed, activities);
        int horizon = horizon(net);
        Objective objective =
                Objective.NetPresentValue.atFinish(net, RandomNetworks.payments(seed, activities), 0.05, horizon);

        assertOptimal(net, objective, horizon);
    }

    @Property(tries = 40)
    void the_best_compromise_between_an_objective_and_a_given_plan_is_found(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 6) int activities) {
        Network net = RandomNetworks.small(seed, activities);
        int horizon = horizon(net);
        Schedule given = RandomNetworks.wishes(seed, activities, horizon);

        assertOptimal(net, new Objective.Stable(Objective.MAKESPAN, given, 0.4), horizon);
        assertOptimal(
                net,
                new Objective.Stable(
                        Objective.NetPresentValue.atFinish(
                                net, RandomNetworks.payments(seed, activities), 0.05, horizon),
                        given,
                        0.3),
                horizon);
    }

    private static void assertOptimal(Network net, Objective objective, int horizon) {
        Solution found = Optimiser.solve(net, objective, SearchLimit.schedules(20_000, 1), SearchListener.NONE);

        assertThat(ScheduleChecker.check(net, found.schedule())).isEmpty();
        assertThat(found.cost())
                .isCloseTo(objective.cost(net, found.schedule().starts()), within(1e-9))
                .isGreaterThanOrEqualTo(found.costBound() - 1e-9)
                .isCloseTo(BruteForce.leastCost(net, objective, horizon), within(1e-6));
    }

    /** Long enough for every small network. */
    private static int horizon(Network net) {
        return Optimiser.solve(net, SearchLimit.schedules(500, 1), SearchListener.NONE)
                        .makespan()
                + 2;
    }
}
