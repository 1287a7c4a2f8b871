package org.cairn.planning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.programme.Dependency;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;

/**
 * Which initiatives can be left out together.
 *
 * <p>Leaving one out takes with it what needs it: what brings a benefit needs all that comes before it; what brings none but
 * gathers the work of several goes on with the rest, and goes when all of them do. A gate needs nobody in particular: it passes
 * what is there. But what brings no benefit itself is only done for what follows, through gates as well, and can go only with
 * all of that; and when all that it was done for has gone, it goes too. What has begun stays, and so does what it is bound to.
 */
final class Selection {

    private final Programme programme;
    private final Map<String, Initiative> initiatives;
    private final Map<String, List<String>> after = new HashMap<>();
    private final Map<String, List<String>> before = new HashMap<>();

    Selection(Programme programme) {
        this.programme = programme;
        this.initiatives = programme.initiativesByKey();
        for (Dependency link : programme.dependencies()) {
            after.computeIfAbsent(link.predecessor(), k -> new ArrayList<>()).add(link.successor());
            before.computeIfAbsent(link.successor(), k -> new ArrayList<>()).add(link.predecessor());
        }
    }

    /** What goes when this one goes, itself included, beside what is out already; empty when it cannot go. */
    Set<String> leaving(String key, Set<String> out) {
        Set<String> gone = new LinkedHashSet<>(List.of(key));
        Deque<String> open = new ArrayDeque<>(gone);
        while (!open.isEmpty()) {
            Initiative leaving = initiative(open.pop());
            if (leaving.isGate() || leaving.actualStart() != null) {
                return Set.of();
            }
            for (String next : needing(leaving)) {
                if (!out.contains(next) && !goesOn(next, gone, out) && gone.add(next)) {
                    open.add(next);
                }
            }
        }
        addOrphans(gone, out);
        return gone;
    }

    /** Whether it gathers the work of several and some of them stays. */
    private boolean goesOn(String key, Set<String> gone, Set<String> out) {
        Initiative one = initiative(key);
        return !one.isGate()
                && one.benefits().isEmpty()
                && before.getOrDefault(key, List.of()).stream()
                        .anyMatch(k -> !initiative(k).isGate() && !gone.contains(k) && !out.contains(k));
    }

    /** Those that build on it. */
    private List<String> needing(Initiative leaving) {
        List<String> needing = new ArrayList<>();
        for (String next : after.getOrDefault(leaving.key(), List.of())) {
            if (!initiative(next).isGate()) {
                needing.add(next);
            } else if (leaving.benefits().isEmpty()) {
                needing.addAll(behind(next));
            }
        }
        return needing;
    }

    /** All initiatives right behind a gate; another gate is looked through, and the last one asks for its work itself. */
    private List<String> behind(String gate) {
        List<String> behind = new ArrayList<>();
        for (String next : after.getOrDefault(gate, List.of())) {
            if (initiative(next).isGate()) {
                behind.addAll(behind(next));
            } else {
                behind.add(next);
            }
        }
        return behind.isEmpty() ? List.of(gate) : behind;
    }

    /** All that is out and must be in for this one to be in, itself included. */
    Set<String> joining(String key, Set<String> out) {
        Set<String> left = new LinkedHashSet<>(out);
        left.remove(key);
        while (left.removeIf(k -> isMissed(k, left))) {
            // what has joined may miss others
        }
        Set<String> in = new LinkedHashSet<>(out);
        in.removeAll(left);
        return in;
    }

    /** Whether something that is in cannot do without it. */
    private boolean isMissed(String key, Set<String> out) {
        return needing(initiative(key)).stream().anyMatch(k -> !out.contains(k) && !goesOn(k, Set.of(), out));
    }

    /** Everything that can be left out at once. */
    Set<String> mostThatCanGo() {
        Set<String> out = new LinkedHashSet<>();
        programme.initiatives().stream()
                .map(Initiative::key)
                .filter(key -> !out.contains(key))
                .forEach(key -> out.addAll(leaving(key, out)));
        return out;
    }

    private void addOrphans(Set<String> gone, Set<String> out) {
        boolean more = true;
        while (more) {
            more = false;
            for (Initiative one : programme.initiatives()) {
                if (isOrphan(one, gone, out)) {
                    more |= gone.add(one.key());
                }
            }
        }
    }

    private boolean isOrphan(Initiative one, Set<String> gone, Set<String> out) {
        List<String> next = after.getOrDefault(one.key(), List.of());
        return !one.isGate()
                && one.actualStart() == null
                && one.benefits().isEmpty()
                && !next.isEmpty()
                && !gone.contains(one.key())
                && !out.contains(one.key())
                && next.stream().allMatch(k -> gone.contains(k) || out.contains(k));
    }

    /** An initiative that is in and cannot do without this one; empty text when there is none. */
    String neededBy(String key, Set<String> out) {
        return needing(initiative(key)).stream()
                .filter(k -> !out.contains(k))
                .findFirst()
                .orElse("");
    }

    /** An initiative that is out and that this one cannot do without; empty text when there is none. */
    String needs(String key, Set<String> out) {
        return out.stream()
                .filter(k -> !k.equals(key) && needing(initiative(k)).contains(key) && !goesOn(key, Set.of(), out))
                .findFirst()
                .orElse("");
    }

    /** The programme without these; gates wait for the rest. */
    Programme without(Set<String> out) {
        return programme
                .withInitiatives(programme.initiatives().stream()
                        .filter(i -> !out.contains(i.key()))
                        .toList())
                .withDependencies(programme.dependencies().stream()
                        .filter(d -> !out.contains(d.predecessor()) && !out.contains(d.successor()))
                        .toList());
    }

    private Initiative initiative(String key) {
        return java.util.Objects.requireNonNull(initiatives.get(key), key);
    }
}
