package org.cairn.assessment.drools;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the tables of the rules as they are delivered: run it from the project's folder after a change below. */
final class RuleTables {

    private static final Date MADE = new Date(1_780_000_000_000L);

    private RuleTables() {}

    public static void main(String[] arguments) throws IOException {
        write("thresholds.xlsx", ABOUT_THRESHOLDS, Map.of("Thresholds", THRESHOLDS), Map.of("Phrases", PHRASES));
        write("gate-criteria.xlsx", ABOUT_CRITERIA, Map.of("Criteria", CRITERIA), Map.of("Gates", GATES));
        write("approval-levels.xlsx", ABOUT_APPROVALS, Map.of("Levels", APPROVALS));
        write("strategies.xlsx", ABOUT_STRATEGIES, Map.of("Strategies", STRATEGIES));
    }

    @SafeVarargs
    private static void write(String file, String about, Map<String, String>... tables) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(Path.of("rules", file))) {
            book.getProperties().getCoreProperties().setCreated(Optional.of(MADE));
            CellStyle title = title(book);
            for (Map<String, String> named : tables) {
                named.forEach((name, table) -> fill(book.createSheet(name), table, title));
            }
            Sheet readMe = book.createSheet("Read me");
            String[] text = about.strip().split("\n");
            for (int r = 0; r < text.length; r++) {
                readMe.createRow(r).createCell(0).setCellValue(text[r].strip());
            }
            book.write(out);
        }
    }

    private static void fill(Sheet sheet, String table, CellStyle title) {
        String[] lines = table.strip().split("\n");
        for (int r = 0; r < lines.length; r++) {
            Row row = sheet.createRow(r);
            String[] cells = lines[r].split("\\|", -1);
            for (int c = 0; c < cells.length; c++) {
                String text = cells[c].strip();
                fill(row.createCell(c), text);
                if (r == 0) {
                    row.getCell(c).setCellStyle(title);
                    sheet.setColumnWidth(c, 256 * 16);
                } else if (text.length() > 16) {
                    sheet.setColumnWidth(c, Math.max(sheet.getColumnWidth(c), 256 * Math.min(120, text.length() + 2)));
                }
            }
        }
        sheet.createFreezePane(0, 1);
    }

    private static CellStyle title(XSSFWorkbook book) {
        Font bold = book.createFont();
        bold.setBold(true);
        CellStyle title = book.createCellStyle();
        title.setFont(bold);
        title.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        title.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return title;
    }

    private static void fill(Cell cell, String text) {
        if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            cell.setCellValue(Double.parseDouble(text));
        } else {
            cell.setCellValue(text);
        }
    }

    private static final String ABOUT_THRESHOLDS = """
            One line a fact that a rule judges. «better» says which way is good: HIGHER, LOWER, or WITHIN two values.
            «green» and «amber» are the worst values that still count as green and amber; for WITHIN the lower and upper end.
            A subject * stands for any. A group gives what belongs to it, such as a phase, limits of its own.
            A value within the «tolerance» of a limit wavers: it neither closes an open finding nor opens a closed one again.
            «unit» stands behind the number; % shows a share as percent, and yes/no shows 1 and 0 as words.
            The sheet «Phrases» holds the sentences around these words: who translates both has findings in another language.
            """;

    private static final String ABOUT_CRITERIA = """
            One line a criterion. A must-meet (yes) compares its fact: AT_LEAST, AT_MOST, BETWEEN the threshold and «other», or KNOWN.
            A should-meet (no) is a SCORE: the threshold scores 10, «other» scores 0, in a straight line between them.
            «on failure» says what an open must-meet leads to. A waiver names a fact that, when 1, makes a condition of it.
            The sheet «Gates» says which share of the weighted score a gate needs, and whether it may go on with conditions: the last one may not.
            """;

    private static final String THRESHOLDS = """
            rule | fact | subject | group | better | green | amber | tolerance | unit | in words
            F1.1-investment-outcome | score | F1.1 |  | HIGHER | 7 | 4 | 0.25 | of 10 | score for tying investments to outcomes
            F1.1-investment-outcome | budget-with-benefit-share | programme |  | HIGHER | 0.6 | 0.35 | 0.02 | % | share of the budget that names a benefit
            F1.2-performance-users | score | F1.2 |  | HIGHER | 7 | 4 | 0.25 | of 10 | score for tying performance to what users feel
            F1.2-performance-users | kpi-change | K4 |  | HIGHER | 0 | -10 | 1 | points | change of adoption over two periods
            F1.3-architecture-strategy | score | F1.3 |  | HIGHER | 7 | 4 | 0.25 | of 10 | score for architecture that follows the strategy
            F1.3-architecture-strategy | strategy-linked-share | programme |  | HIGHER | 0.8 | 0.5 | 0.02 | % | share of initiatives that come from a strategy
            F1.4-infrastructure-edge | score | F1.4 |  | HIGHER | 7 | 4 | 0.25 | of 10 | score for growing infrastructure where it gives an edge
            F2.1-patterns | score | F2.1 |  | HIGHER | 7 | 4 | 0.25 | of 10 | score for using patterns consistently
            F2.1-patterns | reuse-share | programme |  | HIGHER | 0.4 | 0.2 | 0.02 | % | share of reused components
            F2.2-trade-offs | score | F2.2 |  | HIGHER | 7 | 4 | 0.25 | of 10 | score for trading performance and flexibility off openly
            F2.3-debt | score | F2.3 |  | HIGHER | 7 | 4 | 0.25 | of 10 | score for paying technical debt down
            F2.3-debt | debt-share | programme |  | LOWER | 0.15 | 0.3 | 0.02 | % | share of work spent on old shortcuts
            F2.4-technology | score | F2.4 |  | HIGHER | 7 | 4 | 0.25 | of 10 | score for choosing technology for scale
            F2.4-technology | platform-count | programme |  | LOWER | 1 | 2 |  |  | platforms for the same capability
            F3.1-new-needs | score | F3.1 |  | HIGHER | 7 | 4 | 0.25 | of 10 | score for looking at new needs regularly
            F3.1-new-needs | days-since-assessment | programme |  | LOWER | 90 | 180 | 5 | days | age of the last maturity score
            F3.2-new-technology | score | F3.2 |  | HIGHER | 7 | 4 | 0.25 | of 10 | score for evaluating new technology regularly
            F3.3-capacity-plan | score | F3.3 |  | HIGHER | 7 | 4 | 0.25 | of 10 | score for planning capacity ahead
            F3.3-capacity-plan | peak-load | programme |  | LOWER | 1 | 1.15 | 0.02 | % | highest load of a team against its capacity
            F3.4-tuning | score | F3.4 |  | HIGHER | 7 | 4 | 0.25 | of 10 | score for tuning what runs
            F3.4-tuning | kpi-change-share | K3 |  | LOWER | 0 | 0.1 | 0.02 | % | change of cost per insight over two periods
            X1-overprovisioning | platform-utilisation | programme |  | HIGHER | 0.4 | 0.4 | 0.02 | % | share of reserved capacity in use
            X1-overprovisioning | cost-growth | programme |  | LOWER | 0.1 | 0.3 | 0.02 | % | growth of infrastructure cost
            X1-overprovisioning | load-growth | programme |  | HIGHER | 0 | 0 | 0.02 | % | growth of the load
            X1-cost-owner | cost-without-owner-share | programme |  | LOWER | 0.1 | 0.25 | 0.02 | % | share of infrastructure cost without an owner
            X1-forecast-error | capacity-forecast-error | programme |  | LOWER | 0.15 | 0.3 | 0.02 | % | mean error of the workload forecast
            X2-premature-optimization | optimisation-without-measure | programme |  | LOWER | 0 | 0 |  |  | optimisation tasks without a measured bottleneck
            X2-tuning-threshold | tuning-threshold-set | programme |  | HIGHER | 1 | 1 |  | yes/no | a threshold for tuning money is set
            X2-user-metric | optimisation-with-user-metric-share | programme |  | HIGHER | 0.8 | 0.5 | 0.02 | % | share of optimisation tasks tied to a user metric
            X3-fragmentation | platform-count | programme |  | LOWER | 1 | 2 |  |  | platforms for the same capability
            X3-reuse | reuse-share | programme |  | HIGHER | 0.4 | 0.2 | 0.02 | % | share of reused components
            X3-reference | reference-architecture-share | programme |  | HIGHER | 0.6 | 0.3 | 0.02 | % | share of common cases with a reference architecture
            B1-owner-load | initiatives-of-owner | * |  | LOWER | 3 | 5 |  |  | open initiatives of one owner
            B2-partner-transfer | partner-without-transfer | * |  | LOWER | 0 | 0 |  | yes/no | led by a partner without a plan to hand over
            B3-double-claim | claims-of-measure | * |  | LOWER | 1 | 1 |  |  | initiatives that claim the same measure
            B4-pilots | initiatives-with-benefit | P3 |  | WITHIN | 2 | 3 |  |  | number of pilots in the third phase
            B5-return-claim | claimed-return-multiple | programme |  | LOWER | 5 | 8 | 0.1 | times the cost | claimed return over five years
            B6-adoption-drop | kpi-change | K4 |  | HIGHER | -5 | -15 | 1 | points | change of adoption over two periods
            B7-late-forecast | p80-slip-days | programme |  | LOWER | 0 | 20 | 2 | working days | delay of P80 against the plan
            B8-reference-claim | claim-to-reference | * |  | LOWER | 1 | 1.15 | 0.02 | % | claim against the reference figure
            B9-accountable | accountable-people | * |  | WITHIN | 1 | 1 |  |  | number of people who answer for the area
            B10-net-value | npv | * |  | HIGHER | 0 | 0 |  |  | net present value
            B11-pilot-length | phase-months | P3 |  | LOWER | 4 | 5 | 0.2 | months | length of the phase
            B12-cost-performance | cost-performance | * |  | HIGHER | 0.95 | 0.85 | 0.01 |  | value earned for each unit spent
            B13-deadline | days-past-deadline | * |  | LOWER | 0 | 10 | 2 | working days | delay against the wanted finish
            B14-overrun | overrun-survived | * |  | HIGHER | 0.3 | 0 | 0.02 | % | cost overrun that the case survives
            B14-overrun | overrun-survived | * | S1 | HIGHER | 0.25 | 0 | 0.02 | % | cost overrun that the case survives
            B14-overrun | overrun-survived | * | S2 | HIGHER | 0.35 | 0 | 0.02 | % | cost overrun that the case survives
            B14-overrun | overrun-survived | * | S3 | HIGHER | 0.4 | 0 | 0.02 | % | cost overrun that the case survives
            B14-overrun | overrun-survived | * | S4 | HIGHER | 0.2 | 0 | 0.02 | % | cost overrun that the case survives
            B15-shortfall | shortfall-survived | * |  | HIGHER | 0.3 | 0 | 0.02 | % | shortfall of benefits that the case survives
            B16-payback | payback-years | * |  | LOWER | 3.5 | 5 | 0.1 | years | payback
            B16-payback | payback-years | * | P2 | LOWER | 4 | 5 | 0.1 | years | payback
            B16-payback | payback-years | * | P3 | LOWER | 3 | 5 | 0.1 | years | payback
            B16-payback | payback-years | * | P4 | LOWER | 2.5 | 5 | 0.1 | years | payback
            B17-owners | initiatives-without-owner-share | programme |  | LOWER | 0 | 0.1 |  | % | share of open initiatives without an owner
            B18-own-return | case-return-multiple | * |  | LOWER | 10 | 15 | 0.2 | times its cost | claimed return over five years
            """;

    private static final String CRITERIA = """
            gate | id | name | must | on failure | weight | fact | subject | compare | threshold | other | waiver | unit
            G1 | G1.M1 | All work of the phase is done | yes | RECYCLE |  | phase-done-share | P1 | AT_LEAST | 1 |  |  | %
            G1 | G1.M2 | The case is worth its money | yes | KILL |  | npv | programme | AT_LEAST | 0 |  | npv-waiver |
            G1 | G1.M3 | A baseline under load is measured | yes | HOLD |  | kpi | K1 | KNOWN | 0 |  |  |
            G1 | G1.M4 | The plan fits the teams | yes | HOLD |  | peak-load | programme | AT_MOST | 1 |  |  | %
            G1 | G1.M5 | Each area has one accountable person | yes | HOLD |  | accountable-areas | programme | AT_LEAST | 4 |  |  | areas
            G1 | G1.M6 | The claimed return is plausible | yes | CONDITION |  | claimed-return-multiple | programme | AT_MOST | 5 |  |  | times the cost
            G1 | G1.S1 | Investments are tied to outcomes | no | CONDITION | 3 | score | F1.1 | SCORE | 10 | 0 |  |
            G1 | G1.S2 | Architecture follows the strategy | no | CONDITION | 2 | score | F1.3 | SCORE | 10 | 0 |  |
            G1 | G1.S3 | Capacity is planned ahead | no | CONDITION | 2 | score | F3.3 | SCORE | 10 | 0 |  |
            G1 | G1.S4 | Initiatives come from a strategy | no | CONDITION | 1 | strategy-linked-share | programme | SCORE | 1 | 0 |  | %
            G2 | G2.M1 | All work of the phase is done | yes | RECYCLE |  | phase-done-share | P2 | AT_LEAST | 1 |  |  | %
            G2 | G2.M2 | The case is worth its money | yes | KILL |  | npv | programme | AT_LEAST | 0 |  | npv-waiver |
            G2 | G2.M3 | One platform for one capability | yes | RECYCLE |  | platform-count | programme | AT_MOST | 2 |  |  | platforms
            G2 | G2.M4 | The plan fits the teams | yes | HOLD |  | peak-load | programme | AT_MOST | 1 |  |  | %
            G2 | G2.M5 | Each area has one accountable person | yes | HOLD |  | accountable-areas | programme | AT_LEAST | 4 |  |  | areas
            G2 | G2.M6 | Partners hand over by plan | yes | CONDITION |  | partners-without-transfer | programme | AT_MOST | 0 |  |  | without a plan
            G2 | G2.M7 | Money buys what was planned | yes | CONDITION |  | cost-performance | programme | AT_LEAST | 0.85 |  |  |
            G2 | G2.S1 | Patterns are used | no | CONDITION | 2 | score | F2.1 | SCORE | 10 | 0 |  |
            G2 | G2.S2 | Debt is paid down | no | CONDITION | 2 | score | F2.3 | SCORE | 10 | 0 |  |
            G2 | G2.S3 | Technology is chosen for scale | no | CONDITION | 3 | score | F2.4 | SCORE | 10 | 0 |  |
            G2 | G2.S4 | What exists is used again | no | CONDITION | 1 | reuse-share | programme | SCORE | 0.5 | 0 |  | %
            G3 | G3.M1 | All work of the phase is done | yes | RECYCLE |  | phase-done-share | P3 | AT_LEAST | 1 |  |  | %
            G3 | G3.M2 | The case is worth its money | yes | KILL |  | npv | programme | AT_LEAST | 0 |  | npv-waiver |
            G3 | G3.M3 | Two or three pilots prove it | yes | RECYCLE |  | initiatives-with-benefit | P3 | BETWEEN | 2 | 3 |  | pilots
            G3 | G3.M4 | Performance under load reaches the target | yes | RECYCLE |  | kpi-to-target | K1 | AT_LEAST | 1 |  |  | %
            G3 | G3.M5 | Adoption does not collapse | yes | RECYCLE |  | kpi-change | K4 | AT_LEAST | -15 |  |  | points
            G3 | G3.M6 | Partners hand over by plan | yes | CONDITION |  | partners-without-transfer | programme | AT_MOST | 0 |  |  | without a plan
            G3 | G3.M7 | The forecast keeps the plan | yes | CONDITION |  | p80-slip-days | programme | AT_MOST | 40 |  |  | working days
            G3 | G3.S1 | Performance is tied to what users feel | no | CONDITION | 3 | score | F1.2 | SCORE | 10 | 0 |  |
            G3 | G3.S2 | Running systems are tuned | no | CONDITION | 2 | score | F3.4 | SCORE | 10 | 0 |  |
            G3 | G3.S3 | Adoption nears its target | no | CONDITION | 2 | kpi-to-target | K4 | SCORE | 1 | 0.4 |  | %
            G4 | G4.M1 | All work of the phase is done | yes | RECYCLE |  | phase-done-share | P4 | AT_LEAST | 1 |  |  | %
            G4 | G4.M2 | Benefits are validated by finance | yes | HOLD |  | validated-benefit-share | programme | AT_LEAST | 0.5 |  |  | %
            G4 | G4.M3 | Adoption reaches the target | yes | RECYCLE |  | kpi-to-target | K4 | AT_LEAST | 1 |  |  | %
            G4 | G4.M4 | Partners have handed over | yes | HOLD |  | partners-without-transfer | programme | AT_MOST | 0 |  |  | without a plan
            G4 | G4.S1 | New needs are looked at regularly | no | CONDITION | 2 | score | F3.1 | SCORE | 10 | 0 |  |
            G4 | G4.S2 | Infrastructure grows where it gives an edge | no | CONDITION | 2 | score | F1.4 | SCORE | 10 | 0 |  |
            G4 | G4.S3 | Cost of an insight nears its target | no | CONDITION | 1 | kpi-to-target | K3 | SCORE | 1 | 0.4 |  | %
            """;

    private static final String APPROVALS = """
            from | role | name | tolerance
            0 | business-owner | Business owner | 0.15
            100000 | transformation-office | Transformation office | 0.10
            500000 | finance-partner | Finance | 0.10
            1000000 | gate-board | Gate board | 0.05
            """;

    private static final String ABOUT_APPROVALS = """
            Who approves the money of a business case. Each level that begins at or below the amount must approve, the lowest first.
            from: amount in whole units of currency. One level begins at 0.
            role: id of the role whose member approves.
            tolerance: share by which the approved budget may change before it is approved again; the highest level decides.
            """;

    private static final String ABOUT_STRATEGIES = """
            One line a reason. A symptom from this severity on speaks for the strategy with this weight; severity is score times evidence, 0 to 10.
            A strategy scores the weighted mean of the severities over all its lines; a line that does not apply counts as nothing.
            """;

    private static final String STRATEGIES = """
            symptom | severity from | strategy | weight | because
            C1.2 | 2 | S1.1 | 3 | Data arrives too slowly because no provider was chosen for moving it
            C1.4 | 2 | S1.1 | 2 | The hardware that the work needs is on offer elsewhere
            C1.1 | 2 | S1.2 | 3 | Work that comes in peaks sits on capacity that cannot breathe
            C1.2 | 2 | S1.2 | 2 | What must be near its users or its data is not
            C1.1 | 3 | S1.3 | 2 | Idle capacity is paid for by nobody in particular
            C3.3 | 2 | S1.3 | 3 | Capacity is always wrong because its cost is not seen where it arises
            C4.4 | 2 | S1.3 | 1 | Money ends with the project while the running cost does not
            C2.1 | 3 | S2.1 | 3 | Data stays with departments until a domain owns it as a product
            C2.3 | 2 | S2.1 | 2 | Quality by hand does not grow; an owner with a promise does
            C2.4 | 2 | S2.1 | 2 | Nobody sees what exists until products are listed
            C4.2 | 3 | S2.1 | 1 | The path from source to use has no single owner
            C2.2 | 2 | S2.2 | 3 | Decisions of the minute wait for overnight runs
            C1.3 | 2 | S2.3 | 3 | Speed is missing where it matters and paid for where it does not
            C2.1 | 4 | S2.3 | 1 | Copies in silos fill the expensive layer
            C3.1 | 3 | S3.1 | 3 | Parts can only scale together
            C3.2 | 2 | S3.1 | 1 | What is in one piece cannot be spread
            C3.1 | 2 | S3.2 | 2 | Parts are packaged and run in ways of their own
            C3.3 | 2 | S3.2 | 3 | Allocation is fixed where it could follow demand
            C3.4 | 2 | S3.3 | 3 | Effort grows faster than the number of models
            C4.3 | 2 | S3.3 | 2 | Each area runs models by rules of its own
            C4.1 | 3 | S3.3 | 1 | Few people can run models; a product line needs fewer
            C1.4 | 2 | S4.1 | 3 | General processors do specialised work
            C3.2 | 2 | S4.2 | 2 | More machines do not help where the algorithm is the limit
            C1.4 | 3 | S4.2 | 1 | Less work is cheaper than better hardware
            C3.2 | 3 | S4.3 | 3 | One job cannot be spread over many machines
            """;

    private static final String GATES = """
            gate | hurdle | conditions
            G1 | 0.6 | yes
            G2 | 0.6 | yes
            G3 | 0.6 | yes
            G4 | 0.6 | no
            """;

    private static final String PHRASES = """
            phrase | text
            language | en
            at least | at least {limit}
            at most | at most {limit}
            exactly | exactly {limit}
            between | {low} to {high}
            none | none
            yes | yes
            no | no
            other | ; {words}: {value}
            judged | {words}: {value}, wanted {wanted} ({source}, {date}){others}. {reason}
            unknown | Not known: {words}{others}. {reason}
            stale | Recorded too long ago ({date}): {words}{others}. {reason}
            turn of green | Stays green with {facts}.
            turn of open | Turns green with {facts}.
            turn of fact | {words}: {wanted}
            turn of unknown | {words} recorded: {wanted}
            gate go | All must-meets are met; the score is {score} against a hurdle of {hurdle}.
            gate open | Open: {open}; the score is {score} against a hurdle of {hurdle}.
            gate short | All must-meets are met, but the score is {score} against a hurdle of {hurdle}.
            value | {value}, wanted {wanted}
            score | {value}, scores {score} of 10
            missing | not recorded
            too old | recorded too long ago, {date}
            waived | {reason}, waived
            record | {name}: record it; {to} is enough
            record any | {name}: record it
            renew | {name}: record it anew; {to} is enough
            bring | {name}: bring it from {from} to {to}
            """;
}
