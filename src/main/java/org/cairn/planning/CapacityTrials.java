package org.cairn.planning;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cairn.businesscase.ProgrammeCase;
import org.cairn.programme.Programme;
import org.cairn.schedule.LowerBound;
import org.cairn.schedule.Network;
import org.cairn.schedule.Optimiser;
import org.cairn.schedule.Schedule;
import org.cairn.schedule.SearchListener;

/**
 * Plans with more capacity, each only once. A plan under less capacity is a plan under more, so a set is never longer or worth
 * less than one that it contains; where its bound already says that it cannot be shorter, it is not searched.
 */
final class CapacityTrials {

    private final PlanBasis basis;
    private final Map<String, Integer> shortage;
    private final PlanSettings settings;
    private final Map<Map<String, Integer>, Trial> known = new HashMap<>();

    CapacityTrials(PlanBasis basis, Map<String, Integer> shortage, PlanSettings settings) {
        this.basis = basis;
        this.shortage = shortage;
        this.settings = settings;
    }

    /**
     * What came out.
     *
     * @param length of the best plan, in working days
     * @param bound proven
     * @param worth net present value at the best plan for it
     */
    record Trial(int length, int bound, double worth) {}

    /** With all that these teams lack. */
    Trial of(Set<String> teams) {
        Map<String, Integer> added = new TreeMap<>();
        teams.forEach(team -> added.put(team, shortage.getOrDefault(team, 0)));
        return of(added);
    }

    Trial of(Map<String, Integer> added) {
        Trial found = known.get(added);
        if (found == null) {
            found = trial(added);
            known.put(Map.copyOf(added), found);
        }
        return found;
    }

    /** The least extra capacity of these teams that gives the same length; where there is no gain in length, all of it. */
    Map<String, Integer> thinnedOut(Set<String> teams) {
        Map<String, Integer> least = new TreeMap<>();
        teams.forEach(team -> least.put(team, shortage.getOrDefault(team, 0)));
        Trial enough = of(least);
        if (enough.length() == of(Map.<String, Integer>of()).length()) {
            return least;
        }
        for (String team : teams) {
            while (least.containsKey(team)) {
                Map<String, Integer> less = new TreeMap<>(least);
                less.merge(team, -1, (a, b) -> a + b > 0 ? a + b : null);
                if (of(less).length() > enough.length()) {
                    break;
                }
                least.clear();
                least.putAll(less);
            }
        }
        return least;
    }

    private Trial trial(Map<String, Integer> added) {
        Trial contained = bestContained(added);
        ProgrammeNetwork work = ProgrammeNetwork.of(basis.withProgramme(with(basis.programme(), added)));
        Network net = work.network();
        int bound = LowerBound.of(net);
        if (contained.length() <= bound) {
            return new Trial(
                    contained.length(),
                    bound,
                    Math.max(contained.worth(), searched(work, bound).worth()));
        }
        Trial own = searched(work, bound);
        return new Trial(Math.min(own.length(), contained.length()), bound, Math.max(own.worth(), contained.worth()));
    }

    private Trial searched(ProgrammeNetwork work, int bound) {
        Schedule schedule = Optimiser.solve(work.network(), PlanProgramme.limit(settings), SearchListener.NONE)
                .schedule();
        return new Trial(schedule.makespan(work.network()), bound, worth(work, schedule));
    }

    /** The best of what is known under no more capacity of any team. */
    private Trial bestContained(Map<String, Integer> added) {
        int length = Integer.MAX_VALUE;
        double worth = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Map<String, Integer>, Trial> other : known.entrySet()) {
            boolean contained =
                    other.getKey().entrySet().stream().allMatch(e -> e.getValue() <= added.getOrDefault(e.getKey(), 0));
            if (contained) {
                length = Math.min(length, other.getValue().length());
                worth = Math.max(worth, other.getValue().worth());
            }
        }
        return new Trial(length, 0, worth);
    }

    private double worth(ProgrammeNetwork work, Schedule schedule) {
        Map<String, ProgrammeCase.Span> dates = new HashMap<>();
        for (int i = 0; i < work.network().size(); i++) {
            int start = schedule.start(i);
            dates.put(
                    work.network().id(i),
                    new ProgrammeCase.Span(start, start + work.network().duration(i)));
        }
        return PlanFigures.worth(work.programme(), dates).netPresentValue();
    }

    /** The same programme with more people. */
    static Programme with(Programme programme, Map<String, Integer> added) {
        return programme.withTeams(programme.teams().stream()
                .map(t -> t.withMore(added.getOrDefault(t.key(), 0)))
                .toList());
    }
}
