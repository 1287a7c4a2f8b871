package org.cairn.workflow;

import org.cairn.assessment.FactSource;
import org.cairn.assessment.GateJudgement;
import org.cairn.assessment.RulesInForce;
import org.cairn.gate.GateSnapshot;
import org.springframework.stereotype.Component;

/** Collects what a gate is judged on, and has the rules judge it. */
@Component
class GateEvidence {

    private final FactSource facts;
    private final PhaseEvidence files;
    private final RulesInForce rules;

    GateEvidence(FactSource facts, PhaseEvidence files, RulesInForce rules) {
        this.facts = facts;
        this.files = files;
        this.rules = rules;
    }

    GateSnapshot collect(String programme, int phase) {
        return new GateSnapshot(facts.collect(programme), files.of(programme, phase));
    }

    GateJudgement judge(String gate, GateSnapshot snapshot) {
        return rules.of(snapshot.facts().playbook()).judgeGate(gate, snapshot.facts());
    }
}
