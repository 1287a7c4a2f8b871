package org.cairn.assessment;

import java.util.Optional;
import org.cairn.playbook.Playbook;

/** A claim held against what a reference case of the playbook reports, which itself is a third party's claim. */
public final class ReferenceClaim {

    /** Key of a claim: this and the measure of a reference. */
    public static final String CLAIMED = "claimed-";

    private ReferenceClaim() {}

    /**
     * How bold a claim is: its share of what the reference reports, above 1 for more than any reference case. Its group is
     * the reference; its subject too, after that of the claim where the claim does not speak of the whole programme.
     *
     * @param claim with a key such as {@code claimed-training-time-cut}
     */
    public static Optional<Fact> against(Playbook playbook, Fact claim) {
        Double claimed = claim.value();
        if (!claim.key().startsWith(CLAIMED) || claimed == null) {
            return Optional.empty();
        }
        String measure = claim.key().substring(CLAIMED.length());
        return playbook.references().stream()
                .filter(r -> measure.equals(r.measure()))
                .findFirst()
                .flatMap(reference -> fact(reference, claim, claimed));
    }

    private static Optional<Fact> fact(Playbook.Reference reference, Fact claim, double claimed) {
        Double reported = reference.value();
        double of = reference.lowerIsBolder() ? claimed : reported == null ? 0 : reported;
        if (reported == null || of == 0) {
            return Optional.empty();
        }
        String subject =
                claim.subject().equals(Fact.PROGRAMME) ? reference.id() : claim.subject() + "/" + reference.id();
        return Optional.of(new Fact(
                "claim-to-reference",
                subject,
                reference.id(),
                (reference.lowerIsBolder() ? reported : claimed) / of,
                claim.state(),
                "%s, against «%s» (%s%s)"
                        .formatted(
                                claim.source(),
                                reference.claim(),
                                reference.source(),
                                reference.verified() ? "" : ", unverified"),
                claim.date(),
                claim.recordedBy(),
                claim.evidence()));
    }
}
