package org.cairn.report.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairn.businesscase.ProgrammeCase;
import org.cairn.exchange.InputField;
import org.cairn.programme.BenefitLine;
import org.cairn.report.Figures;
import org.cairn.report.Wording;
import org.cairn.report.workbook.Column.Format;
import org.cairn.report.workbook.Table.Rows;

/** Who claims which benefit, what finance has validated, and what is claimed twice. */
final class BenefitsSheet {

    private static final String TWICE = "IF(SUMPRODUCT(EXACT(Benefits_Measure,{Measure})*(Benefits_No<>{No}))>0,1,0)";
    private static final int FEW = 1_500;

    private BenefitsSheet() {}

    static Sheet of(Figures figures, Wording wording) {
        Set<String> twice = new HashSet<>(ProgrammeCase.claimedTwice(figures.programme()));
        List<Claim> claims = new ArrayList<>();
        for (int n = 0; n < figures.lines().size(); n++) {
            List<BenefitLine> lines = figures.lines().get(n).initiative().benefits();
            for (int k = 0; k < lines.size(); k++) {
                claims.add(new Claim(n + 1, figures.lines().get(n), k + 1, lines.get(k)));
            }
        }
        Column claimed = Column.of("Twice", wording.say("column.twice"), Format.FLAG, 12);
        return Sheet.of(
                wording.say("sheet.benefits"),
                wording.say("benefits.heading"),
                wording.say("benefits.explains"),
                Table.of(
                        "Benefits",
                        List.of(
                                Column.of("Initiative", wording.say("column.initiative"), Format.TEXT, 44),
                                Column.of("No", wording.say("column.no"), Format.WHOLE, 6),
                                Column.of("Id", wording.say("column.id"), Format.TEXT, 12),
                                Column.of("Category", wording.say("column.category"), Format.TEXT, 12),
                                Column.of("Measure", wording.say("column.measure"), Format.TEXT, 44),
                                Column.of("Yearly", wording.say("column.yearly"), Format.AMOUNT, 14)
                                        .open(InputField.BENEFIT),
                                Column.of("Validated", wording.say("column.validated"), Format.FLAG, 12),
                                // comparing each with each is kept to lists of a sensible length
                                claims.size() <= FEW ? claimed.live(TWICE) : claimed),
                        Rows.of(
                                claims,
                                c -> List.of(
                                        c.of().initiative().name(),
                                        c.no(),
                                        c.of().key() + "#" + c.line(),
                                        c.benefit().category(),
                                        c.benefit().measure(),
                                        c.benefit().yearly(),
                                        c.benefit().validated() ? 1 : 0,
                                        twice.contains(c.benefit().measure()) ? 1 : 0)),
                        new Feature.Alert("Twice", "{Twice}=1"),
                        new Feature.Bounds("Yearly", -1e12, 1e12)));
    }

    /** A line of an initiative's benefits. */
    private record Claim(int no, Figures.Line of, int line, BenefitLine benefit) {}
}
