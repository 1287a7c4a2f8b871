package org.cairn.schedule;

import java.util.Arrays;

/**
 * Units of a renewable resource over time, as steps: {@code units[k]} holds from slot {@code from[k]} until the next step, the last for ever.
 *
 * @param from ascending, beginning with 0
 * @param units ≥ 0, as long as {@code from}
 */
public record Capacity(int[] from, int[] units) {

    public Capacity {
        from = from.clone();
        units = units.clone();
        if (from.length == 0 || from.length != units.length || from[0] != 0) {
            throw new InvalidNetwork("a capacity needs as many steps as units, the first at slot 0, but has steps at "
                    + Arrays.toString(from) + " and units " + Arrays.toString(units));
        }
        for (int k = 0; k < from.length; k++) {
            if (units[k] < 0 || (k > 0 && from[k] <= from[k - 1])) {
                throw new InvalidNetwork("capacity steps must ascend and units be ≥ 0, but step " + k + " is "
                        + units[k] + " from slot " + from[k]);
            }
        }
    }

    public static Capacity constant(int units) {
        return new Capacity(new int[] {0}, new int[] {units});
    }

    public int at(int slot) {
        int k = Arrays.binarySearch(from, slot);
        return units[k >= 0 ? k : -k - 2];
    }

    /** The units that hold for ever after the last step. */
    public int last() {
        return units[units.length - 1];
    }

    public int highest() {
        int highest = 0;
        for (int some : units) {
            highest = Math.max(highest, some);
        }
        return highest;
    }

    /** The first slot from which the capacity no longer changes. */
    public int settled() {
        return from[from.length - 1];
    }
}
