package org.cairn.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Single activities go to where they cost least themselves, between their neighbours and beside what holds their team. */
class ShiftingTest {

    private final NetworkBuilder net = Network.builder();
    private final int a = net.activity("a", 2);
    private final int b = net.activity("b", 2);

    @Example
    void costs_wait_as_long_as_successors_deadlines_and_the_horizon_allow() {
        net.link(a, b, Precedence.Type.FS, 1).deadline(b, 9);

        assertThat(shifted(new double[] {-5, -5}, 30, 0, 3)).containsExactly(4, 7);
        assertThat(shifted(new double[] {-5, -5}, 8, 0, 3)).containsExactly(3, 6);
    }

    @Example
    void gains_come_as_early_as_predecessors_and_releases_allow() {
        net.link(a, b, Precedence.Type.FS, 1).release(a, 1);

        assertThat(shifted(new double[] {5, 5}, 30, 8, 20)).containsExactly(1, 4);
    }

    @Example
    void a_held_team_and_a_pin_are_left_alone() {
        int team = net.resource("team", Capacity.constant(1));
        net.demand(a, team, 1).demand(b, team, 1).pin(b, 3);

        assertThat(shifted(new double[] {5, -5}, 30, 9, 3)).containsExactly(0, 3);
        net.release(a, 2);
        assertThat(shifted(new double[] {5, -5}, 30, 9, 3)).containsExactly(5, 3);
    }

    @Example
    void what_gains_nothing_stays() {
        assertThat(shifted(new double[] {0, 0}, 30, 4, 7)).containsExactly(4, 7);
    }

    @Example
    void it_says_whether_anything_moved() {
        assertThat(moves(new double[] {5, 0}, 1, 0)).isTrue();
        assertThat(moves(new double[] {5, 0}, 0, 0)).isFalse();
    }

    @Property(tries = 100)
    void afterwards_no_single_move_is_worth_while(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Network random = RandomNetworks.of(seed, 12, 2);
        Decoder decoder = new Decoder(random);
        int[] starts = new int[random.size()];
        int end = decoder.forward(random.topological, random.release, starts);
        Objective value = new Objective.NetPresentValue(RandomNetworks.payments(seed, random.size()), 0.03, end + 5);
        double before = value.cost(random, starts);

        new Shifting(random, decoder.profile(), value).improve(random.topological, starts);

        assertThat(ScheduleChecker.check(random, new Schedule(starts))).isEmpty();
        assertThat(value.cost(random, starts)).isLessThanOrEqualTo(before);
        for (int i = 0; i < starts.length; i++) {
            assertThat(bestAlone(random, value, starts, i, end + 5)).isGreaterThan(value.cost(random, starts) - 1e-6);
        }
    }

    /** The least cost that moving one activity can bring. */
    private static double bestAlone(Network net, Objective objective, int[] starts, int i, int horizon) {
        int[] moved = starts.clone();
        double least = Double.MAX_VALUE;
        for (int t = 0; t + net.duration(i) <= horizon; t++) {
            moved[i] = t;
            if (ScheduleChecker.check(net, new Schedule(moved)).isEmpty()) {
                least = Math.min(least, objective.cost(net, moved));
            }
        }
        return least;
    }

    private int[] shifted(double[] value, int horizon, int... starts) {
        shift(value, horizon, starts);
        return starts;
    }

    private boolean moves(double[] value, int... starts) {
        return shift(value, 30, starts);
    }

    private boolean shift(double[] value, int horizon, int[] starts) {
        Network built = net.build();
        Decoder decoder = new Decoder(built);
        decoder.begin(starts);
        for (int i = 0; i < starts.length; i++) {
            decoder.place(i, starts[i], starts);
        }
        return new Shifting(built, decoder.profile(), new Objective.NetPresentValue(value, 0.1, horizon))
                .improve(built.topological, starts);
    }
}
