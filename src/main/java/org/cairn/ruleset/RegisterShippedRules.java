package org.cairn.ruleset;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cairn.audit.AuditTrail;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.Playbooks;
import org.cairn.ruleset.RuleSet.State;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what the product brings along as a rule set of its own, so that what was judged by it can be judged again. It is in
 * force until an office activates rules of its own; from then on, newer rules of the product are candidates.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RegisterShippedRules implements ApplicationRunner {

    private final RuleSets sets;
    private final ShippedRules shipped;
    private final Playbooks playbooks;
    private final AuditTrail trail;
    private final Clock clock;

    RegisterShippedRules(RuleSets sets, ShippedRules shipped, Playbooks playbooks, AuditTrail trail, Clock clock) {
        this.sets = sets;
        this.shipped = shipped;
        this.playbooks = playbooks;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        for (Playbook playbook : playbooks.list()) {
            sets.lock(playbook.id());
            if (sets.findVersion(playbook.id(), shipped.of(playbook.id()).version())
                    .isEmpty()) {
                register(playbook.id());
            }
        }
    }

    private void register(String playbook) {
        Optional<RuleSet> active = sets.findActive(playbook);
        boolean own =
                active.filter(a -> !a.proposedBy().equals(RuleSet.SHIPPED)).isPresent();
        RuleSet candidate = sets.add(
                new RuleSet(
                        0,
                        playbook,
                        shipped.of(playbook).version(),
                        State.CANDIDATE,
                        own ? active.map(RuleSet::number).orElse(null) : null,
                        List.of(),
                        RuleSet.SHIPPED,
                        clock.instant(),
                        "",
                        null,
                        null),
                shipped.files(playbook));
        if (!own) {
            active.ifPresent(a -> sets.decide(a.decided(State.RETIRED, RuleSet.SHIPPED, clock.instant())));
            sets.decide(candidate.decided(State.ACTIVE, RuleSet.SHIPPED, clock.instant()));
        }
        trail.append(
                RuleSet.SHIPPED,
                own ? "rules-proposed" : "rules-activated",
                null,
                String.valueOf(candidate.number()),
                candidate.version());
    }
}
