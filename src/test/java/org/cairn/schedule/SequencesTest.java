package org.cairn.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Lists are those that taking, again and again, the first that may come next would give, whether keys are dense or sparse. */
class SequencesTest {

    /** So far apart that keys are compared, not counted. */
    private static final int SPARSE = 100_003;

    private final NetworkBuilder net = Network.builder();
    private final int a = net.activity("a", 4);
    private final int b = net.activity("b", 1);
    private final int c = net.activity("c", 2);

    @Example
    void by_start_comes_first_what_starts_first_and_of_equal_starts_what_precedes() {
        net.link(c, a, Precedence.Type.FS, -2);
        int[] order = new int[3];

        new Sequences(net.build()).byStart(new int[] {0, 0, 0}, order);

        assertThat(order).containsExactly(b, c, a);
    }

    @Example
    void by_finish_comes_first_what_ends_last_and_of_equal_ends_what_follows() {
        net.link(a, c, Precedence.Type.SS, 0);
        int[] order = new int[3];

        new Sequences(net.build()).byFinishDescending(new int[] {0, 3, 2}, order);

        assertThat(order).containsExactly(c, b, a);
    }

    @Example
    void by_key_nobody_comes_before_a_predecessor() {
        net.link(a, b, Precedence.Type.FS, 0);
        int[] order = new int[3];

        new Sequences(net.build()).byKey(new int[] {9, -5, 3}, order);

        assertThat(order).containsExactly(c, a, b);
    }

    @Example
    void backwards_nobody_comes_before_a_successor() {
        net.link(a, b, Precedence.Type.FS, 0);
        int[] order = new int[3];

        new Sequences(net.build()).byKeyBackwards(new int[] {1, 9, 3}, order);

        assertThat(order).containsExactly(c, b, a);
    }

    @Example
    void whoever_jumps_goes_anywhere_between_its_predecessors_and_its_successors() {
        net.link(a, b, Precedence.Type.FS, 0).link(b, c, Precedence.Type.FS, 0);
        int free = net.activity("free", 1);
        Sequences sequences = new Sequences(net.build());
        SplittableRandom random = new SplittableRandom(1);
        Set<List<Integer>> lists = new HashSet<>();
        int[] order = {a, b, c, free};

        for (int k = 0; k < 200; k++) {
            sequences.jump(order, 1, random);
            lists.add(Arrays.stream(order).boxed().toList());
        }

        assertThat(lists)
                .containsExactlyInAnyOrder(
                        List.of(free, a, b, c), List.of(a, free, b, c), List.of(a, b, free, c), List.of(a, b, c, free));
    }

    @Property(tries = 100)
    void after_jumps_predecessors_still_come_first(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 40) int activities,
            @ForAll @IntRange(min = 0, max = 8) int jumps) {
        Network random = RandomNetworks.of(seed, activities, 0);
        Sequences sequences = new Sequences(random);
        int[] order = new int[activities];
        sequences.byKey(keys(seed, activities, false, 0), order);

        sequences.jump(order, jumps, new SplittableRandom(seed));

        int[] place = new int[activities];
        for (int k = 0; k < activities; k++) {
            place[order[k]] = k;
        }
        assertThat(order)
                .containsExactlyInAnyOrder(IntStream.range(0, activities).toArray());
        assertThat(random.links()).allMatch(link -> place[link.predecessor()] < place[link.successor()]);
    }

    @Property(tries = 100)
    void lists_by_key_are_those_of_taking_the_least_that_is_free(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 40) int activities,
            @ForAll boolean sparse) {
        Network random = RandomNetworks.of(seed, activities, 0);
        int[] key = keys(seed, activities, sparse, -20);
        Sequences sequences = new Sequences(random);
        int[] forwards = new int[activities];
        int[] backwards = new int[activities];

        sequences.byKey(key, forwards);
        sequences.byKeyBackwards(key, backwards);

        assertThat(forwards).isEqualTo(leastFree(random, key, false));
        assertThat(backwards).isEqualTo(leastFree(random, key, true));
    }

    @Property(tries = 100)
    void lists_by_start_and_finish_keep_links_and_else_the_order_of_time(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 40) int activities,
            @ForAll boolean sparse) {
        Network random = RandomNetworks.of(seed, activities, 0);
        int[] starts = new int[activities];
        new Decoder(random).forward(random.topological, keys(seed, activities, sparse, 0), starts);
        Sequences sequences = new Sequences(random);
        int[] byStart = new int[activities];
        int[] byFinish = new int[activities];

        sequences.byStart(starts, byStart);
        sequences.byFinishDescending(starts, byFinish);

        assertThat(byStart).isEqualTo(leastFree(random, ranks(random, i -> starts[i], 1), false));
        assertThat(byFinish)
                .isEqualTo(leastFree(random, ranks(random, i -> -starts[i] - random.duration(i), -1), true));
    }

    private static int[] keys(long seed, int activities, boolean sparse, int least) {
        SplittableRandom random = new SplittableRandom(seed);
        return random.ints(activities, least, 30)
                .map(key -> sparse ? key * SPARSE : key)
                .toArray();
    }

    /** The place of each activity in the order of a time, ties in topological order or against it. */
    private static int[] ranks(Network net, IntUnaryOperator time, int direction) {
        int[] place = new int[net.size()];
        for (int k = 0; k < place.length; k++) {
            place[net.topological[k]] = direction * k;
        }
        int[] rank = new int[place.length];
        int[] next = {0};
        IntStream.range(0, place.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(time::applyAsInt).thenComparingInt(i -> place[i]))
                .forEach(i -> rank[i] = next[0]++);
        return rank;
    }

    private static int[] leastFree(Network net, int[] key, boolean backwards) {
        int[] order = new int[net.size()];
        boolean[] listed = new boolean[net.size()];
        for (int k = 0; k < order.length; k++) {
            int least = -1;
            for (int i = 0; i < order.length; i++) {
                if (!listed[i] && isFree(net, i, listed, backwards) && (least < 0 || key[i] < key[least])) {
                    least = i;
                }
            }
            listed[least] = true;
            order[k] = least;
        }
        return order;
    }

    private static boolean isFree(Network net, int i, boolean[] listed, boolean backwards) {
        return net.links().stream()
                .filter(link -> (backwards ? link.predecessor() : link.successor()) == i)
                .allMatch(link -> listed[backwards ? link.successor() : link.predecessor()]);
    }
}
