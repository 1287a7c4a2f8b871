package org.cairn.web.search;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.access.People;
import org.cairn.playbook.ActivityTemplate;
import org.cairn.playbook.Playbook;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.workflow.Judgements;
import org.cairn.workflow.Tasklist;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Looks for a text in the names of a programme's things. All words must occur, in any order and case. The text is compared
 * here and reaches neither a database nor the process engine.
 */
@Component
class Finder {

    private final People people;
    private final Judgements judgements;
    private final Tasklist tasklist;

    Finder(People people, Judgements judgements, Tasklist tasklist) {
        this.people = people;
        this.judgements = judgements;
        this.tasklist = tasklist;
    }

    Hits find(Programme programme, String text, int most) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        Predicate<String> matches = name -> {
            String lower = name.toLowerCase(Locale.ROOT);
            return words.stream().allMatch(lower::contains);
        };
        return new Hits(
                initiatives(programme, matches).limit(most).toList(),
                tasks(programme, matches, most),
                people(programme, matches).limit(most).toList(),
                findings(programme, matches).limit(most).toList());
    }

    private static Stream<Hits.Hit> initiatives(Programme programme, Predicate<String> matches) {
        return programme.initiatives().stream()
                .filter(i -> matches.test(i.key() + " " + i.name()))
                .map(i -> new Hits.Hit(i.key(), i.name(), address(programme, "initiatives", i)));
    }

    private static String address(Programme programme, String part, Initiative initiative) {
        return UriComponentsBuilder.fromPath("/programmes/{programme}/{part}/{key}")
                .buildAndExpand(programme.key(), part, initiative.key())
                .toUriString();
    }

    private List<Hits.Hit> tasks(Programme programme, Predicate<String> matches, int most) {
        Playbook playbook = judgements.playbook(programme);
        Set<String> activities = playbook.phases().stream()
                .flatMap(p -> p.workstreams().stream())
                .flatMap(w -> w.activities().stream())
                .filter(a -> matches.test(a.id() + " " + a.name()))
                .map(ActivityTemplate::id)
                .collect(Collectors.toSet());
        return tasklist.listOf(programme.key(), activities, most).stream()
                .map(t -> new Hits.Hit(
                        t.activity(), t.name(), "/programmes/" + programme.key() + "/tasks?view=ALL&task=" + t.id()))
                .toList();
    }

    private Stream<Hits.Hit> people(Programme programme, Predicate<String> matches) {
        return people.list().stream()
                .filter(p -> p.active() && matches.test(p.user() + " " + p.name()))
                .map(p -> new Hits.Hit(
                        p.user(), p.name(), "/programmes/" + programme.key() + "/initiatives?owner=" + p.user()));
    }

    private Stream<Hits.Hit> findings(Programme programme, Predicate<String> matches) {
        return judgements.of(programme).findings().stream()
                .filter(f -> matches.test(f.criterion() + " " + f.message()))
                .map(f -> new Hits.Hit(
                        f.criterion(),
                        f.message(),
                        UriComponentsBuilder.fromPath("/programmes/{p}/findings")
                                .queryParam("criterion", "{c}")
                                .buildAndExpand(programme.key(), f.criterion())
                                .toUriString()));
    }
}
