package org.cairn.ruleset;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cairn.assessment.RuleBase;
import org.cairn.assessment.RuleFiles;
import org.cairn.assessment.Rules;
import org.springframework.stereotype.Component;

/** What the product or a playbook brings along: the folder {@code playbooks/ID/rules} where there is one, or {@code rules}. */
@Component
class ShippedRules {

    private static final String STANDARD = "rules";

    private final Map<String, RuleBase> read = new ConcurrentHashMap<>();

    RuleBase of(String playbook) {
        String folder = folder(playbook);
        return folder.equals(STANDARD)
                ? Rules.standard()
                : read.computeIfAbsent(playbook, p -> Rules.of(RuleFiles.load(folder)));
    }

    RuleFiles files(String playbook) {
        return RuleFiles.load(folder(playbook));
    }

    private static String folder(String playbook) {
        String own = "playbooks/" + playbook + "/rules";
        return ShippedRules.class.getClassLoader().getResource(own + "/thresholds.xlsx") == null ? STANDARD : own;
    }
}
