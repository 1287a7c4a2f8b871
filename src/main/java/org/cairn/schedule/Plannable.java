package org.cairn.schedule;

/** Refuses a compiled network that no plan can satisfy, or that would make a search run for ever, and names why. */
final class Plannable {

    /** Slots that fit into an int with room for a sum of two. */
    private static final int LONGEST = 1 << 29;

    private Plannable() {}

    static void check(Network net) {
        refuseOverflow(net);
        refuseDemandsThatNeverFit(net);
        refuseImpossibleDates(net);
    }

    private static void refuseOverflow(Network net) {
        long total = 0;
        long latest = 0;
        long most = 0;
        int longest = 0;
        for (int i = 0; i < net.n; i++) {
            long date = Math.max(net.release[i], net.pin[i] == Network.NONE ? 0 : net.pin[i]);
            long length = length(net, i);
            total += length;
            latest = Math.max(latest, date);
            if (length + date > most) {
                most = length + date;
                longest = i;
            }
        }
        for (Capacity capacity : net.capacities) {
            total += capacity.settled();
        }
        if (total + latest > LONGEST) {
            throw new InvalidNetwork("the durations, lags and dates add up to " + (total + latest)
                    + " slots, more than " + LONGEST
                    + (net.n == 0 ? "" : ", of which activity " + net.ids[longest] + " has " + most)
                    + ". Maybe a duration or a date is in the wrong unit.");
        }
    }

    /** By how many slots an activity and what follows from it at once can lengthen a plan. */
    private static long length(Network net, int i) {
        long length = net.duration[i];
        for (int s = net.succRow[i]; s < net.succRow[i + 1]; s++) {
            length += Math.abs((long) net.succWeight[s]);
        }
        return length;
    }

    private static void refuseDemandsThatNeverFit(Network net) {
        for (int i = 0; i < net.n; i++) {
            for (int k = net.demandRow[i]; k < net.demandRow[i + 1]; k++) {
                int highest = net.capacities[net.demandResource[k]].highest();
                if (net.demandUnits[k] > highest && net.duration[i] > 0) {
                    throw new InvalidNetwork("activity " + net.ids[i] + " needs " + net.demandUnits[k] + " of "
                            + net.resourceNames[net.demandResource[k]] + ", which never has more than " + highest);
                }
            }
        }
    }

    private static void refuseImpossibleDates(Network net) {
        CriticalPath earliest = CriticalPath.of(net);
        for (int i = 0; i < net.n; i++) {
            if (net.pin[i] != Network.NONE && earliest.earliestStart(i) > net.pin[i]) {
                throw new InvalidNetwork("activity " + net.ids[i] + " is pinned to slot " + net.pin[i]
                        + ", but what comes before it ends only at slot " + earliest.earliestStart(i));
            }
            int finish = earliest.earliestStart(i) + net.duration[i];
            if (finish > net.deadline[i]) {
                throw new InvalidNetwork("activity " + net.ids[i] + " has a deadline at slot " + net.deadline[i]
                        + ", but cannot finish before slot " + finish + " even with unlimited capacity");
            }
        }
    }
}
