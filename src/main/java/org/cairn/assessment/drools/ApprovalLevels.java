package org.cairn.assessment.drools;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.cairn.assessment.ApprovalLevel;
import org.cairn.assessment.BrokenRuleFile;

/** The office's table of approval levels: which roles approve which amounts. */
final class ApprovalLevels {

    static final String FILE = "approval-levels.xlsx";

    private final Table table;
    private final List<ApprovalLevel> levels;

    /**
     * Throws {@link BrokenRuleFile} naming the cell; some level must begin at nothing, or small amounts had no approver.
     */
    ApprovalLevels(byte[] content) {
        table = Table.read(FILE, content, "from", "role", "name", "tolerance");
        levels = table.lines().stream()
                .map(ApprovalLevels::level)
                .sorted(Comparator.comparing(ApprovalLevel::from))
                .toList();
        if (levels.isEmpty()) {
            throw new BrokenRuleFile(FILE, table.sheet(), "A2", "the levels are missing");
        }
        if (levels.get(0).from().signum() != 0) {
            throw table.lines().get(0).broken("from", "one level must begin at 0");
        }
    }

    Table table() {
        return table;
    }

    private static ApprovalLevel level(Table.Line line) {
        double from = line.number("from");
        double tolerance = line.number("tolerance");
        if (from < 0) {
            throw line.broken("from", "an amount must be ≥ 0");
        }
        if (!(tolerance >= 0 && tolerance <= 1)) {
            throw line.broken("tolerance", "a tolerance is a share from 0 to 1");
        }
        return new ApprovalLevel(
                line.text("role"), line.text("name"), BigDecimal.valueOf(from), BigDecimal.valueOf(tolerance));
    }

    /** The levels that an amount needs, lowest first; each begins at or below it. */
    List<ApprovalLevel> of(BigDecimal amount) {
        return levels.stream().filter(l -> l.from().compareTo(amount) <= 0).toList();
    }
}
