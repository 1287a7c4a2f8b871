package org.cairn.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Bounds that can be counted by hand. */
class LowerBoundTest {

    private final NetworkBuilder net = Network.builder();

    @Example
    void without_resources_it_is_the_critical_path() {
        net.link(net.activity("a", 3), net.activity("b", 4), Precedence.Type.FS, 0);

        assertThat(LowerBound.of(net.build())).isEqualTo(7);
    }

    @Example
    void the_work_of_a_team_needs_its_time_between_the_shortest_head_and_tail() {
        int team = net.resource("team", Capacity.constant(2));
        int head = net.activity("head", 2);
        int tail = net.activity("tail", 1);
        for (int k = 0; k < 5; k++) {
            int work = net.activity("w" + k, 3);
            net.demand(work, team, 1).link(head, work, Precedence.Type.FS, 0).link(work, tail, Precedence.Type.FS, 0);
        }

        assertThat(LowerBound.of(net.build())).isEqualTo(2 + 8 + 1);
    }

    @Example
    void two_that_must_overlap_in_a_narrow_stretch_prove_more() {
        int team = net.resource("team", Capacity.constant(1));
        int chain = net.activity("chain", 10);
        int start = net.activity("start", 0);
        int end = net.activity("end", 0);
        net.link(start, chain, Precedence.Type.FS, 0).link(chain, end, Precedence.Type.FS, 0);
        for (int k = 0; k < 2; k++) {
            int before = net.activity("before" + k, 4);
            int middle = net.activity("middle" + k, 4);
            int behind = net.activity("behind" + k, 2);
            net.demand(middle, team, 1)
                    .link(before, middle, Precedence.Type.FS, 0)
                    .link(middle, behind, Precedence.Type.FS, 0);
        }

        assertThat(LowerBound.of(net.build())).isEqualTo(14);
    }

    @Example
    void of_a_large_network_the_stretches_are_not_tried() {
        twoThatMustOverlap(Capacity.constant(1));
        assertThat(LowerBound.of(net.build())).isEqualTo(14);
        fill(320);
        assertThat(LowerBound.of(net.build())).isEqualTo(14);
        fill(321);
        assertThat(LowerBound.of(net.build())).as("the longest chain").isEqualTo(10);
    }

    @Example
    void of_a_team_that_changes_the_stretches_are_not_tried() {
        twoThatMustOverlap(new Capacity(new int[] {0, 90}, new int[] {1, 2}));

        assertThat(LowerBound.of(net.build())).isEqualTo(10);
    }

    /** Somebody who is free from the first slot to the last makes the shortest head and tail nothing. */
    private void twoThatMustOverlap(Capacity capacity) {
        int team = net.resource("team", capacity);
        for (int k = 0; k < 2; k++) {
            int before = net.activity("before" + k, 4);
            int middle = net.activity("middle" + k, 4);
            int behind = net.activity("behind" + k, 2);
            net.demand(middle, team, 1)
                    .link(before, middle, Precedence.Type.FS, 0)
                    .link(middle, behind, Precedence.Type.FS, 0);
        }
        net.demand(net.activity("free", 1), team, 1);
    }

    private void fill(int activities) {
        for (int i = net.build().size(); i < activities; i++) {
            net.activity("filler" + i, 0);
        }
    }

    @Property(tries = 200)
    void it_is_what_trying_every_start_inside_every_stretch_proves(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 12) int activities) {
        Network random = RandomNetworks.small(seed, activities);
        CriticalPath path = CriticalPath.of(random);

        int length = path.length();
        for (int r = 0; r < random.resources(); r++) {
            length = Math.max(length, workBetweenHeadAndTail(random, path, r));
        }
        while (overfull(random, path, length)) {
            length++;
        }

        assertThat(LowerBound.of(random)).isEqualTo(length);
    }

    private static int workBetweenHeadAndTail(Network net, CriticalPath path, int r) {
        List<Integer> users = users(net, r);
        int work =
                users.stream().mapToInt(i -> net.demand(i, r) * net.duration(i)).sum();
        int head = users.stream().mapToInt(path::earliestStart).min().orElse(0);
        int tail = users.stream()
                .mapToInt(i -> path.length() - path.latestStart(i) - net.duration(i))
                .min()
                .orElse(0);
        return users.isEmpty()
                ? 0
                : head + (int) Math.ceil((double) work / net.capacity(r).at(0)) + tail;
    }

    private static boolean overfull(Network net, CriticalPath path, int length) {
        int[] latest = CriticalPath.latest(net, length);
        for (int r = 0; r < net.resources(); r++) {
            for (int a : users(net, r)) {
                for (int b : users(net, r)) {
                    int from = path.earliestStart(a);
                    int until = latest[b] + net.duration(b);
                    int energy = 0;
                    for (int i : users(net, r)) {
                        energy += net.demand(i, r)
                                * leastInside(net.duration(i), path.earliestStart(i), latest[i], from, until);
                    }
                    if (until > from && energy > net.capacity(r).at(0) * (until - from)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static int leastInside(int duration, int earliest, int latest, int from, int until) {
        int least = duration;
        for (int start = earliest; start <= latest; start++) {
            least = Math.min(least, Math.max(0, Math.min(until, start + duration) - Math.max(from, start)));
        }
        return least;
    }

    private static List<Integer> users(Network net, int r) {
        return IntStream.range(0, net.size())
                .filter(i -> net.demand(i, r) * net.duration(i) > 0)
                .boxed()
                .toList();
    }
}
