package org.cairn.programme;

import java.time.LocalDate;
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

    /** From a date on the team has this capacity. */
    public record CapacityChange(LocalDate from, double capacity) {}
}
