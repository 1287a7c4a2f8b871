package org.cairn.ruleset;

import java.time.Clock;
import java.util.Optional;
import org.cairn.assessment.RulesInForce;
import org.cairn.audit.AuditTrail;
import org.cairn.ruleset.RuleSet.State;
import org.cairn.ruleset.RuleSetRefused.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a candidate in force, or takes it back. */
@Component
public class ActivateRules {

    private final RuleSets sets;
    private final RulesInForce inForce;
    private final AuditTrail trail;
    private final Clock clock;

    ActivateRules(RuleSets sets, RulesInForce inForce, AuditTrail trail, Clock clock) {
        this.sets = sets;
        this.inForce = inForce;
        this.trail = trail;
        this.clock = clock;
    }

    /** By somebody else than who proposed it, after it was tried; throws {@link RuleSetRefused}. */
    @Transactional
    public RuleSet activate(long number, String by) {
        sets.lock(sets.get(number).playbook());
        RuleSet candidate = candidate(number);
        if (by.equals(candidate.proposedBy())) {
            throw new RuleSetRefused(number, Reason.SAME_PERSON);
        }
        Optional<RuleSet> active = sets.findActive(candidate.playbook());
        if (candidate.basedOn() != null && !active.map(RuleSet::number).equals(Optional.of(candidate.basedOn()))) {
            throw new RuleSetRefused(number, Reason.STALE_BASE);
        }
        String current = inForce.of(candidate.playbook()).version();
        if (sets.findBackTest(number).filter(t -> t.inForce().equals(current)).isEmpty()) {
            throw new RuleSetRefused(number, Reason.NOT_TRIED);
        }
        active.ifPresent(a -> sets.decide(decided(a, State.RETIRED, by)));
        RuleSet activated = decided(candidate, State.ACTIVE, by);
        sets.decide(activated);
        trail.append(by, "rules-activated", null, String.valueOf(number), current + " → " + candidate.version());
        return activated;
    }

    /** Also by who proposed it; throws {@link RuleSetRefused}. */
    @Transactional
    public RuleSet withdraw(long number, String by) {
        sets.lock(sets.get(number).playbook());
        RuleSet withdrawn = decided(candidate(number), State.WITHDRAWN, by);
        sets.decide(withdrawn);
        trail.append(by, "rules-withdrawn", null, String.valueOf(number), withdrawn.version());
        return withdrawn;
    }

    private RuleSet candidate(long number) {
        RuleSet found = sets.get(number);
        if (found.state() != State.CANDIDATE) {
            throw new RuleSetRefused(number, Reason.NOT_A_CANDIDATE);
        }
        return found;
    }

    private RuleSet decided(RuleSet set, State state, String by) {
        return set.decided(state, by, clock.instant());
    }
}
