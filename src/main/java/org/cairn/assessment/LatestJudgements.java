package org.cairn.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The latest judgement of each of the programmes that were looked at last, so that the pages of one programme do not judge
 * the same facts again and again.
 */
final class LatestJudgements {

    private static final int PROGRAMMES = 20;

    private final Map<String, Judged> byProgramme = new LinkedHashMap<>(PROGRAMMES, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Judged> eldest) {
            return size() > PROGRAMMES;
        }
    };

    private record Judged(FactSheet asked, Evaluation evaluation) {}

    Evaluation judge(RuleBase rules, FactSheet sheet) {
        Judged known = find(sheet.programme());
        if (known != null
                && known.evaluation().ruleSetVersion().equals(rules.version())
                && known.asked().equals(sheet)) {
            return known.evaluation();
        }
        Evaluation evaluation = rules.judge(sheet);
        keep(sheet, evaluation);
        return evaluation;
    }

    private synchronized @Nullable Judged find(String programme) {
        return byProgramme.get(programme);
    }

    private synchronized void keep(FactSheet sheet, Evaluation evaluation) {
        byProgramme.put(sheet.programme(), new Judged(sheet, evaluation));
    }
}
