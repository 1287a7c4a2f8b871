package org.cairn.diagnosis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.cairn.assessment.Recommendation;
import org.cairn.audit.AuditTrail;
import org.cairn.diagnosis.StrategyRefused.Reason;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.Playbooks;
import org.cairn.programme.Dependency;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes an initiative of a strategy: its template fitted into the programme, completed by people, then added. */
@Component
public class TakeOverStrategy {

    private static final Pattern KEY = Pattern.compile("(\\D*)(\\d+)");

    private final Programmes programmes;
    private final Playbooks playbooks;
    private final DiagnoseProgramme diagnosis;
    private final AuditTrail trail;

    TakeOverStrategy(Programmes programmes, Playbooks playbooks, DiagnoseProgramme diagnosis, AuditTrail trail) {
        this.programmes = programmes;
        this.playbooks = playbooks;
        this.diagnosis = diagnosis;
        this.trail = trail;
    }

    /** What the template proposes for this programme; throws {@link StrategyRefused} for an unknown strategy. */
    @Transactional(readOnly = true)
    public InitiativeDraft draft(String key, String strategy) {
        Programme programme = programmes.get(key);
        Playbook playbook = playbooks.get(programme.playbook());
        Optional<Recommendation> recommended = diagnosis.diagnose(key).recommendations().stream()
                .map(Diagnosis.Advice::recommendation)
                .filter(r -> r.strategy().equals(strategy))
                .findFirst();
        return new DraftInitiative(programme, playbook, template(playbook, strategy)).draft(recommended);
    }

    /** Adds the initiative with its links; throws {@link StrategyRefused} and changes nothing. */
    @Transactional
    public Initiative takeOver(String key, InitiativeDraft draft, String by) {
        Programme after = programmes.change(key, programme -> {
            Playbook playbook = playbooks.get(programme.playbook());
            check(programme, playbook, draft);
            return added(programme, initiative(nextKey(programme), draft), draft);
        });
        Initiative added = after.initiatives().get(after.initiatives().size() - 1);
        trail.append(by, "strategy-taken-over", key, added.key(), draft.strategy() + " " + draft.name());
        return added;
    }

    private static Playbook.StrategyGroup template(Playbook playbook, String strategy) {
        return playbook.strategies().stream()
                .flatMap(s -> s.groups().stream())
                .filter(g -> g.id().equals(strategy))
                .findFirst()
                .orElseThrow(() -> new StrategyRefused(strategy, Reason.UNKNOWN_STRATEGY, strategy));
    }

    private static void check(Programme programme, Playbook playbook, InitiativeDraft draft) {
        String strategy = template(playbook, draft.strategy()).id();
        if (draft.name().isBlank()) {
            throw new StrategyRefused(strategy, Reason.NAME_MISSING, "");
        }
        if (draft.phase() < 1 || draft.phase() > playbook.phases().size()) {
            throw new StrategyRefused(strategy, Reason.UNKNOWN_PHASE, String.valueOf(draft.phase()));
        }
        draft.unassigned().keySet().stream().sorted().findFirst().ifPresent(role -> {
            throw new StrategyRefused(strategy, Reason.EFFORT_WITHOUT_TEAM, role);
        });
        draft.efforts().forEach(e -> {
            if (!programme.teamsByKey().containsKey(e.team())) {
                throw new StrategyRefused(strategy, Reason.UNKNOWN_TEAM, e.team());
            }
        });
        draft.predecessors().forEach(p -> {
            if (programme.findInitiative(p).isEmpty()) {
                throw new StrategyRefused(strategy, Reason.UNKNOWN_PREDECESSOR, p);
            }
        });
    }

    private static Initiative initiative(String key, InitiativeDraft draft) {
        String drivers = draft.costDrivers().isEmpty()
                ? ""
                : "Cost to estimate: " + String.join(", ", draft.costDrivers()) + ".";
        return new Initiative(
                key,
                draft.name().strip(),
                Initiative.Kind.INITIATIVE,
                draft.phase(),
                draft.owner(),
                null,
                draft.strategy(),
                draft.estimate(),
                draft.efforts(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                0,
                null,
                null,
                null,
                null,
                false,
                List.of(),
                (String.join(". ", draft.because()) + (draft.because().isEmpty() ? "" : ". ") + drivers).strip());
    }

    /** Added at the end, with a link from each predecessor. */
    private static Programme added(Programme programme, Initiative initiative, InitiativeDraft draft) {
        List<Initiative> initiatives = new ArrayList<>(programme.initiatives());
        initiatives.add(initiative);
        List<Dependency> links = new ArrayList<>(programme.dependencies());
        links.addAll(draft.linksTo(initiative.key()));
        return programme.withInitiatives(initiatives).withDependencies(links);
    }

    /** The next free number after the highest among the keys, written as they are: I34 → I35. */
    private static String nextKey(Programme programme) {
        String prefix = "I";
        int width = 2;
        long highest = 0;
        for (Initiative i : programme.initiatives()) {
            Matcher key = KEY.matcher(i.key());
            if (!i.isGate() && key.matches() && key.group(2).length() < 10 && Long.parseLong(key.group(2)) > highest) {
                prefix = key.group(1);
                width = key.group(2).length();
                highest = Long.parseLong(key.group(2));
            }
        }
        String format = "%s%0" + width + "d";
        String start = prefix;
        return LongStream.iterate(highest + 1, n -> n + 1)
                .mapToObj(n -> String.format(Locale.ROOT, format, start, n))
                .filter(k -> programme.findInitiative(k).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
