package org.cairn.gate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cairn.assessment.Fact;
import org.cairn.assessment.FactSheet;
import org.cairn.businesscase.CaseAssumptions;
import org.cairn.businesscase.ProgrammeCase;
import org.cairn.planning.Plan;
import org.cairn.planning.TeamLoad;
import org.cairn.playbook.Playbook;
import org.cairn.programme.BenefitLine;
import org.cairn.programme.Initiative;
import org.cairn.programme.KpiObservation;
import org.cairn.programme.MaturityScore;
import org.cairn.programme.Measurement;
import org.cairn.programme.Programme;
import org.jspecify.annotations.Nullable;

/** Turns what is known of a programme into the facts that rules read. What nobody has recorded is a missing fact, never a zero. */
public final class ProgrammeFacts {

    /** What was observed longer ago than this no longer counts as known. */
    private static final int STALE_DAYS = 90;

    private static final String ALL = "programme";
    private static final List<String> MEASURED = List.of(
            "platform-utilisation",
            "cost-growth",
            "load-growth",
            "optimisation-without-measure",
            "platform-count",
            "reuse-share",
            "debt-share",
            "cost-without-owner-share",
            "capacity-forecast-error",
            "tuning-threshold-set",
            "optimisation-with-user-metric-share",
            "reference-architecture-share");

    private final Programme programme;
    private final Map<String, Fact> facts = new TreeMap<>();

    private ProgrammeFacts(Programme programme) {
        this.programme = programme;
    }

    /**
     * The facts of a programme on the day that it speaks of.
     *
     * @param plan null before the first plan
     * @param more facts that others know, such as the share of a phase's tasks that are done
     */
    public static FactSheet of(Programme programme, Playbook playbook, @Nullable Plan plan, List<Fact> more) {
        ProgrammeFacts sheet = new ProgrammeFacts(programme);
        sheet.scores(playbook);
        sheet.kpis(playbook);
        sheet.measurements();
        sheet.initiatives();
        sheet.benefits();
        DeliveryFacts.of(programme, playbook, plan).forEach(sheet::add);
        sheet.plan(plan);
        more.forEach(sheet::add);
        return new FactSheet(
                programme.key(), programme.playbook(), programme.asOf(), List.copyOf(sheet.facts.values()));
    }

    private void add(Fact fact) {
        facts.put(fact.key() + "/" + fact.subject(), fact);
    }

    private void computed(String key, String subject, double value, String how) {
        add(Fact.known(key, subject, value, how, programme.asOf(), "cairn"));
    }

    private Fact observed(String key, String subject, double value, String source, LocalDate date, String by) {
        Fact fact = Fact.known(key, subject, value, source, date, by);
        return date.isBefore(programme.asOf().minusDays(STALE_DAYS)) ? fact.stale() : fact;
    }

    private void scores(Playbook playbook) {
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
                        "days-since-assessment", ALL, ChronoUnit.DAYS.between(day, programme.asOf()), "latest score"));
    }

    private void kpis(Playbook playbook) {
        Map<String, List<KpiObservation>> series = new HashMap<>();
        programme.observations().stream()
                .sorted(java.util.Comparator.comparing(KpiObservation::date))
                .forEach(o ->
                        series.computeIfAbsent(o.kpi(), k -> new ArrayList<>()).add(o));
        for (Playbook.Kpi kpi : playbook.kpis()) {
            List<KpiObservation> values = series.getOrDefault(kpi.id(), List.of());
            if (values.isEmpty()) {
                add(Fact.missing("kpi", kpi.id()));
                add(Fact.missing("kpi-to-target", kpi.id()));
                continue;
            }
            KpiObservation last = values.get(values.size() - 1);
            add(observed("kpi", kpi.id(), last.value(), last.source(), last.date(), last.recordedBy()));
            Double target = kpi.target();
            if (target != null && last.value() != 0) {
                double reached = kpi.higherIsBetter() ? last.value() / target : target / last.value();
                add(observed("kpi-to-target", kpi.id(), reached, last.source(), last.date(), last.recordedBy()));
            }
        }
        trend("adoption-trend", series.getOrDefault("K4", List.of()), false);
        trend("cost-per-insight-trend", series.getOrDefault("K3", List.of()), true);
    }

    /** The change over the last two periods: in points, or as a share. */
    private void trend(String key, List<KpiObservation> values, boolean share) {
        if (values.size() < 3) {
            add(Fact.missing(key, ALL));
            return;
        }
        KpiObservation last = values.get(values.size() - 1);
        double before = values.get(values.size() - 3).value();
        double change = last.value() - before;
        add(observed(key, ALL, share && before != 0 ? change / before : change, last.source(), last.date(), "cairn"));
    }

    /** A key may name its subject behind a colon. */
    private void measurements() {
        MEASURED.forEach(key -> add(Fact.missing(key, ALL)));
        programme.measurements().stream()
                .sorted(java.util.Comparator.comparing(Measurement::date))
                .forEach(m -> {
                    int colon = m.key().indexOf(':');
                    String key = colon < 0 ? m.key() : m.key().substring(0, colon);
                    String subject = colon < 0 ? ALL : m.key().substring(colon + 1);
                    add(observed(key, subject, m.value(), m.source(), m.date(), m.recordedBy()));
                });
    }

    private void initiatives() {
        List<Initiative> real =
                programme.initiatives().stream().filter(i -> !i.isGate()).toList();
        Map<String, Integer> ofOwner = new TreeMap<>();
        real.stream()
                .filter(i -> i.owner() != null && i.actualFinish() == null)
                .forEach(i -> ofOwner.merge(String.valueOf(i.owner()), 1, Integer::sum));
        ofOwner.forEach((owner, count) -> computed("initiatives-of-owner", owner, count, "open initiatives"));
        long pilots = real.stream()
                .filter(i -> i.phase() == 3 && !i.benefits().isEmpty())
                .count();
        if (pilots > 0) {
            computed("pilot-count", ALL, pilots, "initiatives of phase 3 with a benefit");
        }
        if (real.isEmpty()) {
            add(Fact.missing("strategy-linked-share", ALL));
        } else {
            double linked = real.stream().filter(i -> i.strategy() != null).count();
            computed("strategy-linked-share", ALL, linked / real.size(), "initiatives that name a strategy");
        }
    }

    private void benefits() {
        double budget = 0;
        double withBenefit = 0;
        double claimed = 0;
        double validated = 0;
        Map<String, Set<String>> claims = new TreeMap<>();
        for (Initiative initiative : programme.initiatives()) {
            double once = initiative.budget().doubleValue();
            budget += once;
            withBenefit += initiative.benefits().isEmpty() ? 0 : once;
            for (BenefitLine line : initiative.benefits()) {
                claimed += line.yearly().doubleValue();
                validated += line.validated() ? line.yearly().doubleValue() : 0;
                claims.computeIfAbsent(line.measure(), m -> new TreeSet<>()).add(initiative.key());
            }
        }
        share("budget-with-benefit-share", withBenefit, budget, "budget of initiatives with a benefit line");
        share("validated-benefit-share", validated, claimed, "benefits validated by finance");
        share("claimed-return-multiple", claimed, budget, "yearly benefits over one-off cost");
        claims.forEach((measure, by) -> computed("claims-of-measure", measure, by.size(), String.join(", ", by)));
    }

    private void share(String key, double part, double whole, String how) {
        if (whole > 0) {
            computed(key, ALL, part / whole, how);
        } else {
            add(Fact.missing(key, ALL));
        }
    }

    private void plan(@Nullable Plan plan) {
        if (plan == null || plan.items().isEmpty()) {
            List.of("peak-load", "p80-slip-days", "npv").forEach(key -> add(Fact.missing(key, ALL)));
            return;
        }
        computed(
                "peak-load",
                ALL,
                plan.teams().stream().mapToDouble(TeamLoad::peakShare).max().orElse(0),
                "highest weekly load of a team");
        if (plan.forecast() == null) {
            add(Fact.missing("p80-slip-days", ALL));
        } else {
            long days = ChronoUnit.DAYS.between(
                    plan.finish(), plan.forecast().programme().p80());
            computed("p80-slip-days", ALL, Math.max(0, Math.round(days * 5 / 7.0)), "simulation under capacity");
        }
        Map<String, ProgrammeCase.Span> dates = new HashMap<>();
        plan.items().forEach(i -> dates.put(i.key(), new ProgrammeCase.Span(i.startDay(), i.finishDay())));
        double budget = programme.initiatives().stream()
                .mapToDouble(i -> i.budget().doubleValue())
                .sum();
        if (budget == 0) {
            add(Fact.missing("npv", ALL));
        } else {
            computed(
                    "npv",
                    ALL,
                    ProgrammeCase.of(
                                    programme,
                                    dates,
                                    CaseAssumptions.usual(
                                            programme.discountRate().doubleValue()))
                            .netPresentValue(),
                    "five years at " + programme.discountRate());
        }
    }
}
