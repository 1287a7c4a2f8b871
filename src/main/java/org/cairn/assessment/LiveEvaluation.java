package org.cairn.assessment;

import java.util.Collection;

/**
 * A judgement that follows its facts: after a change only what names a changed fact is judged anew. Gives at each moment
 * what {@link RuleBase#judge} would say of the same sheet. Not for several threads at once.
 */
public interface LiveEvaluation extends AutoCloseable {

    /** What the rules say of the facts as they are. */
    Evaluation now();

    /** Puts facts in place of those of the same key and subject, or adds them; gives what the rules say then. */
    Evaluation change(Collection<Fact> facts);

    @Override
    void close();
}
