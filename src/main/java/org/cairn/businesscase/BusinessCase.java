package org.cairn.businesscase;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The business case of an initiative: its versions and what was done with each, oldest first.
 *
 * @param versions at least one
 */
public record BusinessCase(String programme, String initiative, List<CaseVersion> versions, List<CaseStep> steps) {

    public BusinessCase {
        versions = List.copyOf(versions);
        steps = List.copyOf(steps);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("the case of initiative " + initiative + " has no version");
        }
    }

    public CaseVersion latest() {
        return versions.get(versions.size() - 1);
    }

    public Optional<CaseVersion> find(int number) {
        return versions.stream().filter(v -> v.number() == number).findFirst();
    }

    /** The version whose budget is the baseline: the last one that was approved. */
    public Optional<CaseVersion> baseline() {
        return steps.stream()
                .filter(s -> s.kind() == CaseStep.Kind.BASELINED)
                .reduce((earlier, later) -> later)
                .flatMap(s -> find(s.version()));
    }

    /** The budget in force; empty while nothing was approved. */
    public Optional<BigDecimal> approvedBudget() {
        return baseline().map(v -> v.content().budget());
    }

    /** Where the latest version stands; follows from its last step. */
    public State state() {
        List<CaseStep> ofLatest = stepsOf(latest().number());
        if (ofLatest.isEmpty()) {
            return State.DRAFT;
        }
        return switch (ofLatest.get(ofLatest.size() - 1).kind()) {
            case SUBMITTED -> State.VALIDATION;
            case VALIDATED -> State.CHECK;
            case CHECKED, APPROVED -> State.APPROVAL;
            case RETURNED -> State.RETURNED;
            case REJECTED -> State.REJECTED;
            case BASELINED -> State.APPROVED;
        };
    }

    /** Whether its latest version may still be changed; a returned one is changed as its next version. */
    public boolean isEditable() {
        return state() == State.DRAFT || state() == State.RETURNED;
    }

    public List<CaseStep> stepsOf(int version) {
        return steps.stream().filter(s -> s.version() == version).toList();
    }

    /** Where a version stands. */
    public enum State {
        DRAFT,
        VALIDATION,
        CHECK,
        APPROVAL,
        RETURNED,
        REJECTED,
        APPROVED
    }
}
