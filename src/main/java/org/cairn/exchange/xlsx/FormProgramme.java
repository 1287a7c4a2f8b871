package org.cairn.exchange.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.cairn.exchange.RowProblem;
import org.cairn.exchange.ShippedPlaybook;
import org.cairn.programme.BenefitLine;
import org.cairn.programme.Dependency;
import org.cairn.programme.Effort;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.cairn.programme.KpiObservation;
import org.cairn.programme.LinkType;
import org.cairn.programme.MaturityScore;
import org.cairn.programme.Measurement;
import org.cairn.programme.Programme;
import org.cairn.programme.RiskItem;
import org.cairn.programme.StatusReport;
import org.cairn.programme.Team;

/** Turns the rows of a form into a programme, and checks what the rows say of each other. */
final class FormProgramme {

    private static final int MOST_DAYS = 10_000;
    private static final double MOST_FTE = 100_000;
    private static final String NOT_SAID = "not said";

    private final String file;
    private final Map<FormSheet, List<FormRow>> rows;
    private final List<RowProblem> problems;
    private final Set<String> teams = new HashSet<>();
    private final Set<String> initiatives = new HashSet<>();

    FormProgramme(String file, Map<FormSheet, List<FormRow>> rows, List<RowProblem> problems) {
        this.file = file;
        this.rows = rows;
        this.problems = problems;
    }

    /** Empty when problems were noted. */
    Optional<Programme> build(LocalDate today) {
        List<FormRow> heads = rows(FormSheet.PROGRAMME);
        if (heads.size() != 1) {
            problems.add(new RowProblem(
                    file, FormSheet.PROGRAMME.title(), 0, null, "must have one filled row, but has " + heads.size()));
            return Optional.empty();
        }
        rows(FormSheet.TEAMS).forEach(r -> unique(r, "Team", teams));
        rows(FormSheet.INITIATIVES).forEach(r -> unique(r, "Initiative", initiatives));
        if (rows(FormSheet.INITIATIVES).isEmpty()) {
            problems.add(new RowProblem(file, FormSheet.INITIATIVES.title(), 0, null, "has no filled row"));
        }
        Programme programme = programme(heads.get(0), today);
        return problems.isEmpty() ? Optional.of(programme) : Optional.empty();
    }

    private Programme programme(FormRow head, LocalDate today) {
        LocalDate asOf = head.findDate("As of");
        String currency = head.or("Currency", "EUR").toUpperCase(Locale.ROOT);
        if (!currency.matches("[A-Z]{3}")) {
            head.problem("Currency", "«" + currency + "» is no currency of three letters, such as EUR");
        }
        int unit = head.whole("Money unit", 1, 1000, 1);
        if (unit != 1 && unit != 1000) {
            head.problem("Money unit", unit + " is neither 1 nor 1000");
        }
        BigDecimal rate = head.money("Discount rate", new BigDecimal("0.1"));
        if (rate.compareTo(BigDecimal.valueOf(-0.5)) < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
            head.problem("Discount rate", rate.toPlainString() + " is not within -0.5 to 1; write 10 % as 0.10");
        }
        return new Programme(
                head.key("Key"),
                head.need("Name"),
                head.or("Playbook", ShippedPlaybook.id()),
                head.needDate("Start"),
                asOf == null ? today : asOf,
                currency,
                unit,
                rate,
                teams(),
                initiatives(),
                each(FormSheet.DEPENDENCIES, this::dependency),
                risks(),
                each(FormSheet.KPIS, FormProgramme::observation),
                each(FormSheet.SCORES, FormProgramme::score),
                each(FormSheet.MEASUREMENTS, FormProgramme::measurement),
                each(FormSheet.STATUS, this::status));
    }

    private List<Team> teams() {
        Map<String, List<Team.CapacityChange>> changes = new HashMap<>();
        each(FormSheet.CAPACITY_CHANGES, r -> {
            String team = known(r, "Team", teams);
            LocalDate from = r.needDate("From");
            double capacity = r.number("Capacity", 0, MOST_FTE);
            List<Team.CapacityChange> of = changes.computeIfAbsent(team, t -> new ArrayList<>());
            if (of.stream().anyMatch(c -> c.from().equals(from))) {
                r.problem("From", "team " + team + " already changes on this day");
            }
            of.add(new Team.CapacityChange(from, capacity));
            return team;
        });
        Set<LocalDate> common = new TreeSet<>();
        Map<String, Set<LocalDate>> holidays = new HashMap<>();
        each(FormSheet.HOLIDAYS, r -> {
            LocalDate day = r.needDate("Day");
            String team = r.find("Team") == null ? null : known(r, "Team", teams);
            (team == null ? common : holidays.computeIfAbsent(team, t -> new TreeSet<>())).add(day);
            return day;
        });
        return each(FormSheet.TEAMS, r -> {
            String key = r.key("Team");
            Set<LocalDate> days = new TreeSet<>(common);
            days.addAll(holidays.getOrDefault(key, Set.of()));
            return new Team(
                    key,
                    r.need("Name"),
                    r.number("Capacity", 0, MOST_FTE),
                    changes.getOrDefault(key, List.of()).stream()
                            .sorted(Comparator.comparing(Team.CapacityChange::from))
                            .toList(),
                    List.copyOf(days));
        });
    }

    private List<Initiative> initiatives() {
        Map<String, List<Effort>> efforts = new HashMap<>();
        each(FormSheet.EFFORTS, r -> {
            String initiative = known(r, "Initiative", initiatives);
            Effort effort = new Effort(known(r, "Team", teams), r.number("FTE", 0, MOST_FTE));
            efforts.computeIfAbsent(initiative, i -> new ArrayList<>()).add(effort);
            return effort;
        });
        Map<String, List<BenefitLine>> benefits = new HashMap<>();
        each(FormSheet.BENEFITS, r -> {
            String initiative = known(r, "Initiative", initiatives);
            BenefitLine line = new BenefitLine(
                    r.key("Category"), r.need("Measure"), r.money("Yearly benefit", null), r.yes("Validated", false));
            benefits.computeIfAbsent(initiative, i -> new ArrayList<>()).add(line);
            return line;
        });
        return each(FormSheet.INITIATIVES, r -> {
            String key = r.key("Initiative");
            LocalDate began = r.findDate("Actual start");
            LocalDate ended = r.findDate("Actual finish");
            if (ended != null && (began == null || ended.isBefore(began))) {
                r.problem("Actual finish", began == null ? "has no actual start" : "is before the actual start");
            }
            return new Initiative(
                    key,
                    r.need("Name"),
                    r.choice("Kind", Initiative.Kind.class, Initiative.Kind.INITIATIVE),
                    r.whole("Phase", 1, 99, null),
                    r.find("Owner"),
                    r.find("Sponsor"),
                    r.find("Strategy"),
                    estimate(r),
                    efforts.getOrDefault(key, List.of()),
                    r.money("Budget", BigDecimal.ZERO),
                    r.money("Actual cost", BigDecimal.ZERO),
                    r.whole("Percent complete", 0, 100, 0),
                    r.findDate("Earliest start"),
                    r.findDate("Deadline"),
                    began,
                    ended,
                    r.yes("Partner-led", false),
                    benefits.getOrDefault(key, List.of()),
                    r.find("Description"));
        });
    }

    private static Estimate estimate(FormRow r) {
        int optimistic = r.whole("Optimistic days", 0, MOST_DAYS, null);
        int likely = r.whole("Likely days", 0, MOST_DAYS, null);
        int pessimistic = r.whole("Pessimistic days", 0, MOST_DAYS, null);
        if (!r.sound()) {
            return Estimate.certain(0);
        }
        if (optimistic > likely || likely > pessimistic) {
            r.problem(
                    "Likely days",
                    "(%d, %d, %d) must rise from optimistic to pessimistic".formatted(optimistic, likely, pessimistic));
            return Estimate.certain(0);
        }
        return new Estimate(optimistic, likely, pessimistic);
    }

    private Dependency dependency(FormRow r) {
        String before = known(r, "Predecessor", initiatives);
        String after = known(r, "Successor", initiatives);
        LinkType type = r.choice("Type", LinkType.class, LinkType.FS);
        int lag = r.whole("Lag days", -MOST_DAYS, MOST_DAYS, 0);
        if (before.equals(after)) {
            if (r.sound()) {
                r.problem("Successor", before + " cannot depend on itself");
            }
            return new Dependency(before, after + " ", type, lag);
        }
        return new Dependency(before, after, type, lag);
    }

    private List<RiskItem> risks() {
        Set<String> keys = new HashSet<>();
        return each(FormSheet.RISKS, r -> {
            unique(r, "Key", keys);
            return new RiskItem(
                    r.key("Key"),
                    r.choice("Kind", RiskItem.Kind.class, RiskItem.Kind.RISK),
                    r.need("Title"),
                    r.whole("Probability", 1, 5, null),
                    r.whole("Impact", 1, 5, null),
                    r.find("Owner"),
                    r.find("Initiative") == null ? null : known(r, "Initiative", initiatives),
                    r.find("Response"),
                    r.findDate("Due"),
                    r.yes("Open", true));
        });
    }

    private static KpiObservation observation(FormRow r) {
        return new KpiObservation(
                r.key("KPI"), r.needDate("Date"), r.number("Value", -1e12, 1e12), said(r, "Source"), by(r));
    }

    private static MaturityScore score(FormRow r) {
        return new MaturityScore(
                r.key("Item"), r.needDate("Date"), r.number("Score", 0, 10), r.number("Evidence", 0, 1), by(r));
    }

    private static Measurement measurement(FormRow r) {
        return new Measurement(
                r.key("Measurement"), r.needDate("Date"), r.number("Value", -1e12, 1e12), said(r, "Source"), by(r));
    }

    private StatusReport status(FormRow r) {
        return new StatusReport(
                known(r, "Initiative", initiatives),
                r.needDate("Date"),
                r.choice("Colour", Colour.class, Colour.GREEN).name(),
                r.find("Reason"),
                r.findDate("Expires"),
                by(r));
    }

    private static String said(FormRow r, String column) {
        return r.or(column, NOT_SAID);
    }

    private static String by(FormRow r) {
        return r.or("Recorded by", NOT_SAID);
    }

    private void unique(FormRow row, String column, Set<String> seen) {
        String key = row.find(column);
        if (key != null && !seen.add(key)) {
            row.problem(column, "«" + key + "» is there twice");
        }
    }

    private String known(FormRow row, String column, Set<String> keys) {
        String key = row.key(column);
        if (!key.isEmpty() && !keys.contains(key)) {
            row.problem(
                    column,
                    "«" + key + "» is not on sheet "
                            + (keys == teams ? FormSheet.TEAMS : FormSheet.INITIATIVES).title());
        }
        return key;
    }

    private <T> List<T> each(FormSheet sheet, Function<FormRow, T> read) {
        return rows(sheet).stream().map(read).toList();
    }

    private List<FormRow> rows(FormSheet sheet) {
        return rows.getOrDefault(sheet, List.of());
    }

    /** What an owner may say. */
    private enum Colour {
        GREEN,
        AMBER,
        RED
    }
}
