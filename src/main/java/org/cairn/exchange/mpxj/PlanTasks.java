package org.cairn.exchange.mpxj;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.exchange.RowProblem;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.jspecify.annotations.Nullable;
import org.mpxj.ConstraintType;
import org.mpxj.ProjectProperties;
import org.mpxj.Task;

/** A plan's leaf tasks as initiatives. */
final class PlanTasks {

    private static final Pattern PHASE = Pattern.compile("\\bphase\\s*(\\d)\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<ConstraintType> NOT_BEFORE =
            Set.of(ConstraintType.START_NO_EARLIER_THAN, ConstraintType.MUST_START_ON, ConstraintType.START_ON);
    private static final int DEEPEST = 100;

    private final String file;
    private final ProjectProperties properties;
    private final PlanTeams teams;
    private final LocalDate today;
    private final List<RowProblem> remarks;
    private final Map<Task, String> keys = new LinkedHashMap<>();
    private int rounded;

    PlanTasks(
            String file,
            ProjectProperties properties,
            List<Task> leaves,
            PlanTeams teams,
            LocalDate today,
            List<RowProblem> remarks) {
        this.file = file;
        this.properties = properties;
        this.teams = teams;
        this.today = today;
        this.remarks = remarks;
        Set<String> taken = new HashSet<>();
        for (Task task : leaves) {
            String key = "T" + (task.getID() == null ? task.getUniqueID() : task.getID());
            keys.put(task, taken.add(key) ? key : key + "-" + task.getUniqueID());
        }
    }

    /** The key of a leaf; null for what is none. */
    @Nullable
    String findKey(Task task) {
        return keys.get(task);
    }

    List<Initiative> initiatives() {
        List<Initiative> all = keys.keySet().stream().map(this::initiative).toList();
        if (rounded > 0) {
            remarks.add(new RowProblem(
                    file, "tasks", 0, "duration", rounded + " durations are no whole days and were rounded up"));
        }
        return all;
    }

    private Initiative initiative(Task task) {
        String key = Objects.requireNonNull(keys.get(task));
        double exact = Math.max(0, WholeDays.of(task.getDuration(), properties));
        rounded += WholeDays.isWhole(exact) ? 0 : 1;
        int percent = percent(task);
        LocalDate began = began(task, percent);
        LocalDate ended = ended(task, percent, began);
        String name = ProjectPlan.text(task.getName(), 500);
        return new Initiative(
                key,
                name == null ? "Task " + key.substring(1) : name,
                Initiative.Kind.INITIATIVE,
                phase(task),
                null,
                null,
                null,
                Estimate.certain(WholeDays.up(exact)),
                teams.efforts(task),
                money(task.getCost()),
                money(task.getActualCost()),
                percent,
                began == null ? earliest(task) : null,
                deadline(task),
                began,
                ended,
                false,
                List.of(),
                path(task));
    }

    /** A point in time without work or money. */
    static Initiative milestone(String key, String name) {
        return new Initiative(
                key,
                name,
                Initiative.Kind.INITIATIVE,
                1,
                null,
                null,
                null,
                Estimate.certain(0),
                List.of(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                0,
                null,
                null,
                null,
                null,
                false,
                List.of(),
                null);
    }

    private static int percent(Task task) {
        Number said = task.getPercentageComplete();
        return said == null ? 0 : (int) Math.max(0, Math.min(100, said.doubleValue()));
    }

    private @Nullable LocalDate began(Task task, int percent) {
        LocalDate actual = date(task.getActualStart());
        if (actual == null && percent > 0) {
            actual = date(task.getStart());
        }
        return actual == null || actual.isAfter(today) ? null : actual;
    }

    private @Nullable LocalDate ended(Task task, int percent, @Nullable LocalDate began) {
        if (began == null) {
            return null;
        }
        LocalDate actual = date(task.getActualFinish());
        if (actual == null && percent == 100) {
            actual = Objects.requireNonNullElse(date(task.getFinish()), today);
        }
        if (actual == null || actual.isAfter(today)) {
            return null;
        }
        return actual.isBefore(began) ? began : actual;
    }

    /** Its own constraint, or the latest of those of the summaries above it. */
    private static @Nullable LocalDate earliest(Task task) {
        LocalDate latest = null;
        for (Task at : lineage(task)) {
            if (at.getConstraintType() != null && NOT_BEFORE.contains(at.getConstraintType())) {
                LocalDate date = date(at.getConstraintDate());
                latest = date != null && (latest == null || date.isAfter(latest)) ? date : latest;
            }
        }
        return latest;
    }

    private static @Nullable LocalDate deadline(Task task) {
        LocalDate deadline = date(task.getDeadline());
        return deadline == null ? date(task.getBaselineFinish()) : deadline;
    }

    private static int phase(Task task) {
        for (Task at : lineage(task)) {
            Matcher matcher = PHASE.matcher(at.getName() == null ? "" : at.getName());
            if (at != task && matcher.find()) {
                return Math.max(1, Integer.parseInt(matcher.group(1)));
            }
        }
        return 1;
    }

    private static @Nullable String path(Task task) {
        Deque<String> names = new ArrayDeque<>();
        for (Task at : lineage(task)) {
            if (at != task && at.getName() != null && !isWholePlan(at)) {
                names.addFirst(at.getName());
            }
        }
        return ProjectPlan.text(String.join(" › ", names), 1_000);
    }

    /** Some tools keep the plan itself as a summary of all tasks. */
    private static boolean isWholePlan(Task task) {
        return task.getUniqueID() != null && task.getUniqueID() == 0;
    }

    /** The task and what is above it. */
    private static List<Task> lineage(Task task) {
        Deque<Task> up = new ArrayDeque<>();
        for (Task at = task; at != null && up.size() < DEEPEST; at = at.getParentTask()) {
            up.addLast(at);
        }
        return List.copyOf(up);
    }

    private static BigDecimal money(@Nullable Number amount) {
        if (amount == null || !Double.isFinite(amount.doubleValue()) || Math.abs(amount.doubleValue()) > 1e12) {
            return BigDecimal.ZERO;
        }
        BigDecimal value = BigDecimal.valueOf(amount.doubleValue())
                .setScale(2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private static @Nullable LocalDate date(@Nullable LocalDateTime time) {
        return time == null ? null : time.toLocalDate();
    }
}
