package org.cairn.assessment;

import org.cairn.assessment.drools.DroolsRules;

/** The rules that the product brings along. */
public final class Rules {

    private Rules() {}

    /** The rules, built once at the first call, which takes a second or two. Needs no application around it. */
    public static RuleBase standard() {
        return Standard.RULES;
    }

    private static final class Standard {
        static final RuleBase RULES = DroolsRules.load("rules");
    }
}
