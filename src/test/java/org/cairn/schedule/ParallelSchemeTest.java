package org.cairn.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** The parallel scheme starts whatever can start. */
class ParallelSchemeTest {

    @Test
    void an_activity_that_fits_now_goes_before_one_of_higher_rank_that_must_wait() {
        NetworkBuilder builder = Network.builder();
        int team = builder.resource("team", Capacity.constant(2));
        int long1 = builder.activity("one unit for long", 4);
        int both = builder.activity("both units", 2);
        int small = builder.activity("one unit for three slots", 3);
        builder.demand(long1, team, 1).demand(both, team, 2).demand(small, team, 1);
        Network net = builder.build();
        int[] starts = new int[3];

        int makespan = new ParallelScheme(net, new Decoder(net)).forward(new int[] {long1, both, small}, starts);

        assertThat(starts).containsExactly(0, 4, 0);
        assertThat(makespan).isEqualTo(6);
    }

    @Property(tries = 100)
    void every_plan_is_feasible_and_as_long_as_it_says(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 60) int activities,
            @ForAll @IntRange(min = 0, max = 4) int resources) {
        Network net = RandomNetworks.of(seed, activities, resources);
        int[] starts = new int[activities];

        int makespan = new ParallelScheme(net, new Decoder(net)).forward(net.topological, starts);

        assertThat(ScheduleChecker.check(net, new Schedule(starts))).isEmpty();
        assertThat(new Schedule(starts).makespan(net)).isEqualTo(makespan);
    }
}
