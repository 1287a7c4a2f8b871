package org.cairn.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Of a small network all plans can be tried: the shortest is found, and what is not found does not exist. */
class EnumerationTest {

    private static final long ALL = Long.MAX_VALUE;

    private final NetworkBuilder net = Network.builder();
    private final int team = net.resource("team", Capacity.constant(2));

    @Property(tries = 300)
    void the_shortest_plan_is_that_of_trying_every_start(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 6) int activities) {
        Network small = chains(seed, activities, 3);
        int longest = longest(small);
        int shortest = (int) BruteForce.leastCost(small, Objective.MAKESPAN, longest);

        Enumeration below = new Enumeration(small, longest + 1, () -> true);

        assertThat(below.run(ALL)).isTrue();
        assertThat(below.target()).isEqualTo(shortest - 1);
        Schedule found = new Schedule(Objects.requireNonNull(below.found()));
        assertThat(ScheduleChecker.check(small, found)).isEmpty();
        assertThat(found.makespan(small)).isEqualTo(shortest);
    }

    @Property(tries = 60)
    void no_search_finds_a_plan_that_is_shorter(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 8, max = 18) int activities) {
        Network random = chains(seed, activities, 9);
        Solution found = Optimiser.solve(
                random,
                new Objective.Stable(Objective.MAKESPAN, new Schedule(new int[activities]), 0),
                limit(),
                SearchListener.NONE);

        Enumeration below = new Enumeration(random, found.makespan() + 1, () -> true);

        assertThat(below.run(ALL)).isTrue();
        assertThat(below.target()).isLessThan(found.makespan());
        assertThat(new Enumeration(random, below.target() + 1, () -> true).run(ALL))
                .isTrue();
    }

    @Example
    void a_plan_that_no_pass_improves_is_proven_to_be_the_shortest() {
        for (int i = 0; i < 5; i++) {
            net.demand(net.activity("a" + i, 3), team, 1 + i % 2);
        }

        Solution found = Optimiser.solve(net.build(), SearchLimit.schedules(5_000, 1), SearchListener.NONE);

        assertThat(found.makespan()).isEqualTo(12);
        assertThat(found.lowerBound()).isEqualTo(12);
        assertThat(found.isProvenOptimal()).isTrue();
    }

    @Example
    void it_stops_after_so_many_steps_or_when_told_and_then_proves_nothing() {
        Network wide = chains(5, 40, 9);
        int length = longest(wide);

        assertThat(new Enumeration(wide, length, () -> true).run(5_000)).isFalse();
        assertThat(new Enumeration(wide, length, () -> false).run(ALL)).isFalse();
    }

    @Example
    void it_is_for_few_activities_in_chains_without_dates_that_bind_from_behind() {
        int a = net.activity("a", 2);
        int b = net.activity("b", 2);
        net.link(a, b, Precedence.Type.FS, 0).release(a, 3);
        Network chain = net.build();

        assertThat(Enumeration.suits(chain)).isTrue();
        assertThat(suits(chain.toBuilder().pin(a, 3))).isFalse();
        assertThat(suits(chain.toBuilder().deadline(a, 9))).isFalse();
        assertThat(suits(chain.toBuilder().link(a, b, Precedence.Type.FS, 1))).isFalse();
        assertThat(suits(chain.toBuilder().link(a, b, Precedence.Type.SS, 0))).isFalse();
        assertThat(suits(Network.builder())).isFalse();
        for (int i = 2; i < 64; i++) {
            net.activity("more" + i, 1);
        }
        assertThat(suits(net)).isTrue();
        net.activity("one too many", 1);
        assertThat(suits(net)).isFalse();
    }

    private static boolean suits(NetworkBuilder built) {
        return Enumeration.suits(built.build());
    }

    private static SearchLimit limit() {
        return SearchLimit.schedules(1_000, 1);
    }

    private static int longest(Network net) {
        int[] starts = new int[net.size()];
        return new Decoder(net).forward(net.topological, net.release, starts);
    }

    /** Chains on two teams, one of which may change, some released later, some without duration. */
    private static Network chains(long seed, int activities, int longest) {
        SplittableRandom random = new SplittableRandom(seed);
        NetworkBuilder net = Network.builder();
        net.resource("steady", Capacity.constant(3));
        net.resource(
                "changing",
                random.nextBoolean()
                        ? Capacity.constant(2)
                        : new Capacity(new int[] {0, 2, 4}, new int[] {2, 1 + random.nextInt(3), 2}));
        for (int i = 0; i < activities; i++) {
            int activity = net.activity("a" + i, random.nextInt(longest + 1));
            net.demand(activity, 0, random.nextInt(4)).demand(activity, 1, random.nextInt(3));
            if (random.nextInt(6) == 0) {
                net.release(activity, random.nextInt(5));
            }
            for (int k = 0; i > 0 && k < random.nextInt(3); k++) {
                net.link(random.nextInt(i), i, Precedence.Type.FS, 0);
            }
        }
        return net.build();
    }
}
