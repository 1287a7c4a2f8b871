package org.cairn.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * People who share work.
 *
 * @param key short code, unique in the programme
 * @param capacity full-time equivalents available in a normal week, ≥ 0
 * @param changes capacity from a date on, in date order; each holds until the next
 * @param holidays days on which nobody of this team works
 */
public record Team(String key, String name, double capacity, List<CapacityChange> changes, List<LocalDate> holidays) {

    public Team {
        if (!(capacity >= 0)) {
            throw new IllegalArgumentException("team " + key + ": capacity (" + capacity + ") must be ≥ 0");
        }
        changes = List.copyOf(changes);
        holidays = List.copyOf(holidays);
    }

    public static Team of(String key, String name, double capacity) {
        return new Team(key, name, capacity, List.of(), List.of());
    }

    /** The capacity in full-time equivalents that holds on a date, holidays apart. */
    public double capacityOn(LocalDate date) {
        double current = capacity;
        for (CapacityChange change : changes) {
            if (!date.isBefore(change.from())) {
                current = change.capacity();
            }
        }
        return current;
    }

    /** The same with so many full-time equivalents more (or fewer, but never below none), now and after each change. */
    public Team withMore(double fte) {
        return new Team(
                key,
                name,
                Math.max(0, capacity + fte),
                changes.stream()
                        .map(c -> new CapacityChange(c.from(), Math.max(0, c.capacity() + fte)))
                        .toList(),
                holidays);
    }

    /** The same with this capacity from a date on, until the next change after it. */
    public Team withCapacityFrom(LocalDate date, double fte) {
        List<CapacityChange> changed = new ArrayList<>(
                changes.stream().filter(c -> !c.from().equals(date)).toList());
        changed.add(new CapacityChange(date, fte));
        changed.sort(Comparator.comparing(CapacityChange::from));
        return new Team(key, name, capacity, changed, holidays);
    }

    /** From a date on the team has this capacity. */
    public record CapacityChange(LocalDate from, double capacity) {}
}
