package org.cairn.bench.peers.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.CountableValueRange;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeFactory;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardsoft.HardSoftScore;
import java.util.ArrayList;
import java.util.List;
import org.cairn.schedule.Network;
import org.cairn.schedule.Precedence;

/** All jobs of a network, predecessors first, and what they need. */
@PlanningSolution
public final class Jobs {

    @PlanningEntityCollectionProperty
    List<Job> jobs = new ArrayList<>();

    @ProblemFactCollectionProperty
    List<Need> needs = new ArrayList<>();

    @PlanningScore
    HardSoftScore score;

    private int longestDelay;

    /** For the solver, which copies solutions. */
    public Jobs() {}

    Jobs(Network net, int longestDelay) {
        this.longestDelay = longestDelay;
        for (int i = 0; i < net.size(); i++) {
            jobs.add(new Job(i, net.duration(i)));
            for (int r = 0; r < net.resources(); r++) {
                if (net.demand(i, r) > 0) {
                    needs.add(new Need(i, r, net.demand(i, r), net.capacity(r).highest()));
                }
            }
        }
        for (Precedence link : net.links()) {
            jobs.get(link.successor()).predecessors.add(jobs.get(link.predecessor()));
        }
    }

    @ValueRangeProvider
    public CountableValueRange<Integer> delays() {
        return ValueRangeFactory.createIntValueRange(0, longestDelay + 1);
    }

    /** Units of a resource that a job holds while it runs. */
    record Need(int activity, int resource, int units, int capacity) {}
}
