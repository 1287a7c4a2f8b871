package org.cairn.workflow;

import org.cairn.businesscase.BusinessCase;
import org.cairn.businesscase.CaseContent;

/**
 * Takes a business case from its first draft to the budget baseline. Each act is one transaction with its row, its audit
 * entry and the process's step; a refusal is a {@link CaseRefused} and changes nothing. The same key again changes nothing
 * either.
 */
public interface AdvanceCase {

    /** Opens the case of an initiative with a draft made from what is known; or an approved case again, for a new version. */
    BusinessCase open(String programme, String initiative, String user);

    /**
     * Keeps a draft.
     *
     * @param basedOn number of the version that was read; refused as stale, with what changed, when there is a newer one
     */
    BusinessCase save(String programme, String initiative, String user, CaseContent content, int basedOn);

    /** Hands the draft to finance. */
    BusinessCase submit(String programme, String initiative, String user, String comment, String key);

    /** Finance says whether the figures hold; a no needs a comment and returns the case to its author. */
    BusinessCase validate(
            String programme, String initiative, String user, boolean figuresHold, String comment, String key);

    /** One approver's word; everything but an approval needs a comment. */
    BusinessCase decide(String programme, String initiative, String user, Verdict verdict, String comment, String key);

    /** What an approver says. */
    enum Verdict {
        APPROVE,
        RETURN,
        REJECT
    }
}
