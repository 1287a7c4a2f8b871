package org.cairn.schedule;

/**
 * What an enumeration has seen: who had started by a slot, and when those end who were running (Demeulemeester and Herroelen 1992).
 * What comes later with the same activities, none of which ends earlier, cannot become shorter. A table of fixed size, in which
 * later entries take the place of earlier ones.
 */
final class Cutsets {

    private static final int BITS = 15;
    /** Places in which an entry may be. */
    private static final int WAYS = 4;
    /** Most activities that run at once in an entry. */
    private static final int WIDTH = 10;

    private final long[] starteds = new long[1 << BITS];
    private final long[] runnings = new long[1 << BITS];
    private final int[] slots = new int[1 << BITS];
    private final int[] ends = new int[WIDTH << BITS];
    private int oldest;

    /**
     * Whether something that was seen is no worse; if not, remembers this.
     *
     * @param started at least one
     * @param finish by activity
     */
    boolean dominate(int t, long started, long running, int[] finish) {
        int first = (int) (started * 0x9E3779B97F4A7C15L >>> Long.SIZE - BITS) & -WAYS;
        int free = first + (oldest = oldest + 1 & WAYS - 1);
        for (int at = first; at < first + WAYS; at++) {
            if (starteds[at] == started && isNoWorse(at, t, running, finish)) {
                return true;
            }
            free = starteds[at] == 0 ? at : free;
        }
        if (Long.bitCount(running) <= WIDTH) {
            put(free, t, started, running, finish);
        }
        return false;
    }

    private boolean isNoWorse(int at, int t, long running, int[] finish) {
        if (slots[at] > t) {
            return false;
        }
        int end = at * WIDTH;
        for (long rest = runnings[at]; rest != 0; rest &= rest - 1) {
            int i = Long.numberOfTrailingZeros(rest);
            int now = (running >>> i & 1) == 0 ? t : finish[i];
            if (ends[end++] > now) {
                return false;
            }
        }
        return true;
    }

    private void put(int at, int t, long started, long running, int[] finish) {
        starteds[at] = started;
        runnings[at] = running;
        slots[at] = t;
        int end = at * WIDTH;
        for (long rest = running; rest != 0; rest &= rest - 1) {
            ends[end++] = finish[Long.numberOfTrailingZeros(rest)];
        }
    }
}
