package org.cairn.schedule;

import java.util.Arrays;

/**
 * Free units of all resources over slots, packed so that one subtraction compares several resources at once.
 *
 * <p>The idea. Each resource owns a lane of a 64-bit word, one bit wider than its highest capacity needs. The spare bit,
 * the guard, is set while what is free is ≥ 0; subtracting a demand clears the guard exactly where the demand exceeds
 * what is free (SIMD within a register; Lamport 1975). So an activity fits into a slot when
 * {@code (free − need) & guard == guard}: four resources of up to 32,767 units in one word, or twelve of up to 15.
 * Resources that find no room take further words, and an activity looks only at the words that it needs.
 *
 * <p>A search for a place reads its window from the far end and jumps behind the first slot that is too full, so a full
 * stretch costs one look in {@code length} slots. Nothing is allocated once the rows are long enough. Not safe for
 * several threads.
 */
final class Profile {

    /** No place, however late. */
    static final int NOWHERE = -1;

    private static final int BITS = 64;

    private final Network net;
    private final int[] wordOf;
    private final int[] shiftOf;
    private final long[] guard;
    /** Needs of activity {@code i} are entries {@code row[i] … row[i + 1]}, one a word. */
    private final int[] row;

    private final int[] needWord;
    private final long[] need;
    private final int settled;
    private int slots;
    private int touched;
    private long[][] base;
    private long[][] free;

    Profile(Network net) {
        this.net = net;
        int resources = net.capacities.length;
        wordOf = new int[resources];
        shiftOf = new int[resources];
        guard = assignLanes();
        base = new long[guard.length][0];
        free = new long[guard.length][0];
        row = new int[net.n + 1];
        int[] words = new int[net.demandResource.length];
        long[] needs = new long[net.demandResource.length];
        int cells = 0;
        for (int i = 0; i < net.n; i++) {
            cells = packNeeds(i, words, needs, cells);
            row[i + 1] = cells;
        }
        needWord = Arrays.copyOf(words, cells);
        need = Arrays.copyOf(needs, cells);
        settled =
                Arrays.stream(net.capacities).mapToInt(Capacity::settled).max().orElse(0);
        grow(settled + 64);
    }

    /** Gives each resource a word and a shift, in their order, and returns the guard bits of each word. */
    private long[] assignLanes() {
        long[] guards = new long[net.capacities.length];
        int word = 0;
        int shift = 0;
        for (int r = 0; r < wordOf.length; r++) {
            int width = BITS - Long.numberOfLeadingZeros(Math.max(1, net.capacities[r].highest())) + 1;
            if (shift + width > BITS) {
                word++;
                shift = 0;
            }
            wordOf[r] = word;
            shiftOf[r] = shift;
            guards[word] |= 1L << (shift + width - 1);
            shift += width;
        }
        return Arrays.copyOf(guards, wordOf.length == 0 ? 0 : word + 1);
    }

    private int packNeeds(int i, int[] words, long[] needs, int from) {
        int cells = from;
        for (int k = net.demandRow[i]; k < net.demandRow[i + 1]; k++) {
            int r = net.demandResource[k];
            if (net.demandUnits[k] > net.capacities[r].highest()) {
                continue; // lasts no time: the network refuses it otherwise
            }
            if (cells == from || words[cells - 1] != wordOf[r]) {
                words[cells++] = wordOf[r];
            }
            needs[cells - 1] |= (long) net.demandUnits[k] << shiftOf[r];
        }
        return cells;
    }

    /** Frees everything. */
    void reset() {
        for (int w = 0; w < free.length; w++) {
            System.arraycopy(base[w], 0, free[w], 0, touched);
        }
        touched = 0;
    }

    /** The first slot ≥ {@code from} at which the activity fits for {@code length} slots, or {@link #NOWHERE}. */
    int earliestFit(int i, int from, int length) {
        int first = row[i];
        int count = row[i + 1] - first;
        if (length == 0 || count == 0) {
            return from;
        }
        int limit = Math.max(from, Math.max(touched, settled));
        ensure(limit + length);
        if (count == 1) {
            return earliest(first, from, length, limit);
        }
        int start = from;
        int agreed = 0;
        for (int k = 0; agreed < count; k = k + 1 == count ? 0 : k + 1) {
            int fit = earliest(first + k, start, length, limit);
            if (fit == NOWHERE) {
                return NOWHERE;
            }
            agreed = fit == start ? agreed + 1 : 1;
            start = fit;
        }
        return start;
    }

    private int earliest(int cell, int from, int length, int limit) {
        long[] units = free[needWord[cell]];
        long guards = guard[needWord[cell]];
        long needed = need[cell];
        int start = from;
        int known = from;
        while (start <= limit) {
            int t = start + length - 1;
            while (t >= known && ((units[t] - needed) & guards) == guards) {
                t--;
            }
            if (t < known) {
                return start;
            }
            known = start + length;
            start = t + 1;
        }
        return NOWHERE;
    }

    /** The last slot ≤ {@code to} at which the activity fits for {@code length} slots, or {@link #NOWHERE}. */
    int latestFit(int i, int to, int length) {
        int first = row[i];
        int count = row[i + 1] - first;
        if (length == 0 || count == 0) {
            return Math.max(to, NOWHERE);
        }
        if (count == 1) {
            return latest(first, to, length);
        }
        int start = to;
        int agreed = 0;
        for (int k = 0; agreed < count && start >= 0; k = k + 1 == count ? 0 : k + 1) {
            int fit = latest(first + k, start, length);
            agreed = fit == start ? agreed + 1 : 1;
            start = fit;
        }
        return Math.max(start, NOWHERE);
    }

    private int latest(int cell, int to, int length) {
        long[] units = free[needWord[cell]];
        long guards = guard[needWord[cell]];
        long needed = need[cell];
        int start = to;
        int known = to + length;
        while (start >= 0) {
            int t = start;
            while (t < known && ((units[t] - needed) & guards) == guards) {
                t++;
            }
            if (t >= known) {
                return start;
            }
            known = start;
            start = t - length;
        }
        return NOWHERE;
    }

    /** Takes the activity's units where it fits. */
    void reserve(int i, int start, int length) {
        int finish = start + length;
        ensure(finish);
        touched = Math.max(touched, finish);
        for (int k = row[i]; k < row[i + 1]; k++) {
            long[] units = free[needWord[k]];
            long needed = need[k];
            for (int t = start; t < finish; t++) {
                units[t] -= needed;
            }
        }
    }

    /** Gives back what {@link #reserve} took. */
    void release(int i, int start, int length) {
        int finish = start + length;
        for (int k = row[i]; k < row[i + 1]; k++) {
            long[] units = free[needWord[k]];
            long needed = need[k];
            for (int t = start; t < finish; t++) {
                units[t] += needed;
            }
        }
    }

    /** Takes what is there of the activity's units, and no more: for pins, which hold even where they overload. */
    void occupy(int i, int start, int length) {
        ensure(start + length);
        touched = Math.max(touched, start + length);
        for (int k = net.demandRow[i]; k < net.demandRow[i + 1]; k++) {
            int r = net.demandResource[k];
            long[] units = free[wordOf[r]];
            long lane = (1L << (BITS - 1 - Long.numberOfLeadingZeros(laneGuard(r)) - shiftOf[r])) - 1;
            for (int t = start; t < start + length; t++) {
                long there = units[t] >>> shiftOf[r] & lane;
                units[t] -= Math.min(there, net.demandUnits[k]) << shiftOf[r];
            }
        }
    }

    /** The guard of a resource's own lane: the lowest of its word's guards above its shift. */
    private long laneGuard(int r) {
        return Long.lowestOneBit(guard[wordOf[r]] & -1L << shiftOf[r]);
    }

    void ensure(int end) {
        if (end > slots) {
            grow(Math.max(end, slots + slots / 2));
        }
    }

    private void grow(int wanted) {
        for (int w = 0; w < guard.length; w++) {
            base[w] = new long[wanted];
            Arrays.fill(base[w], guard[w]);
        }
        for (int r = 0; r < wordOf.length; r++) {
            int[] from = net.capacities[r].from();
            int[] units = net.capacities[r].units();
            for (int k = 0; k < from.length; k++) {
                int until = k + 1 < from.length ? Math.min(from[k + 1], wanted) : wanted;
                for (int t = from[k]; t < until; t++) {
                    base[wordOf[r]][t] |= (long) units[k] << shiftOf[r];
                }
            }
        }
        for (int w = 0; w < guard.length; w++) {
            long[] longer = base[w].clone();
            System.arraycopy(free[w], 0, longer, 0, slots);
            free[w] = longer;
        }
        slots = wanted;
    }
}
