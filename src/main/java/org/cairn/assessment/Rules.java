package org.cairn.assessment;

import org.cairn.assessment.drools.DroolsRules;

/** Makes rules of files. */
public final class Rules {

    private Rules() {}

    /** The rules that the product brings along, read once. They are built when they judge first: about a second. */
    public static RuleBase standard() {
        return Standard.RULES;
    }

    /** Reads rules; they are built when they judge first. Throws {@link BrokenRuleFile} with file, place and reason. */
    public static RuleBase of(RuleFiles files) {
        return new DroolsRules(files);
    }

    /** Reads and builds rules. Throws {@link BrokenRuleFile} with file, place and reason. */
    public static RuleBase build(RuleFiles files) {
        return new DroolsRules(files).build();
    }

    private static final class Standard {
        static final RuleBase RULES = of(RuleFiles.load("rules"));
    }
}
