package org.cairn.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.cairn.assessment.Evaluation;
import org.cairn.assessment.Finding;
import org.cairn.assessment.Rag;
import org.cairn.planning.Plan;
import org.cairn.planning.TeamLoad;
import org.cairn.programme.Programme;

/** A plan in a dozen lines. */
final class PlanSummary {

    private static final int FINDINGS = 5;
    private static final int CHAIN = 12;

    private PlanSummary() {}

    static String of(Programme programme, Plan plan, Evaluation evaluation, int remarks) {
        StringBuilder text = new StringBuilder();
        line(
                text,
                programme.name(),
                "%d initiatives, %d teams, %d dependencies",
                programme.initiatives().size(),
                programme.teams().size(),
                programme.dependencies().size());
        line(
                text,
                "finish",
                "%s, %d working days (no plan is shorter than %d; without limits of capacity %d)",
                plan.finish(),
                plan.lengthDays(),
                plan.lowerBoundDays(),
                plan.unconstrainedDays());
        if (plan.forecast() != null) {
            line(
                    text,
                    "confidence",
                    "P50 %s, P80 %s (%d simulated runs under capacity)",
                    plan.forecast().programme().p50(),
                    plan.forecast().programme().p80(),
                    plan.forecast().iterations());
        }
        line(text, "critical", "%s", chain(plan.criticalChain()));
        plan.teams().stream()
                .max(Comparator.comparingDouble(TeamLoad::peakShare))
                .ifPresent(t -> line(text, "peak load", "%s %.0f %%", t.name(), 100 * t.peakShare()));
        List<Finding> open = evaluation.findings().stream()
                .filter(f -> f.rag() == Rag.RED || f.rag() == Rag.AMBER)
                .toList();
        line(
                text,
                "findings",
                "%d that ask for something, of %d",
                open.size(),
                evaluation.findings().size());
        open.stream().limit(FINDINGS).forEach(f -> line(text, "  " + f.rag(), "%s", f.message()));
        if (remarks > 0) {
            line(text, "odd rows", "%d, listed in plan.json", remarks);
        }
        return text.toString();
    }

    private static String chain(List<String> keys) {
        return keys.size() <= CHAIN
                ? String.join(" → ", keys)
                : String.join(" → ", keys.subList(0, CHAIN)) + " → … (" + keys.size() + ")";
    }

    private static void line(StringBuilder text, String label, String format, Object... values) {
        text.append(String.format(Locale.ROOT, "%-12s ", label))
                .append(String.format(Locale.ROOT, format, values))
                .append('\n');
    }
}
