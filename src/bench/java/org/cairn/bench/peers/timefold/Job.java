package org.cairn.bench.peers.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import ai.timefold.solver.core.api.domain.variable.ShadowSources;
import ai.timefold.solver.core.api.domain.variable.ShadowVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** An activity whose delay behind its predecessors the solver chooses. */
@PlanningEntity
public final class Job {

    @PlanningId
    int activity;

    int duration;

    List<Job> predecessors = new ArrayList<>();

    @PlanningVariable
    Integer delay;

    @ShadowVariable(supplierName = "startNow")
    Integer start;

    @ShadowVariable(supplierName = "endNow")
    Integer end;

    /** For the solver, which copies jobs. */
    public Job() {}

    Job(int activity, int duration) {
        this.activity = activity;
        this.duration = duration;
    }

    @ShadowSources({"predecessors[].end", "delay"})
    public Integer startNow() {
        int ready = 0;
        for (Job predecessor : predecessors) {
            if (predecessor.end == null) {
                return null;
            }
            ready = Math.max(ready, predecessor.end);
        }
        return delay == null ? null : (Integer) (ready + delay);
    }

    @ShadowSources("start")
    public Integer endNow() {
        return start == null ? null : (Integer) (start + duration);
    }

    List<Integer> slots() {
        return IntStream.range(start, end).boxed().toList();
    }

    Integer end() {
        return end;
    }
}
