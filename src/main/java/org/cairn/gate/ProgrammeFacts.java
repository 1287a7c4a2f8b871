package org.cairn.gate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.assessment.Fact;
import org.cairn.assessment.FactSheet;
import org.cairn.assessment.ReferenceClaim;
import org.cairn.planning.Plan;
import org.cairn.playbook.Playbook;
import org.cairn.programme.Initiative;
import org.cairn.programme.KpiObservation;
import org.cairn.programme.MaturityScore;
import org.cairn.programme.Measurement;
import org.cairn.programme.Programme;
import org.jspecify.annotations.Nullable;

/**
 * Turns what is known of a programme into the facts that rules read. What nobody has recorded is a missing fact, never a
 * zero. What rules ask for beside these, a measurement tells under the same name.
 */
public final class ProgrammeFacts {

    /** What was observed longer ago than this no longer counts as known. */
    static final int STALE_DAYS = 90;

    private static final String ALL = Fact.PROGRAMME;

    private final Programme programme;
    private final Playbook playbook;
    private final Map<String, Fact> facts = new TreeMap<>();

    private ProgrammeFacts(Programme programme, Playbook playbook) {
        this.programme = programme;
        this.playbook = playbook;
    }

    /**
     * The facts of a programme on the day that it speaks of.
     *
     * @param plan null before the first plan
     * @param more facts that others know, such as the share of a phase's tasks that are done
     */
    public static FactSheet of(Programme programme, Playbook playbook, @Nullable Plan plan, List<Fact> more) {
        ProgrammeFacts sheet = new ProgrammeFacts(programme, playbook);
        sheet.scores();
        sheet.kpis();
        sheet.owners();
        MoneyFacts.of(programme, playbook, plan).forEach(sheet::add);
        DeliveryFacts.of(programme, playbook, plan).forEach(sheet::add);
        sheet.measurements();
        more.forEach(sheet::add);
        return new FactSheet(
                programme.key(), programme.playbook(), programme.asOf(), List.copyOf(sheet.facts.values()));
    }

    private void add(Fact fact) {
        facts.put(fact.key() + "/" + fact.subject(), fact);
    }

    private void computed(String key, String subject, double value, String how) {
        add(Fact.known(key, subject, value, how, programme.asOf(), Fact.COMPUTED));
    }

    private Fact observed(String key, String subject, double value, String source, LocalDate date, String by) {
        Fact fact = Fact.known(key, subject, value, source, date, by);
        return date.isBefore(programme.asOf().minusDays(STALE_DAYS)) ? fact.stale() : fact;
    }

    private void scores() {
        playbook.successFactors().stream()
                .flatMap(f -> f.tests().stream())
                .forEach(t -> add(Fact.missing("score", t.id())));
        add(Fact.missing("days-since-assessment", ALL));
        Map<String, MaturityScore> latest = new LinkedHashMap<>();
        for (MaturityScore score : programme.scores()) {
            latest.merge(score.item(), score, (a, b) -> b.date().isBefore(a.date()) ? a : b);
        }
        latest.forEach((item, s) -> add(observed("score", item, s.score(), "assessment", s.date(), s.recordedBy())
                .founded(s.evidence())));
        latest.values().stream()
                .map(MaturityScore::date)
                .max(LocalDate::compareTo)
                .ifPresent(day -> computed(
                        "days-since-assessment",
                        ALL,
                        Math.max(0, ChronoUnit.DAYS.between(day, programme.asOf())),
                        "latest score"));
    }

    private void kpis() {
        Map<String, List<KpiObservation>> series = new HashMap<>();
        programme.observations().stream()
                .sorted(Comparator.comparing(KpiObservation::date))
                .forEach(o ->
                        series.computeIfAbsent(o.kpi(), k -> new ArrayList<>()).add(o));
        playbook.kpis().forEach(kpi -> kpi(kpi, series.getOrDefault(kpi.id(), List.of())));
    }

    private void kpi(Playbook.Kpi kpi, List<KpiObservation> values) {
        List.of("kpi", "kpi-to-target", "kpi-change", "kpi-change-share")
                .forEach(key -> add(Fact.missing(key, kpi.id())));
        if (values.isEmpty()) {
            return;
        }
        KpiObservation last = values.get(values.size() - 1);
        kpi("kpi", last, last.value());
        Double target = kpi.target();
        if (target != null && last.value() != 0 && target != 0) {
            kpi("kpi-to-target", last, kpi.higherIsBetter() ? last.value() / target : target / last.value());
        }
        if (values.size() > 2) {
            double before = values.get(values.size() - 3).value();
            kpi("kpi-change", last, last.value() - before);
            if (before != 0) {
                kpi("kpi-change-share", last, (last.value() - before) / before);
            }
        }
    }

    private void kpi(String key, KpiObservation last, double value) {
        add(observed(key, last.kpi(), value, last.source(), last.date(), last.recordedBy()));
    }

    /** A key may name its subject behind a colon. A claim is held against the reference figure that it names. */
    private void measurements() {
        programme.measurements().stream()
                .sorted(Comparator.comparing(Measurement::date))
                .forEach(m -> {
                    int colon = m.key().indexOf(':');
                    String key = colon < 0 ? m.key() : m.key().substring(0, colon);
                    String subject = colon < 0 ? ALL : m.key().substring(colon + 1);
                    Fact measured = observed(key, subject, m.value(), m.source(), m.date(), m.recordedBy());
                    add(measured);
                    ReferenceClaim.against(playbook, measured).ifPresent(this::add);
                });
    }

    private void owners() {
        List<Initiative> open = programme.initiatives().stream()
                .filter(i -> !i.isGate() && i.actualFinish() == null)
                .toList();
        Map<String, Integer> ofOwner = new TreeMap<>();
        open.stream()
                .filter(i -> i.owner() != null)
                .forEach(i -> ofOwner.merge(String.valueOf(i.owner()), 1, Integer::sum));
        ofOwner.forEach((owner, count) -> computed("initiatives-of-owner", owner, count, "open initiatives"));
        if (open.isEmpty()) {
            add(Fact.missing("initiatives-without-owner-share", ALL));
        } else {
            double without = open.stream().filter(i -> i.owner() == null).count();
            computed("initiatives-without-owner-share", ALL, without / open.size(), "open initiatives");
        }
    }
}
