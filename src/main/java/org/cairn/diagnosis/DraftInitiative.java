package org.cairn.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.assessment.Recommendation;
import org.cairn.playbook.Playbook;
import org.cairn.programme.Effort;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;

/**
 * Fits a strategy's template into a programme.
 *
 * <p>A template names roles, a programme has teams: all of a template's effort goes to the team that does most work of the
 * same strategy group, or else of the same strategy, already; where there is none, people say which team it is. Its phase
 * is the one in which most of that work lies, or else the second, in which foundations are laid.
 */
final class DraftInitiative {

    private final Programme programme;
    private final Playbook playbook;
    private final Playbook.StrategyGroup template;

    DraftInitiative(Programme programme, Playbook playbook, Playbook.StrategyGroup template) {
        this.programme = programme;
        this.playbook = playbook;
        this.template = template;
    }

    InitiativeDraft draft(Optional<Recommendation> recommended) {
        List<Initiative> related = related();
        Optional<String> team =
                most(related.stream().flatMap(i -> i.efforts().stream()).toList(), Effort::team);
        double fte = template.effort().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return new InitiativeDraft(
                template.id(),
                template.name(),
                most(related, Initiative::phase)
                        .orElse(Math.min(2, playbook.phases().size())),
                new Estimate(
                        template.duration().optimistic(),
                        template.duration().likely(),
                        template.duration().pessimistic()),
                team.map(t -> List.of(new Effort(t, fte))).orElse(List.of()),
                team.isPresent() ? Map.of() : new LinkedHashMap<>(template.effort()),
                template.costDrivers(),
                programme.initiatives().stream()
                        .filter(i ->
                                i.actualFinish() == null && template.after().contains(i.strategy()))
                        .map(Initiative::key)
                        .toList(),
                null,
                recommended.stream()
                        .flatMap(r -> r.reasons().stream())
                        .map(Recommendation.Reason::because)
                        .toList());
    }

    /** Work of the same group; without any, work of the same strategy. */
    private List<Initiative> related() {
        List<Initiative> same = programme.initiatives().stream()
                .filter(i -> template.id().equals(i.strategy()))
                .toList();
        List<String> siblings = playbook.strategies().stream()
                .filter(s -> s.groups().contains(template))
                .flatMap(s -> s.groups().stream())
                .map(Playbook.StrategyGroup::id)
                .toList();
        return same.isEmpty()
                ? programme.initiatives().stream()
                        .filter(i -> i.strategy() != null && siblings.contains(i.strategy()))
                        .toList()
                : same;
    }

    /** What occurs most often; the first of equals. */
    private static <T, V extends Comparable<V>> Optional<V> most(List<T> all, Function<T, V> of) {
        Map<V, Long> counts = new LinkedHashMap<>(
                all.stream().collect(Collectors.groupingBy(of, LinkedHashMap::new, Collectors.counting())));
        List<Map.Entry<V, Long>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Map.Entry.<V, Long>comparingByValue(Comparator.reverseOrder()));
        return sorted.stream().findFirst().map(Map.Entry::getKey);
    }
}
