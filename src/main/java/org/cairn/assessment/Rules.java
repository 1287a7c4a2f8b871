package org.cairn.assessment;

import org.cairn.assessment.drools.DroolsRules;

/** The rules that the product brings along. */
public final class Rules {

    private Rules() {}

    /** The rules, read once. They are built when they judge for the first time, which takes about a second. */
    public static RuleBase standard() {
        return Standard.RULES;
    }

    private static final class Standard {
        static final RuleBase RULES = new DroolsRules(RuleFiles.load("rules"));
    }
}
