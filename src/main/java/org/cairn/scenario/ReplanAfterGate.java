package org.cairn.scenario;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.cairn.planning.PlanProgress;
import org.cairn.planning.PlanSettings;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.springframework.stereotype.Component;

/** Draws up what a gate that does not let pass does to the plan: a solved draft, which changes nothing until people agree. */
@Component
public class ReplanAfterGate {

    private static final PlanSettings AT_ONCE = new PlanSettings(Duration.ofSeconds(1), 2_000, 1, 1, 500);

    private final Programmes programmes;
    private final Scenarios scenarios;
    private final BranchScenario branching;
    private final SolveScenario solving;

    ReplanAfterGate(Programmes programmes, Scenarios scenarios, BranchScenario branching, SolveScenario solving) {
        this.programmes = programmes;
        this.scenarios = scenarios;
        this.branching = branching;
        this.solving = solving;
    }

    /** What the gate asks for. */
    public sealed interface Consequence {

        /** It is looked at again on this day. */
        record Held(LocalDate reviewOn) implements Consequence {}

        /** Work is done again, for so many working days, before it is decided once more. */
        record Recycled(int days) implements Consequence {}
    }

    /**
     * The draft; the same one when it was drawn up before.
     *
     * @param phase whose gate it is
     * @param name of the draft, one a decision
     * @return empty where the plan knows no open gate of the phase
     * @throws ScenarioRefused when nothing was published yet, or no plan is possible
     */
    public Optional<Scenario> draft(String programme, int phase, Consequence consequence, String name, String user) {
        Optional<Scenario> known = scenarios.list(programme).stream()
                .filter(e -> e.name().equals(name))
                .map(e -> scenarios.get(e.id()))
                .findFirst();
        if (known.isPresent()) {
            return known;
        }
        Programme current = programmes.get(programme);
        return current.initiatives().stream()
                .filter(i -> i.isGate() && i.phase() == phase && i.actualFinish() == null)
                .findFirst()
                .map(gate -> branching.branch(programme, name, List.of(change(current, gate, consequence)), user))
                .map(draft -> solving.solve(draft.id(), draft.version(), AT_ONCE, PlanProgress.SILENT, user));
    }

    /** A gate that has begun takes longer; one that has not is deferred, or takes longer for the work before it decides. */
    private static Change change(Programme programme, Initiative gate, Consequence consequence) {
        if (consequence instanceof Consequence.Recycled recycled) {
            return longer(gate, recycled.days());
        }
        LocalDate reviewOn = ((Consequence.Held) consequence).reviewOn();
        return gate.actualStart() == null
                ? new Change.Defer(gate.key(), reviewOn)
                : longer(gate, workingDays(programme.asOf(), reviewOn));
    }

    private static Change longer(Initiative gate, int days) {
        Estimate e = gate.estimate();
        return new Change.Reestimate(
                gate.key(), new Estimate(e.optimistic() + days, e.likely() + days, e.pessimistic() + days));
    }

    private static int workingDays(LocalDate from, LocalDate until) {
        long days = ChronoUnit.DAYS.between(from, until);
        return (int) Math.max(0, Math.round(days * 5 / 7.0));
    }
}
