package org.cairn.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.programme.Initiative;
import org.cairn.risk.CostEstimate;
import org.cairn.risk.DurationEstimate;
import org.cairn.risk.RiskEvent;
import org.cairn.risk.RiskModel;
import org.cairn.schedule.Network;
import org.cairn.schedule.NetworkBuilder;
import org.cairn.schedule.Precedence;
import org.cairn.schedule.Schedule;

/**
 * A planned programme as a model of risk.
 *
 * <p>Its first activities are the programme's own. A gate that may send work back is followed by one round after another of
 * that work and of the gate; a round that does not happen takes no time, and what hung on the gate hangs on its last round. So
 * the work that is done again meets the same teams as everything else.
 *
 * @param label key of the initiative or gate that each activity stands for
 * @param passed for each initiative the activity with which it is really over
 */
record SimulatedProgramme(RiskModel model, List<String> label, int[] passed) {

    static SimulatedProgramme of(ProgrammeNetwork work, Schedule schedule, RiskProfile risks) {
        return new Builder(work, schedule, risks).build();
    }

    /** Copies the network and adds the rounds. */
    private static final class Builder {

        private final ProgrammeNetwork work;
        private final Network planned;
        private final Schedule schedule;
        private final RiskProfile risks;
        private final NetworkBuilder net;
        private final List<DurationEstimate> durations;
        private final List<CostEstimate> costs = new ArrayList<>();
        private final List<String> label = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();
        private final List<RiskEvent> events = new ArrayList<>();
        private final Map<String, Integer> index = new HashMap<>();
        private final int[] passed;

        Builder(ProgrammeNetwork work, Schedule schedule, RiskProfile risks) {
            this.work = work;
            this.planned = work.network();
            this.net = planned.toBuilder();
            this.schedule = schedule;
            this.risks = risks;
            this.durations = new ArrayList<>(work.estimates());
            this.passed = new int[planned.size()];
            Arrays.setAll(passed, i -> i);
            for (int i = 0; i < planned.size(); i++) {
                index.put(planned.id(i), i);
                label.add(planned.id(i));
                starts.add(schedule.start(i));
            }
        }

        SimulatedProgramme build() {
            approvals();
            work.programme().initiatives().forEach(i -> costs.add(cost(i)));
            if (risks.recycles().isEmpty()) {
                return new SimulatedProgramme(
                        new RiskModel(planned, schedule, durations, costs, List.of()), label, passed);
            }
            risks.recycles().forEach(this::addRounds);
            for (Precedence link : planned.links()) {
                if (passed[link.predecessor()] != link.predecessor()) {
                    net.link(passed[link.predecessor()], link.successor(), link.type(), link.lag());
                }
            }
            Schedule all =
                    new Schedule(starts.stream().mapToInt(Integer::intValue).toArray());
            return new SimulatedProgramme(new RiskModel(net.build(), all, durations, costs, events), label, passed);
        }

        /** Gates that nobody has begun take as long as earlier approvals did. */
        private void approvals() {
            if (risks.approvalDays().size() < RiskProfile.ENOUGH) {
                return;
            }
            DurationEstimate history = new DurationEstimate.Empirical(risks.approvalDays().stream()
                    .mapToDouble(Integer::doubleValue)
                    .toArray());
            for (int i = 0; i < planned.size(); i++) {
                Initiative initiative = work.programme().initiatives().get(i);
                if (initiative.isGate() && initiative.actualStart() == null) {
                    durations.set(i, history);
                }
            }
        }

        private CostEstimate cost(Initiative initiative) {
            double budget = initiative.budget().doubleValue();
            double spent = initiative.actualCost().doubleValue();
            if (initiative.actualFinish() != null) {
                double certain = spent > 0 ? spent : budget;
                return new CostEstimate(certain, certain, certain, 0);
            }
            return spread(spent, budget, risks.cost().timeShare());
        }

        private CostEstimate spread(double spent, double budget, double timeShare) {
            double likely = Math.max(spent, budget);
            return new CostEstimate(
                    Math.max(spent, budget * risks.cost().least()),
                    likely,
                    Math.max(likely, budget * risks.cost().most()),
                    timeShare);
        }

        private void demand(int like, int activity) {
            for (int r = 0; r < planned.resources(); r++) {
                net.demand(activity, r, planned.demand(like, r));
            }
        }

        private void addRounds(RiskProfile.Recycle recycle) {
            int gate = index(recycle.gate());
            if (work.programme().initiatives().get(gate).actualFinish() != null) {
                return;
            }
            int before = gate;
            int event = RiskEvent.ALONE;
            for (int round = 1; round <= recycle.rounds(); round++) {
                events.add(new RiskEvent(recycle.probability(), event));
                event = events.size() - 1;
                before = addRound(recycle, gate, before, event, round);
            }
            passed[gate] = before;
        }

        private int addRound(RiskProfile.Recycle recycle, int gate, int before, int event, int round) {
            Map<Integer, Integer> again = new HashMap<>();
            for (String key : recycle.reworked()) {
                int i = index(key);
                int rework = add(i, gate, round, new DurationEstimate.Occurring(event, scaled(i, recycle.share())));
                double budget = work.programme().initiatives().get(i).budget().doubleValue();
                costs.add(spread(0, budget * recycle.share(), 0));
                net.link(before, rework, Precedence.Type.FS, 0);
                again.put(i, rework);
            }
            int decision = add(gate, gate, round, new DurationEstimate.Occurring(event, durations.get(gate)));
            costs.add(new CostEstimate(0, 0, 0, 0));
            net.link(before, decision, Precedence.Type.FS, 0);
            again.values().forEach(rework -> net.link(rework, decision, Precedence.Type.FS, 0));
            for (Precedence link : planned.links()) {
                Integer first = again.get(link.predecessor());
                Integer second = again.get(link.successor());
                if (first != null && second != null && link.type() == Precedence.Type.FS) {
                    net.link(first, second, Precedence.Type.FS, 0);
                }
            }
            return decision;
        }

        /** Another go at an activity, right after its gate, without length until its event happens. */
        private int add(int like, int gate, int round, DurationEstimate estimate) {
            int activity = net.activity(planned.id(like) + " again after " + planned.id(gate) + ", round " + round, 0);
            net.project(activity, planned.project(like));
            demand(like, activity);
            durations.add(estimate);
            label.add(planned.id(gate));
            starts.add(schedule.start(gate) + planned.duration(gate));
            return activity;
        }

        private DurationEstimate scaled(int i, double share) {
            var points = work.programme().initiatives().get(i).estimate();
            return new DurationEstimate.Triangular(
                    points.optimistic() * share, points.likely() * share, points.pessimistic() * share);
        }

        private int index(String key) {
            Integer at = index.get(key);
            if (at == null) {
                throw new IllegalArgumentException("a recycle names " + key + ", which is not in the programme");
            }
            return at;
        }
    }
}
