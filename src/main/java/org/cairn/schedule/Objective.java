package org.cairn.schedule;

import java.util.Arrays;

/**
 * What makes one plan better than another: a cost in units of its own, lower is better.
 *
 * <p>A cost has two parts: one that hangs on how the activities end together (a makespan, tardiness of projects), and
 * one that each activity has for itself (a discounted payment, a distance from a given plan). The search left-justifies for
 * the first and shifts single activities for the second.
 */
public sealed interface Objective {

    /** The makespan. */
    Objective MAKESPAN = new Makespan();

    /** The cost of a plan. */
    double cost(Network net, int[] starts);

    /** No feasible plan costs less. */
    double bound(Network net);

    /** Whether an earlier start never costs more. */
    boolean isRegular();

    /** The part of the cost that hangs on this activity's start alone. */
    default double own(int activity, int start) {
        return 0;
    }

    /** The latest finish of each activity that leaves the common part of the cost of this plan as it is. */
    void latestFinishes(Network net, int[] starts, int[] latest);

    /** The finish of the last activity, in slots. */
    record Makespan() implements Objective {

        @Override
        public double cost(Network net, int[] starts) {
            return end(net, starts);
        }

        @Override
        public double bound(Network net) {
            return LowerBound.of(net);
        }

        @Override
        public boolean isRegular() {
            return true;
        }

        @Override
        public void latestFinishes(Network net, int[] starts, int[] latest) {
            Arrays.fill(latest, end(net, starts));
        }
    }

    /**
     * Σ weight · max(0, finish − due) over projects (initiatives).
     *
     * @param due slot by project number; {@link Network#NONE} for none
     * @param weight cost of a slot of delay by project number, ≥ 0
     */
    record WeightedTardiness(int[] due, double[] weight) implements Objective {

        public WeightedTardiness {
            due = due.clone();
            weight = weight.clone();
            if (due.length != weight.length) {
                throw new IllegalArgumentException(
                        "there are " + due.length + " due dates for " + weight.length + " weights");
            }
        }

        @Override
        public double cost(Network net, int[] starts) {
            int[] finish = finishes(net, starts);
            double cost = 0;
            for (int p = 0; p < due.length; p++) {
                cost += weight[p] * Math.max(0, (long) finish[p] - due[p]);
            }
            return cost;
        }

        @Override
        public double bound(Network net) {
            CriticalPath path = CriticalPath.of(net);
            int[] earliest = new int[net.n];
            Arrays.setAll(earliest, path::earliestStart);
            return cost(net, earliest);
        }

        @Override
        public boolean isRegular() {
            return true;
        }

        @Override
        public void latestFinishes(Network net, int[] starts, int[] latest) {
            int[] finish = finishes(net, starts);
            int end = end(net, starts);
            for (int i = 0; i < net.n; i++) {
                int p = net.project[i];
                boolean free = p >= due.length || weight[p] == 0;
                latest[i] = free ? end : Math.max(finish[p], Math.min(due[p], end));
            }
        }

        private int[] finishes(Network net, int[] starts) {
            int[] finish = new int[due.length];
            for (int i = 0; i < net.n; i++) {
                int p = net.project[i];
                if (p < due.length) {
                    finish[p] = Math.max(finish[p], starts[i] + net.duration[i]);
                }
            }
            return finish;
        }
    }

    /**
     * The negated net present value of dated cash flows, with all work done by a horizon.
     *
     * @param valueAtStart by activity: what its payments are worth when it starts, outflows negative
     * @param ratePerSlot ≥ 0; a payment in slot t is worth (1 + rate)<sup>−t</sup> of its amount
     * @param horizon the slot by which everything has finished; a slot of delay behind it costs more than all payments
     */
    record NetPresentValue(double[] valueAtStart, double ratePerSlot, int horizon) implements Objective {

        public NetPresentValue {
            valueAtStart = valueAtStart.clone();
            if (ratePerSlot < 0) {
                throw new IllegalArgumentException("rate per slot (" + ratePerSlot + ") must be ≥ 0");
            }
        }

        /** From payments that are due when activities finish. */
        public static NetPresentValue atFinish(Network net, double[] amount, double ratePerSlot, int horizon) {
            double[] value = new double[net.size()];
            for (int i = 0; i < value.length; i++) {
                value[i] = amount[i] * Math.pow(1 + ratePerSlot, -net.duration(i));
            }
            return new NetPresentValue(value, ratePerSlot, horizon);
        }

        @Override
        public double cost(Network net, int[] starts) {
            double cost = 0;
            for (int i = 0; i < net.n; i++) {
                cost += own(i, starts[i]);
            }
            int late = Math.max(0, end(net, starts) - horizon);
            return late == 0
                    ? cost
                    : cost
                            + late
                                    * (1
                                            + 2
                                                    * Arrays.stream(valueAtStart)
                                                            .map(Math::abs)
                                                            .sum());
        }

        @Override
        public double own(int activity, int start) {
            return -valueAtStart[activity] * Math.exp(-Math.log1p(ratePerSlot) * start);
        }

        @Override
        public double bound(Network net) {
            CriticalPath path = CriticalPath.of(net);
            int[] latest = CriticalPath.latest(net, Math.max(horizon, path.length()));
            double bound = 0;
            for (int i = 0; i < net.n; i++) {
                bound += Math.min(own(i, path.earliestStart(i)), own(i, Math.max(latest[i], path.earliestStart(i))));
            }
            return bound;
        }

        @Override
        public boolean isRegular() {
            return false;
        }

        @Override
        public void latestFinishes(Network net, int[] starts, int[] latest) {
            Arrays.fill(latest, Math.max(horizon, end(net, starts)));
        }
    }

    /**
     * Another objective and what it costs to depart from a given plan.
     *
     * @param weight cost of moving one activity by one slot, ≥ 0
     */
    record Stable(Objective objective, Schedule given, double weight) implements Objective {

        public Stable {
            if (weight < 0) {
                throw new IllegalArgumentException("weight (" + weight + ") must be ≥ 0");
            }
        }

        @Override
        public double cost(Network net, int[] starts) {
            long moved = 0;
            for (int i = 0; i < net.n; i++) {
                moved += Math.abs(starts[i] - given.start(i));
            }
            return objective.cost(net, starts) + weight * moved;
        }

        @Override
        public double own(int activity, int start) {
            return objective.own(activity, start) + weight * Math.abs(start - given.start(activity));
        }

        @Override
        public double bound(Network net) {
            CriticalPath path = CriticalPath.of(net);
            long forced = 0;
            for (int i = 0; i < net.n; i++) {
                forced += Math.max(0, path.earliestStart(i) - given.start(i));
            }
            return objective.bound(net) + weight * forced;
        }

        @Override
        public boolean isRegular() {
            return false;
        }

        @Override
        public void latestFinishes(Network net, int[] starts, int[] latest) {
            objective.latestFinishes(net, starts, latest);
        }
    }

    private static int end(Network net, int[] starts) {
        int end = 0;
        for (int i = 0; i < net.n; i++) {
            end = Math.max(end, starts[i] + net.duration[i]);
        }
        return end;
    }
}
