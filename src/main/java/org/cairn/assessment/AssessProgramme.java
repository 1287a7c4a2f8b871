package org.cairn.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cairn.programme.Programmes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges a stored programme by the rules in force. */
@Component
public class AssessProgramme {

    private final FactSource facts;
    private final RulesInForce rules;
    private final Evaluations evaluations;
    private final TrackedFindings findings;
    private final Programmes programmes;
    private final Clock clock;
    private final LatestJudgements latest = new LatestJudgements();

    AssessProgramme(
            FactSource facts,
            RulesInForce rules,
            Evaluations evaluations,
            TrackedFindings findings,
            Programmes programmes,
            Clock clock) {
        this.facts = facts;
        this.rules = rules;
        this.evaluations = evaluations;
        this.findings = findings;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** What the rules say now, with trends and the findings that are followed; keeps nothing. */
    @Transactional(readOnly = true)
    public Assessment look(String programme) {
        return assessment(judge(programme));
    }

    /** Keeps what the rules say now, and opens and closes findings by it. */
    @Transactional
    public Assessment assess(String programme, String by) {
        programmes.lock(programme);
        Evaluation evaluation = judge(programme);
        evaluations.keep(evaluation, by);
        follow(evaluation, by);
        return assessment(evaluation);
    }

    /** What the rules say now; keeps nothing. */
    @Transactional(readOnly = true)
    public Evaluation judge(String programme) {
        FactSheet sheet = facts.collect(programme);
        return latest.judge(rules.of(sheet.playbook()), sheet);
    }

    /** What the rules would say if some facts were other than they are; keeps nothing. */
    @Transactional(readOnly = true)
    public Evaluation whatIf(String programme, Collection<GateJudgement.Change> changes) {
        FactSheet sheet = facts.collect(programme);
        return rules.of(sheet.playbook()).judge(sheet.with(changes));
    }

    private void follow(Evaluation evaluation, String by) {
        String programme = evaluation.facts().programme();
        FindingLife life = new FindingLife(Instant.now(clock), by);
        Map<String, TrackedFinding> before = new TreeMap<>();
        findings.list(programme).forEach(f -> before.put(f.key(), f));
        List<TrackedFindings.Turn> turns = new ArrayList<>();
        for (Finding now : evaluation.findings()) {
            life.next(programme, before.remove(now.key()), now).ifPresent(turns::add);
        }
        before.values().forEach(gone -> life.next(programme, gone, null).ifPresent(turns::add));
        findings.save(turns);
    }

    private Assessment assessment(Evaluation evaluation) {
        String programme = evaluation.facts().programme();
        return new Assessment(evaluation, trends(evaluation), findings.list(programme));
    }

    private Map<String, Trend> trends(Evaluation evaluation) {
        Optional<Evaluations.Entry> earlier = evaluations
                .list(evaluation.facts().programme())
                .stream()
                .filter(e -> day(e.judgedAt()).isBefore(LocalDate.now(clock)))
                .findFirst();
        Map<String, Trend> trends = new HashMap<>();
        earlier.ifPresent(e -> evaluation.colours().forEach((id, now) -> {
            Rag before = e.colours().get(id);
            trends.put(id, before == null ? Trend.UNKNOWN : Trend.of(before, now));
        }));
        return trends;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
