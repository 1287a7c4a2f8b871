package org.cairn.web.roadmap;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cairn.playbook.Playbook;
import org.cairn.programme.Effort;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.programme.Team;

/** What the lines of a roadmap are grouped by. */
enum Grouping {
    PHASE,
    TEAM,
    STRATEGY;

    static Grouping of(String code) {
        return List.of(values()).stream()
                .filter(g -> g.code().equals(code))
                .findFirst()
                .orElse(PHASE);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key by which lines of a group stay together, in order; empty where an initiative belongs to none. */
    String keyOf(Initiative initiative) {
        return switch (this) {
            case PHASE -> "%03d".formatted(initiative.phase());
            case TEAM ->
                initiative.efforts().stream()
                        .max(Comparator.comparingDouble(Effort::fte))
                        .map(Effort::team)
                        .orElse("");
            case STRATEGY -> Optional.ofNullable(initiative.strategy()).orElse("");
        };
    }

    /** The name of a group; empty where it has none. */
    String nameOf(String key, Programme programme, Playbook playbook) {
        return switch (this) {
            case PHASE -> phase(Integer.parseInt(key), playbook);
            case TEAM ->
                programme.teams().stream()
                        .filter(t -> t.key().equals(key))
                        .map(Team::name)
                        .findFirst()
                        .orElse("");
            case STRATEGY ->
                playbook.strategies().stream()
                        .flatMap(s -> s.groups().stream())
                        .filter(g -> g.id().equals(key))
                        .map(g -> g.id() + " " + g.name())
                        .findFirst()
                        .orElse(key);
        };
    }

    private static String phase(int number, Playbook playbook) {
        return playbook.phases().stream()
                .filter(p -> p.number() == number)
                .map(p -> number + " · " + p.name())
                .findFirst()
                .orElse(String.valueOf(number));
    }
}
