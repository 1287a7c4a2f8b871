package org.cairn.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.cairn.programme.Effort;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.programme.StatusReport;
import org.cairn.programme.Team;
import org.jspecify.annotations.Nullable;

/**
 * Collects the rows of a reported list into a programme: each row an initiative that needs one unit of its organisation
 * from its start to its finish. What had begun or ended by the day of the report keeps its dates. The list knows no
 * capacities, so each organisation is given what the reported dates need of it at most.
 */
final class ReportedList {

    private final String file;
    private final Profile profile;
    private final LocalDate asOf;
    private final Map<String, Initiative> initiatives = new LinkedHashMap<>();
    private final Map<String, String> teams = new LinkedHashMap<>();
    private final Map<String, TreeMap<LocalDate, Integer>> load = new LinkedHashMap<>();
    private final List<StatusReport> reports = new ArrayList<>();
    private final List<RowProblem> remarks = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private int rows;

    ReportedList(String file, Profile profile, LocalDate asOf) {
        this.file = file;
        this.profile = profile;
        this.asOf = Objects.requireNonNullElse(profile.asOf(), asOf);
    }

    void add(ReportedRow row) {
        rows++;
        String name = row.find(ListField.NAME, 500);
        LocalDate start = row.date(ListField.START);
        LocalDate finish = row.date(ListField.FINISH);
        if (name == null) {
            row.remark(ListField.NAME, "row left out: it has no name");
        } else if (start == null) {
            row.remark(
                    ListField.START, "row left out: " + row.shown(ListField.START) + " stands where its start should");
        } else if (finish == null) {
            row.remark(
                    ListField.FINISH,
                    "row left out: " + row.shown(ListField.FINISH) + " stands where its finish should");
        } else if (finish.isBefore(start)) {
            row.remark(ListField.FINISH, "row left out: it ends (" + finish + ") before it starts (" + start + ")");
        } else {
            keep(row, name, start, finish);
        }
        remarks.addAll(row.remarks());
    }

    private void keep(ReportedRow row, String name, LocalDate start, LocalDate finish) {
        String key = key(row);
        String team = Objects.requireNonNullElse(row.find(ListField.TEAM, 100), "all");
        teams.putIfAbsent(team, Objects.requireNonNullElse(row.find(ListField.TEAM_NAME, 500), team));
        TreeMap<LocalDate, Integer> steps = load.computeIfAbsent(team, t -> new TreeMap<>());
        LocalDate first = working(start);
        LocalDate last = finish.isBefore(first) ? first : finish;
        steps.merge(first, 1, Integer::sum);
        steps.merge(last.plusDays(1), -1, Integer::sum);
        LocalDate done = row.date(ListField.ACTUAL_FINISH);
        LocalDate ended = done != null ? done : !finish.isAfter(asOf) ? finish : null;
        boolean begun = !start.isAfter(asOf);
        int days = workingDays(first, last);
        BigDecimal budget = money(row, ListField.BUDGET);
        initiatives.put(
                key,
                new Initiative(
                        key,
                        name,
                        Initiative.Kind.INITIATIVE,
                        phase(row),
                        row.find(ListField.OWNER, 200),
                        null,
                        null,
                        Estimate.certain(days),
                        List.of(new Effort(team, 1)),
                        budget,
                        money(row, ListField.ACTUAL_COST),
                        percent(row, begun, ended != null, first, days),
                        begun ? null : first,
                        finish,
                        begun ? first : null,
                        begun && ended != null ? (ended.isBefore(first) ? first : ended) : null,
                        false,
                        List.of(),
                        row.find(ListField.DESCRIPTION, 2_000)));
        report(row, key);
    }

    private void report(ReportedRow row, String key) {
        if (!profile.columns().containsKey(ListField.STATUS)) {
            return;
        }
        String colour = row.mapped(ListField.STATUS);
        if (colour != null) {
            reports.add(new StatusReport(key, asOf, colour, row.find(ListField.REASON, 2_000), null, profile.name()));
        }
    }

    private String key(ReportedRow row) {
        String given = row.find(ListField.KEY, 90);
        String key = given == null ? "R" + row.number() : given;
        if (keys.add(key)) {
            return key;
        }
        String other = key + "-" + row.number();
        row.remark(ListField.KEY, "«" + key + "» was there before; this row is kept as " + other);
        keys.add(other);
        return other;
    }

    private int phase(ReportedRow row) {
        if (!profile.columns().containsKey(ListField.PHASE)) {
            return 1;
        }
        BigDecimal phase = row.number(ListField.PHASE);
        return phase == null ? 1 : Math.max(1, Math.min(99, phase.intValue()));
    }

    private BigDecimal money(ReportedRow row, ListField field) {
        BigDecimal value = row.number(field);
        if (value == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal amount = value.multiply(profile.moneyFactor())
                .setScale(4, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }

    /** As reported, or the share of the time that has passed. */
    private int percent(ReportedRow row, boolean begun, boolean ended, LocalDate first, int days) {
        BigDecimal said = profile.columns().containsKey(ListField.PERCENT) ? row.number(ListField.PERCENT) : null;
        if (said != null) {
            return Math.max(0, Math.min(100, said.intValue()));
        }
        if (!begun) {
            return 0;
        }
        return ended ? 100 : Math.min(99, workingDays(first, asOf.minusDays(1)) * 100 / Math.max(1, days));
    }

    ImportOutcome outcome() {
        if (initiatives.isEmpty()) {
            List<RowProblem> reasons = new ArrayList<>(remarks);
            if (reasons.isEmpty()) {
                reasons.add(new RowProblem(file, null, 0, null, "has a header but no rows"));
            }
            return new ImportOutcome.Rejected(reasons);
        }
        LocalDate start = first(initiatives.values());
        remarks.add(
                0,
                new RowProblem(
                        file,
                        null,
                        0,
                        null,
                        initiatives.size() + " of " + rows
                                + " rows became initiatives; capacities are not in the file, so each "
                                + "organisation has what the reported dates need of it"));
        return new ImportOutcome.Accepted(
                new Programme(
                        profile.key(),
                        profile.name(),
                        ShippedPlaybook.id(),
                        start,
                        asOf.isBefore(start) ? start : asOf,
                        profile.currency(),
                        profile.unit(),
                        profile.discountRate(),
                        teams.entrySet().stream()
                                .map(t -> Team.of(t.getKey(), t.getValue(), peak(t.getKey())))
                                .toList(),
                        List.copyOf(initiatives.values()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        reports),
                remarks);
    }

    private double peak(String team) {
        int now = 0;
        int most = 1;
        for (int step : load.getOrDefault(team, new TreeMap<>()).values()) {
            now += step;
            most = Math.max(most, now);
        }
        return most;
    }

    private LocalDate first(Collection<Initiative> all) {
        LocalDate first = null;
        for (Initiative initiative : all) {
            LocalDate start = began(initiative);
            first = first == null || start.isBefore(first) ? start : first;
        }
        return Objects.requireNonNullElse(first, asOf);
    }

    private LocalDate began(Initiative initiative) {
        @Nullable LocalDate actual = initiative.actualStart();
        @Nullable LocalDate earliest = initiative.earliestStart();
        return actual != null ? actual : earliest != null ? earliest : asOf;
    }

    private static LocalDate working(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    /** Mondays to Fridays from the first to the last day, at least one. */
    private static int workingDays(LocalDate first, LocalDate last) {
        long days = Math.max(0, last.toEpochDay() - first.toEpochDay() + 1);
        int count = (int) (days / 7 * 5);
        for (LocalDate day = first.plusDays(days / 7 * 7); !day.isAfter(last); day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                count++;
            }
        }
        return Math.max(1, count);
    }
}
