package org.cairn.assessment;

import org.cairn.assessment.drools.DroolsRules;

/** The rules that the product brings along. */
public final class Rules {

    private Rules() {}

    /** Builds them; takes about a second, so keep the result. Needs no application around it. */
    public static RuleBase standard() {
        return DroolsRules.load("rules");
    }
}
