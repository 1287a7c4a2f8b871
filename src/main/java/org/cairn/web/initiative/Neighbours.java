package org.cairn.web.initiative;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairn.planning.Plan;
import org.cairn.planning.PlannedInitiative;
import org.cairn.programme.Dependency;
import org.cairn.programme.Initiative;
import org.cairn.programme.LinkType;
import org.cairn.programme.Programme;
import org.jspecify.annotations.Nullable;

/** What an initiative hangs on and what hangs on it, directly. */
record Neighbours(List<Link> before, List<Link> after) {

    Neighbours {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The other end of a link. */
    record Link(
            String key,
            String name,
            LinkType type,
            int lagDays,
            @Nullable LocalDate start,
            @Nullable LocalDate finish,
            boolean done) {}

    static Neighbours of(Programme programme, Initiative initiative, @Nullable Plan plan) {
        Map<String, Initiative> all = programme.initiativesByKey();
        return new Neighbours(
                links(programme, initiative.key(), Dependency::successor, Dependency::predecessor, all, plan)
                        .toList(),
                links(programme, initiative.key(), Dependency::predecessor, Dependency::successor, all, plan)
                        .toList());
    }

    private static Stream<Link> links(
            Programme programme,
            String key,
            Function<Dependency, String> here,
            Function<Dependency, String> there,
            Map<String, Initiative> all,
            @Nullable Plan plan) {
        return programme.dependencies().stream()
                .filter(d -> here.apply(d).equals(key))
                .flatMap(d -> Stream.ofNullable(all.get(there.apply(d))).map(other -> link(d, other, plan)));
    }

    private static Link link(Dependency dependency, Initiative other, @Nullable Plan plan) {
        PlannedInitiative planned = plan == null ? null : plan.find(other.key()).orElse(null);
        return new Link(
                other.key(),
                other.name(),
                dependency.type(),
                dependency.lagDays(),
                planned == null ? null : planned.start(),
                planned == null ? null : planned.finish(),
                other.actualFinish() != null);
    }
}
