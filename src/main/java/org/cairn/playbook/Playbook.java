package org.cairn.playbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole playbook. Every item has an id that is unique in the playbook.
 *
 * @param id kebab-case id that programmes refer to
 * @param version what changes when the method changes
 * @param roadmapProcess id of the process that runs the whole roadmap
 * @param roles id → name of the roles that activities name
 */
public record Playbook(
        String id,
        String version,
        String name,
        String roadmapProcess,
        Map<String, String> roles,
        List<Phase> phases,
        List<Dimension> dimensions,
        List<Item> limitCosts,
        List<Challenge> challenges,
        List<Strategy> strategies,
        List<EnablementArea> enablement,
        List<Kpi> kpis,
        List<SuccessFactor> successFactors,
        List<Pitfall> pitfalls,
        List<Reference> references) {

    public Playbook {
        roles = Map.copyOf(roles);
        phases = List.copyOf(phases);
        dimensions = List.copyOf(dimensions);
        limitCosts = List.copyOf(limitCosts);
        challenges = List.copyOf(challenges);
        strategies = List.copyOf(strategies);
        enablement = List.copyOf(enablement);
        kpis = List.copyOf(kpis);
        successFactors = List.copyOf(successFactors);
        pitfalls = List.copyOf(pitfalls);
        references = List.copyOf(references);
    }

    /** The phase with this number, from 1; throws {@link java.util.NoSuchElementException} naming it when absent. */
    public Phase phase(int number) {
        return phases.stream()
                .filter(p -> p.number() == number)
                .findFirst()
                .orElseThrow(() -> new java.util.NoSuchElementException("playbook " + id + " has no phase " + number));
    }

    public Stream<ActivityTemplate> activities() {
        return phases.stream().flatMap(p -> p.workstreams().stream()).flatMap(w -> w.activities().stream());
    }

    public Optional<ActivityTemplate> findActivity(String activityId) {
        return activities().filter(a -> a.id().equals(activityId)).findFirst();
    }

    /** The strategy to which a group belongs. */
    public Optional<Strategy> findStrategyOf(@Nullable String group) {
        return strategies.stream()
                .filter(s -> s.groups().stream().anyMatch(g -> g.id().equals(group)))
                .findFirst();
    }

    /** The ids of all that it consists of, roles apart. */
    public Set<String> ids() {
        Stream<String> steps = phases.stream()
                .flatMap(p -> Stream.concat(
                        Stream.of(p.id(), p.gate()),
                        p.workstreams().stream()
                                .flatMap(w -> Stream.concat(
                                        Stream.of(w.id()),
                                        w.activities().stream().map(ActivityTemplate::id)))));
        Stream<String> diagnosis = Stream.of(
                        dimensions.stream().map(Dimension::id),
                        limitCosts.stream().map(Item::id),
                        challenges.stream().flatMap(c -> idsOf(c.id(), c.symptoms())),
                        strategies.stream()
                                .flatMap(s -> Stream.concat(
                                        Stream.of(s.id()),
                                        s.groups().stream().flatMap(g -> idsOf(g.id(), g.elements())))))
                .flatMap(s -> s);
        Stream<String> success = Stream.of(
                        enablement.stream()
                                .flatMap(a -> Stream.concat(
                                        Stream.of(a.id()), a.groups().stream().flatMap(g -> idsOf(g.id(), g.items())))),
                        kpis.stream().map(Kpi::id),
                        successFactors.stream().flatMap(f -> idsOf(f.id(), f.tests())),
                        pitfalls.stream().flatMap(x -> idsOf(x.id(), x.mitigations())),
                        references.stream().map(Reference::id))
                .flatMap(s -> s);
        return Stream.of(steps, diagnosis, success).flatMap(s -> s).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> idsOf(String whole, List<Item> parts) {
        return Stream.concat(Stream.of(whole), parts.stream().map(Item::id));
    }

    /** Something with an id, a name and an explanation. */
    public record Item(String id, String name, String text) {}

    /** A dimension of maturity with the descriptions of its levels 1 to 5. */
    public record Dimension(String id, String name, String text, List<String> levels) {}

    /** A challenge and its symptoms. */
    public record Challenge(String id, String name, String text, List<Item> symptoms) {}

    /** A strategy and its groups. */
    public record Strategy(String id, String name, String text, List<StrategyGroup> groups) {}

    /**
     * A template for initiatives.
     *
     * @param elements what belongs to it
     * @param answers ids of the challenges or symptoms that it answers
     * @param duration default duration in working days: optimistic, likely, pessimistic
     * @param effort team role → full-time equivalents
     * @param costDrivers what its cost hangs on
     * @param after ids of strategy groups that come before it
     */
    public record StrategyGroup(
            String id,
            String name,
            String text,
            List<Item> elements,
            List<String> answers,
            Days duration,
            Map<String, Double> effort,
            List<String> costDrivers,
            List<String> after) {}

    /** A part of the organisation that must be enabled, in groups of checklist items. */
    public record EnablementArea(String id, String name, String text, List<EnablementGroup> groups) {}

    /**
     * A checklist of enablement items.
     *
     * @param accountability whether each item is an area for which exactly one person must answer
     */
    public record EnablementGroup(String id, String name, String text, List<Item> items, boolean accountability) {}

    /**
     * A success metric.
     *
     * @param higherIsBetter direction
     */
    public record Kpi(
            String id,
            String name,
            String text,
            String unit,
            boolean higherIsBetter,
            @Nullable Double baseline,
            @Nullable Double target) {}

    /** A critical success factor and its tests. */
    public record SuccessFactor(String id, String name, String text, List<Item> tests) {}

    /** A pitfall and what mitigates it. */
    public record Pitfall(String id, String name, String text, List<Item> mitigations) {}

    /**
     * A third party's claim, unverified: shown beside a case, never a silent default.
     *
     * @param measure kebab-case name of what is claimed
     * @param lowerIsBolder whether a lower value claims more, as with a response time
     */
    public record Reference(
            String id,
            String claim,
            String source,
            boolean verified,
            @Nullable String measure,
            @Nullable Double value,
            boolean lowerIsBolder) {}
}
