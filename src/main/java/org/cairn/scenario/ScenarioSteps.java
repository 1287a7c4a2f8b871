package org.cairn.scenario;

import java.time.Clock;
import java.util.Locale;
import org.cairn.audit.AuditTrail;
import org.cairn.scenario.Scenario.Step;
import org.cairn.scenario.ScenarioRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every step shares: taking the version that the person saw, dating the step, and keeping it with its audit row. */
@Component
class ScenarioSteps {

    private final Scenarios scenarios;
    private final AuditTrail trail;
    private final Clock clock;

    ScenarioSteps(Scenarios scenarios, AuditTrail trail, Clock clock) {
        this.scenarios = scenarios;
        this.trail = trail;
        this.clock = clock;
    }

    Scenario take(String id, int version) {
        Scenario scenario = scenarios.get(id);
        if (scenario.version() != version) {
            Step last = scenario.history().get(scenario.history().size() - 1);
            throw new ScenarioRefused(
                    Reason.STALE_VERSION,
                    "scenario «" + scenario.name() + "» was changed meanwhile: "
                            + last.kind().name().toLowerCase(Locale.ROOT) + " by " + last.by());
        }
        return scenario;
    }

    Step step(Step.Kind kind, String by, String comment) {
        return step(kind, by, comment, null);
    }

    Step step(Step.Kind kind, String by, String comment, @Nullable String deputyFor) {
        return new Step(kind, by, clock.instant(), comment, deputyFor);
    }

    Scenario keep(Scenario next) {
        scenarios.save(next);
        Step step = next.history().get(next.history().size() - 1);
        trail.append(
                step.by(),
                "scenario-" + step.kind().name().toLowerCase(Locale.ROOT),
                next.programme(),
                next.id(),
                step.comment().isBlank() ? next.name() : next.name() + ": " + step.comment());
        return next;
    }
}
