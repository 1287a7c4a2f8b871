package org.cairn.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Passes place one activity after the other as early, or as late, as looking at every slot allows. */
class DecoderTest {

    private static final int SLOTS = 600;
    private static final int DATES = 4;

    private final NetworkBuilder net = Network.builder();

    @Example
    void a_pass_to_the_right_fails_where_somebody_would_start_before_a_release() {
        int team = net.resource("team", Capacity.constant(1));
        int a = net.activity("a", 3);
        int b = net.activity("b", 3);
        net.demand(a, team, 1).demand(b, team, 1).release(a, 1);
        Network built = net.build();
        int[] starts = {1, 4};

        assertThat(new Decoder(built).backward(new int[] {b, a}, built.deadline, 6, starts))
                .isFalse();
        assertThat(new Decoder(built).backward(new int[] {b, a}, built.deadline, 7, starts))
                .isTrue();
        assertThat(starts).containsExactly(1, 4);
    }

    @Example
    void lateness_counts_the_slots_behind_deadlines_and_pins_and_of_who_comes_before_them() {
        int a = net.activity("a", 2);
        int b = net.activity("b", 3);
        int c = net.activity("c", 1);
        int free = net.activity("free", 1);
        net.link(a, b, Precedence.Type.FS, 1).deadline(b, 9).pin(c, 4);
        Decoder decoder = new Decoder(net.build());

        assertThat(decoder.lateness(new int[] {3, 6, 4, 99})).isZero();
        assertThat(decoder.lateness(new int[] {4, 8, 7, 99}))
                .as("a by 1, b by 2, c by 3")
                .isEqualTo(6);
        assertThat(free).isEqualTo(3);
    }

    @Example
    void without_dates_nothing_is_late_and_no_lateness_is_too_large_to_weigh() {
        int a = net.activity("a", 2);
        assertThat(new Decoder(net.build()).lateness(new int[] {1 << 28})).isZero();

        net.deadline(a, 5);
        assertThat(new Decoder(net.build()).lateness(new int[] {1 << 28})).isEqualTo(1 << 20);
    }

    @Example
    void who_finds_no_time_is_named_with_all_that_is_missing() {
        int team = net.resource("team", new Capacity(new int[] {0, 2}, new int[] {3, 1}));
        int tool = net.resource("tool", new Capacity(new int[] {0, 4}, new int[] {2, 0}));
        int room = net.resource("room", Capacity.constant(1));
        int work = net.activity("work", 5);
        net.demand(work, team, 2).demand(work, tool, 1).demand(work, room, 1);
        Network built = net.build();

        assertThatThrownBy(() -> new Decoder(built).forward(built.topological, built.release, new int[1]))
                .isInstanceOf(InvalidNetwork.class)
                .hasMessage("activity work needs 2 of team (only 1 from slot 2 on), 1 of tool (only 0 from slot 4 on)"
                        + " for 5 slots and finds no such time");
    }

    @Property(tries = 100)
    void a_pass_to_the_left_gives_each_its_first_slot_and_counts_as_one(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Network random = withPins(seed);
        int[] starts = new int[random.size()];
        Decoder decoder = new Decoder(random);

        int end = decoder.forward(random.topological, random.release, starts);

        assertThat(starts).isEqualTo(leftByHand(random));
        assertThat(end).isEqualTo(new Schedule(starts).makespan(random));
        assertThat(decoder.passes()).isEqualTo(1);
        assertThat(decoder.forward(random.topological, random.release, starts)).isEqualTo(end);
        assertThat(decoder.passes()).isEqualTo(2);
    }

    @Property(tries = 100)
    void a_pass_to_the_right_gives_each_its_last_slot(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Network random = withPins(seed);
        int[] starts = new int[random.size()];
        Decoder decoder = new Decoder(random);
        int end = decoder.forward(random.topological, random.release, starts) + 3;
        int[] order = reverse(random.topological);
        int[] expected = new int[random.size()];
        boolean possible = rightByHand(random, order, end, expected);

        assertThat(decoder.backward(order, random.deadline, end, starts)).isEqualTo(possible);
        if (possible) {
            assertThat(starts).isEqualTo(expected);
        }
    }

    private static Network withPins(long seed) {
        Network free = RandomNetworks.of(seed, 30, 3);
        int[] starts = new int[free.size()];
        new Decoder(free).forward(free.topological, free.release, starts);
        return seed % DATES == 0 ? free : RandomNetworks.dated(seed, free, new Schedule(starts));
    }

    private static int[] leftByHand(Network net) {
        int[][] free = freeBesidePins(net);
        int[] starts = net.pin.clone();
        for (int i : net.topological) {
            if (net.pin(i) == Network.NONE) {
                int t = net.release(i);
                for (Precedence link : net.links()) {
                    t = link.successor() == i ? Math.max(t, starts[link.predecessor()] + weight(net, link)) : t;
                }
                while (!fits(net, free, i, t)) {
                    t++;
                }
                starts[i] = t;
                take(net, free, i, t);
            }
        }
        return starts;
    }

    private static boolean rightByHand(Network net, int[] order, int end, int[] starts) {
        int[][] free = freeBesidePins(net);
        System.arraycopy(net.pin, 0, starts, 0, starts.length);
        for (int i : order) {
            if (net.pin(i) == Network.NONE) {
                int t = Math.min(end, net.deadline(i)) - net.duration(i);
                for (Precedence link : net.links()) {
                    t = link.predecessor() == i ? Math.min(t, starts[link.successor()] - weight(net, link)) : t;
                }
                while (t >= 0 && !fits(net, free, i, t)) {
                    t--;
                }
                if (t < net.release(i)) {
                    return false;
                }
                starts[i] = t;
                take(net, free, i, t);
            }
        }
        return true;
    }

    private static int weight(Network net, Precedence link) {
        return link.startToStart(net.duration(link.predecessor()), net.duration(link.successor()));
    }

    private static int[][] freeBesidePins(Network net) {
        int[][] free = new int[net.resources()][SLOTS];
        for (int r = 0; r < free.length; r++) {
            for (int t = 0; t < SLOTS; t++) {
                free[r][t] = net.capacity(r).at(t);
            }
        }
        for (int i = 0; i < net.size(); i++) {
            if (net.pin(i) != Network.NONE) {
                take(net, free, i, net.pin(i));
            }
        }
        for (int[] row : free) {
            Arrays.setAll(row, t -> Math.max(0, row[t]));
        }
        return free;
    }

    private static void take(Network net, int[][] free, int i, int start) {
        for (int r = 0; r < free.length; r++) {
            for (int t = start; t < start + net.duration(i); t++) {
                free[r][t] -= net.demand(i, r);
            }
        }
    }

    private static boolean fits(Network net, int[][] free, int i, int start) {
        for (int r = 0; r < free.length; r++) {
            for (int t = start; t < start + net.duration(i); t++) {
                if (free[r][t] < net.demand(i, r)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int[] reverse(int[] order) {
        int[] reverse = new int[order.length];
        Arrays.setAll(reverse, k -> order[order.length - 1 - k]);
        return reverse;
    }
}
