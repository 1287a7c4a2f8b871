package org.cairn.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Nobody approves what passed through their own hands; a deputy counts as the person deputised for. */
@Component
public class FourEyes {

    private final Substitutions substitutions;
    private final Clock clock;

    FourEyes(Substitutions substitutions, Clock clock) {
        this.substitutions = substitutions;
        this.clock = clock;
    }

    /**
     * Whose hands forbid the approval.
     *
     * @param involved who wrote, edited, submitted or delegated it
     * @return empty when the approver is free to approve
     */
    public Optional<String> conflict(String approver, Collection<String> involved) {
        LocalDate today = LocalDate.now(clock);
        Set<String> voices = substitutions.personsOf(approver, today);
        Set<String> hands = new LinkedHashSet<>();
        involved.forEach(i -> hands.addAll(substitutions.personsOf(i, today)));
        return voices.stream().filter(hands::contains).findFirst();
    }
}
