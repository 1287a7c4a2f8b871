package org.cairn.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.planning.Movement.Cause;
import org.cairn.programme.Initiative;
import org.jspecify.annotations.Nullable;

/**
 * What moved between two plans of a programme, and why: computed from both plans and what they were made for.
 *
 * @param facts that planning reads and that differ
 * @param movements of what starts or ends on another day, came or went; in the order of the later programme
 * @param finishDays working days by which the whole ends later; negative for earlier
 */
public record PlanChanges(List<Difference> facts, List<Movement> movements, int finishDays) {

    public PlanChanges {
        facts = List.copyOf(facts);
        movements = List.copyOf(movements);
    }

    public static PlanChanges between(PlanBasis basisBefore, Plan before, PlanBasis basisAfter, Plan after) {
        return new Comparer(basisBefore, before, basisAfter, after).compare();
    }

    /**
     * From what moved for reasons of its own to this line, along predecessors and holders of teams that moved; ends with
     * the key itself and holds nothing else when it moved by itself.
     */
    public List<String> rootChain(String key) {
        Map<String, Movement> byKey = movements.stream().collect(Collectors.toMap(Movement::key, m -> m));
        List<String> chain = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String at = key;
        while (at != null && seen.add(at)) {
            chain.add(at);
            Movement movement = byKey.get(at);
            at = movement == null ? null : mover(movement, byKey);
        }
        Collections.reverse(chain);
        return List.copyOf(chain);
    }

    private static @Nullable String mover(Movement movement, Map<String, Movement> byKey) {
        for (Cause cause : movement.causes()) {
            if (cause instanceof Cause.Predecessor before) {
                return before.key();
            }
            if (cause instanceof Cause.Team team) {
                return team.holders().stream()
                        .filter(byKey::containsKey)
                        .findFirst()
                        .orElse(null);
            }
        }
        return null;
    }

    /** Holds both sides while they are compared. */
    private static final class Comparer {

        private final PlanBasis basisBefore;
        private final PlanBasis basisAfter;
        private final Plan planBefore;
        private final Plan planAfter;
        private final Map<String, PlannedInitiative> before;
        private final Map<String, PlannedInitiative> after;
        private final Map<String, Initiative> initiativesBefore;
        private final Map<String, Initiative> initiativesAfter;
        private final Set<List<String>> linksBefore;
        private final Set<List<String>> linksAfter;
        private final WorkCalendar calendar;
        private final List<Difference> facts;

        Comparer(PlanBasis basisBefore, Plan planBefore, PlanBasis basisAfter, Plan planAfter) {
            this.basisBefore = basisBefore;
            this.basisAfter = basisAfter;
            this.planBefore = planBefore;
            this.planAfter = planAfter;
            this.before = byKey(planBefore);
            this.after = byKey(planAfter);
            this.initiativesBefore = basisBefore.programme().initiativesByKey();
            this.initiativesAfter = basisAfter.programme().initiativesByKey();
            this.linksBefore = links(basisBefore);
            this.linksAfter = links(basisAfter);
            LocalDate first = planBefore.start().isBefore(planAfter.start()) ? planBefore.start() : planAfter.start();
            this.calendar = WorkCalendar.of(basisAfter.programme(), first);
            this.facts = Difference.between(basisBefore, basisAfter);
        }

        private static Map<String, PlannedInitiative> byKey(Plan plan) {
            Map<String, PlannedInitiative> items = new HashMap<>();
            plan.items().forEach(i -> items.put(i.key(), i));
            return items;
        }

        PlanChanges compare() {
            List<Movement> movements = new ArrayList<>();
            for (PlannedInitiative item : planAfter.items()) {
                PlannedInitiative earlier = before.get(item.key());
                if (earlier == null) {
                    movements.add(new Movement(item.key(), null, null, item.start(), item.finish(), 0, 0, List.of()));
                } else if (!earlier.start().equals(item.start())
                        || !earlier.finish().equals(item.finish())) {
                    movements.add(movement(earlier, item));
                }
            }
            for (PlannedInitiative item : planBefore.items()) {
                if (!after.containsKey(item.key())) {
                    movements.add(new Movement(item.key(), item.start(), item.finish(), null, null, 0, 0, List.of()));
                }
            }
            return new PlanChanges(facts, movements, days(planBefore.finish(), planAfter.finish()));
        }

        private int days(LocalDate from, LocalDate to) {
            return calendar.slot(to) - calendar.slot(from);
        }

        private Movement movement(PlannedInitiative earlier, PlannedInitiative later) {
            return new Movement(
                    later.key(),
                    earlier.start(),
                    earlier.finish(),
                    later.start(),
                    later.finish(),
                    days(earlier.start(), later.start()),
                    days(earlier.finish(), later.finish()),
                    causes(earlier, later));
        }

        private List<Cause> causes(PlannedInitiative earlier, PlannedInitiative later) {
            List<Cause> causes = new ArrayList<>();
            int shift = days(earlier.start(), later.start());
            if (shift != 0) {
                causes.add(startCause(earlier, later, shift));
            }
            if (earlier.durationDays() != later.durationDays()) {
                causes.add(new Cause.Duration(earlier.durationDays(), later.durationDays()));
            }
            return causes;
        }

        private Cause startCause(PlannedInitiative earlier, PlannedInitiative later, int shift) {
            String key = later.key();
            LocalDate begun = Objects.requireNonNull(initiativesAfter.get(key)).actualStart();
            if (begun != null) {
                return new Cause.Begun(begun);
            }
            LocalDate pin = pin(basisAfter, key);
            if (pin != null && !pin.equals(pin(basisBefore, key))) {
                return new Cause.Pinned(pin);
            }
            if (pin == null && pin(basisBefore, key) != null) {
                return new Cause.Unpinned();
            }
            return shift > 0 ? later(later) : earlier(earlier);
        }

        private static @Nullable LocalDate pin(PlanBasis basis, String key) {
            return basis.pins().stream()
                    .filter(p -> p.initiative().equals(key))
                    .map(Pin::start)
                    .findFirst()
                    .orElse(null);
        }

        /** It starts later: what it waits for now. */
        private Cause later(PlannedInitiative item) {
            for (WaitReason wait : item.waits()) {
                String subject = wait.subject();
                if (wait.kind() == WaitReason.Kind.PREDECESSOR && subject != null) {
                    return linksBefore.contains(List.of(subject, item.key()))
                            ? new Cause.Predecessor(subject, shiftOf(subject))
                            : new Cause.NewDependency(subject);
                }
                if (wait.kind() == WaitReason.Kind.TEAM && subject != null) {
                    return hasOtherCapacity(subject)
                            ? new Cause.Capacity(subject)
                            : new Cause.Team(subject, wait.holders());
                }
                if (wait.kind() == WaitReason.Kind.EARLIEST_START) {
                    LocalDate date = earliest(initiativesAfter, item.key());
                    return Objects.equals(date, earliest(initiativesBefore, item.key()))
                            ? new Cause.NotBegun()
                            : new Cause.EarliestStart(date);
                }
            }
            return new Cause.Choice();
        }

        /** It starts earlier: what it waited for before and no longer does. */
        private Cause earlier(PlannedInitiative item) {
            for (WaitReason wait : item.waits()) {
                String subject = wait.subject();
                if (wait.kind() == WaitReason.Kind.PREDECESSOR && subject != null) {
                    return linksAfter.contains(List.of(subject, item.key()))
                            ? new Cause.Predecessor(subject, shiftOf(subject))
                            : new Cause.DependencyGone(subject);
                }
                if (wait.kind() == WaitReason.Kind.TEAM && subject != null) {
                    return hasOtherCapacity(subject)
                            ? new Cause.Capacity(subject)
                            : new Cause.Team(subject, wait.holders());
                }
                if (wait.kind() == WaitReason.Kind.EARLIEST_START) {
                    return new Cause.EarliestStart(earliest(initiativesAfter, item.key()));
                }
            }
            return new Cause.Choice();
        }

        private static Set<List<String>> links(PlanBasis basis) {
            return basis.programme().dependencies().stream()
                    .map(d -> List.of(d.predecessor(), d.successor()))
                    .collect(Collectors.toSet());
        }

        private int shiftOf(String key) {
            PlannedInitiative one = before.get(key);
            PlannedInitiative two = after.get(key);
            return one == null || two == null ? 0 : days(one.finish(), two.finish());
        }

        private boolean hasOtherCapacity(String team) {
            return facts.stream()
                    .anyMatch(d ->
                            d.aspect() == Difference.Aspect.CAPACITY && d.key().equals(team));
        }

        private static @Nullable LocalDate earliest(Map<String, Initiative> initiatives, String key) {
            Initiative initiative = initiatives.get(key);
            return initiative == null ? null : initiative.earliestStart();
        }
    }
}
