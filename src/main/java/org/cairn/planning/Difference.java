package org.cairn.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.programme.Dependency;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.programme.Team;
import org.jspecify.annotations.Nullable;

/**
 * One fact that planning reads and that differs between two states of a programme.
 *
 * @param key of the initiative or team, or {@code A → B} for a dependency; the programme's own key for what is its own
 * @param before as text; null for what was not there
 * @param after as text; null for what is there no more
 */
public record Difference(
        Aspect aspect,
        String key,
        @Nullable String before,
        @Nullable String after) {

    /** What differs. */
    public enum Aspect {
        PROGRAMME_START,
        DISCOUNT_RATE,
        TEAM,
        CAPACITY,
        HOLIDAYS,
        INITIATIVE,
        ESTIMATE,
        EFFORT,
        BUDGET,
        BENEFITS,
        EARLIEST_START,
        BEGUN,
        DONE,
        PROGRESS,
        DEPENDENCY,
        PIN
    }

    /** All facts that differ, in the order of the programme; the day that the figures speak of does not count. */
    public static List<Difference> between(PlanBasis before, PlanBasis after) {
        Collector found = new Collector();
        Programme one = before.programme();
        Programme two = after.programme();
        found.compare(Aspect.PROGRAMME_START, one.key(), one.start(), two.start());
        found.compare(Aspect.DISCOUNT_RATE, one.key(), number(one.discountRate()), number(two.discountRate()));
        found.each(one.teamsByKey(), two.teamsByKey(), Aspect.TEAM, Team::name, found::team);
        found.each(
                one.initiativesByKey(), two.initiativesByKey(), Aspect.INITIATIVE, Initiative::name, found::initiative);
        found.each(links(one), links(two), Aspect.DEPENDENCY, l -> l, found::link);
        found.each(pins(before), pins(after), Aspect.PIN, p -> p, found::pin);
        return List.copyOf(found.differences);
    }

    private static Map<String, String> links(Programme programme) {
        return programme.dependencies().stream()
                .collect(Collectors.toMap(
                        Difference::arrow,
                        d -> d.type() + " " + d.lagDays(),
                        (a, b) -> a + ", " + b,
                        LinkedHashMap::new));
    }

    /** How a dependency is named. */
    public static String arrow(Dependency link) {
        return link.predecessor() + " → " + link.successor();
    }

    private static Map<String, String> pins(PlanBasis basis) {
        return basis.pins().stream()
                .collect(Collectors.toMap(Pin::initiative, p -> p.start().toString(), (a, b) -> b, LinkedHashMap::new));
    }

    private static String number(java.math.BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /** Compares value by value. */
    private static final class Collector {

        private final List<Difference> differences = new ArrayList<>();

        void compare(Aspect aspect, String key, @Nullable Object before, @Nullable Object after) {
            if (!Objects.equals(before, after)) {
                differences.add(new Difference(
                        aspect,
                        key,
                        before == null ? null : before.toString(),
                        after == null ? null : after.toString()));
            }
        }

        <T> void each(
                Map<String, T> before, Map<String, T> after, Aspect whole, Function<T, String> name, Pair<T> both) {
            Set<String> keys = new LinkedHashSet<>(before.keySet());
            keys.addAll(after.keySet());
            for (String key : keys) {
                T one = before.get(key);
                T two = after.get(key);
                if (one == null || two == null) {
                    compare(whole, key, one == null ? null : name.apply(one), two == null ? null : name.apply(two));
                } else {
                    both.compare(key, one, two);
                }
            }
        }

        void team(String key, Team one, Team two) {
            compare(Aspect.CAPACITY, key, capacity(one), capacity(two));
            compare(Aspect.HOLIDAYS, key, one.holidays(), two.holidays());
        }

        private static String capacity(Team team) {
            return team.capacity()
                    + team.changes().stream()
                            .map(c -> ", " + c.capacity() + " from " + c.from())
                            .collect(Collectors.joining());
        }

        void initiative(String key, Initiative one, Initiative two) {
            compare(Aspect.ESTIMATE, key, estimate(one), estimate(two));
            compare(Aspect.EFFORT, key, effort(one), effort(two));
            compare(Aspect.BUDGET, key, number(one.budget()), number(two.budget()));
            compare(Aspect.BENEFITS, key, benefits(one), benefits(two));
            compare(Aspect.EARLIEST_START, key, one.earliestStart(), two.earliestStart());
            compare(Aspect.BEGUN, key, one.actualStart(), two.actualStart());
            compare(Aspect.DONE, key, one.actualFinish(), two.actualFinish());
            compare(Aspect.PROGRESS, key, one.percentComplete(), two.percentComplete());
        }

        private static String estimate(Initiative initiative) {
            var e = initiative.estimate();
            return e.optimistic() + " / " + e.likely() + " / " + e.pessimistic();
        }

        private static String effort(Initiative initiative) {
            return initiative.efforts().stream()
                    .map(e -> e.team() + " " + e.fte())
                    .collect(Collectors.joining(", "));
        }

        private static String benefits(Initiative initiative) {
            return initiative.benefits().stream()
                    .map(b -> b.measure() + " " + number(b.yearly()) + (b.validated() ? " ✓" : ""))
                    .collect(Collectors.joining(", "));
        }

        void link(String key, String one, String two) {
            compare(Aspect.DEPENDENCY, key, one, two);
        }

        void pin(String key, String one, String two) {
            compare(Aspect.PIN, key, one, two);
        }

        /** Compares the same thing before and after. */
        private interface Pair<T> {
            void compare(String key, T before, T after);
        }
    }
}
