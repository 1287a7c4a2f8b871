package org.cairn.audit;

import org.cairn.audit.AuditTrail.Entry;
import org.cairn.audit.AuditTrail.Head;
import org.cairn.audit.AuditTrail.Verdict;
import org.jspecify.annotations.Nullable;

/** Walks a chain from its first row and remembers the first row that does not follow from the one before. */
final class ChainCheck {

    private final @Nullable Head kept;
    private long number;
    private String hash = Chain.ORIGIN;
    private @Nullable Long broken;

    /** @param kept a head that was noted at an earlier time, where the chain cannot reach; null when there is none */
    ChainCheck(@Nullable Head kept) {
        this.kept = kept;
    }

    void next(Entry entry) {
        boolean follows = entry.number() == number + 1 && entry.hash().equals(Chain.hash(hash, entry));
        boolean asKept =
                kept == null || kept.number() != entry.number() || kept.hash().equals(entry.hash());
        if (broken == null && !(follows && asKept)) {
            broken = entry.number();
        }
        number = entry.number();
        hash = entry.hash();
    }

    /** What the whole walk says, given where the chain claims to end. */
    Verdict end(Head claimed) {
        boolean reaches = claimed.equals(new Head(number, hash)) && (kept == null || kept.number() <= number);
        if (broken == null && !reaches) {
            broken = number + 1;
        }
        return new Verdict(broken == null, number, hash, broken);
    }
}
