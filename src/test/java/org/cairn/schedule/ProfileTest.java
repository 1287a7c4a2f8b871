package org.cairn.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The packed profile finds the same places as looking at every resource in every slot. */
class ProfileTest {

    private static final int SLOTS = 400;

    @Property(tries = 200)
    void places_are_those_that_looking_slot_by_slot_finds(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 0, max = 30) int resources) {
        Network net = RandomNetworks.of(seed, 30, resources);
        Profile profile = new Profile(net);
        int[][] free = free(net);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < net.size(); i++) {
            int length = net.duration(i);
            int wish = random.nextInt(60);

            int start = profile.earliestFit(i, wish, length);

            assertThat(start).isEqualTo(earliest(net, free, i, wish));
            if (start != Profile.NOWHERE) {
                int late = start + random.nextInt(40);
                profile.ensure(late + length);
                assertThat(profile.latestFit(i, late, length)).isEqualTo(latest(net, free, i, late));
                profile.reserve(i, start, length);
                change(net, free, i, start, -1);
            }
            if (start != Profile.NOWHERE && random.nextInt(5) == 0) {
                profile.release(i, start, length);
                change(net, free, i, start, 1);
            }
        }
    }

    @Property(tries = 50)
    void what_overloads_takes_what_is_there_and_leaves_the_other_resources_alone(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Network net = RandomNetworks.of(seed, 20, 3);
        Profile profile = new Profile(net);
        int[][] free = free(net);
        for (int i = 0; i < net.size(); i++) {
            profile.occupy(i, 2, net.duration(i));
            change(net, free, i, 2, -1);
        }
        for (int[] row : free) {
            for (int t = 0; t < SLOTS; t++) {
                row[t] = Math.max(0, row[t]);
            }
        }
        for (int i = 0; i < net.size(); i++) {
            assertThat(profile.earliestFit(i, 0, net.duration(i))).isEqualTo(earliest(net, free, i, 0));
        }
        profile.reset();
        for (int i = 0; i < net.size(); i++) {
            assertThat(profile.earliestFit(i, 0, net.duration(i))).isEqualTo(earliest(net, free(net), i, 0));
        }
    }

    private static int[][] free(Network net) {
        int[][] free = new int[net.resources()][SLOTS];
        for (int r = 0; r < free.length; r++) {
            for (int t = 0; t < SLOTS; t++) {
                free[r][t] = net.capacity(r).at(t);
            }
        }
        return free;
    }

    private static void change(Network net, int[][] free, int i, int start, int sign) {
        for (int r = 0; r < free.length; r++) {
            for (int t = start; t < start + net.duration(i); t++) {
                free[r][t] += sign * net.demand(i, r);
            }
        }
    }

    private static int earliest(Network net, int[][] free, int i, int from) {
        for (int start = from; start < SLOTS - 20; start++) {
            if (fits(net, free, i, start)) {
                return start;
            }
        }
        return Profile.NOWHERE;
    }

    private static int latest(Network net, int[][] free, int i, int to) {
        for (int start = to; start >= 0; start--) {
            if (fits(net, free, i, start)) {
                return start;
            }
        }
        return Profile.NOWHERE;
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
}
