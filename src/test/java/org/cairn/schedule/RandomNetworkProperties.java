package org.cairn.schedule;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Property(tries = 60)
    void small_networks_reach_the_length_that_trying_every_start_finds(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 5) int activities) {
        Network net = RandomNetworks.of(seed, activities, 2);

        Solution found = Optimiser.solve(net, SearchLimit.schedules(4_000, 1), SearchListener.NONE);

        assertThat(found.makespan()).isEqualTo(BruteForce.shortest(net, found.makespan()));
    }
}
