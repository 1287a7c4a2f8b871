package org.cairn.gate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cairn.assessment.Fact;
import org.cairn.planning.Forecast;
import org.cairn.planning.Plan;
import org.cairn.planning.PlannedInitiative;
import org.cairn.planning.TeamLoad;
import org.cairn.playbook.Playbook;
import org.cairn.programme.Initiative;
import org.cairn.programme.MaturityScore;
import org.cairn.programme.Measurement;
import org.cairn.programme.Programme;
import org.jspecify.annotations.Nullable;

/** What delivery itself tells: what the work is made of, progress, load, promised dates, who answers, who hands over. */
final class DeliveryFacts {

    private static final String ALL = Fact.PROGRAMME;
    private static final double DAYS_A_MONTH = 365.25 / 12;

    private final Programme programme;
    private final List<Initiative> work;
    private final List<Fact> facts = new ArrayList<>();

    private DeliveryFacts(Programme programme) {
        this.programme = programme;
        this.work = programme.initiatives().stream().filter(i -> !i.isGate()).toList();
    }

    static List<Fact> of(Programme programme, Playbook playbook, @Nullable Plan plan) {
        DeliveryFacts delivery = new DeliveryFacts(programme);
        delivery.progress(playbook);
        delivery.content(playbook);
        delivery.partners();
        delivery.accountability(playbook);
        delivery.plan(plan);
        if (plan != null) {
            delivery.dates(playbook, plan);
        }
        return delivery.facts;
    }

    private void computed(String key, String subject, double value, String how) {
        facts.add(Fact.known(key, subject, value, how, programme.asOf(), "cairn"));
    }

    /** The share of a phase's work that is done, weighted by likely duration. */
    private void progress(Playbook playbook) {
        playbook.phases().forEach(phase -> {
            double days = 0;
            double done = 0;
            for (Initiative i : work) {
                if (i.phase() == phase.number()) {
                    days += i.estimate().likely();
                    done += i.estimate().likely() * i.percentComplete() / 100.0;
                }
            }
            if (days > 0) {
                computed("phase-done-share", phase.id(), done / days, "progress of initiatives");
            } else {
                facts.add(Fact.missing("phase-done-share", phase.id()));
            }
        });
    }

    /** What the work is made of: from a strategy or not, with a benefit of its own or not. */
    private void content(Playbook playbook) {
        if (work.isEmpty()) {
            facts.add(Fact.missing("strategy-linked-share", ALL));
            return;
        }
        double linked = work.stream().filter(i -> i.strategy() != null).count();
        computed("strategy-linked-share", ALL, linked / work.size(), "initiatives that name a strategy");
        playbook.phases().forEach(phase -> {
            long of = work.stream().filter(i -> i.phase() == phase.number()).count();
            long with = work.stream()
                    .filter(i -> i.phase() == phase.number() && !i.benefits().isEmpty())
                    .count();
            if (of > 0) {
                computed("initiatives-with-benefit", phase.id(), with, "initiatives of the phase");
            }
        });
    }

    private void partners() {
        Map<String, Measurement> plans = latest("transfer-plan:");
        int without = 0;
        for (Initiative i : work) {
            if (i.partnerLed()) {
                Measurement recorded = plans.get(i.key());
                boolean planned = recorded == null
                        ? String.valueOf(i.description()).contains("transfer plan")
                        : recorded.value() > 0;
                without += planned ? 0 : 1;
                computed(
                        "partner-without-transfer",
                        i.key(),
                        planned ? 0 : 1,
                        planned ? "led by a partner, with a transfer plan" : "led by a partner; no transfer plan");
            }
        }
        computed("partners-without-transfer", ALL, without, "initiatives led by a partner without a transfer plan");
    }

    /** Who answers: counted by measurement, or else by the score of the playbook's item, which then is a head count. */
    private void accountability(Playbook playbook) {
        Map<String, Measurement> counted = latest("accountable-people:");
        Map<String, MaturityScore> scored = programme.scores().stream()
                .collect(Collectors.toMap(
                        MaturityScore::item, s -> s, (a, b) -> b.date().isBefore(a.date()) ? a : b, TreeMap::new));
        List<Playbook.Item> areas = playbook.enablement().stream()
                .flatMap(a -> a.groups().stream())
                .filter(Playbook.EnablementGroup::accountability)
                .flatMap(g -> g.items().stream())
                .toList();
        int known = 0;
        int one = 0;
        for (Playbook.Item area : areas) {
            Measurement measured = counted.get(area.id());
            MaturityScore score = scored.get(area.id());
            Double people = measured != null ? (Double) measured.value() : score != null ? score.score() : null;
            if (people == null) {
                facts.add(Fact.missing("accountable-people", area.id()));
            } else {
                known++;
                one += people == 1 ? 1 : 0;
                computed("accountable-people", area.id(), people, area.name());
            }
        }
        if (known == 0) {
            facts.add(Fact.missing("accountable-areas", ALL));
        } else {
            computed("accountable-areas", ALL, one, "areas with exactly one accountable person");
        }
    }

    private void plan(@Nullable Plan plan) {
        if (plan == null || plan.items().isEmpty()) {
            List.of("peak-load", "p80-slip-days").forEach(key -> facts.add(Fact.missing(key, ALL)));
            return;
        }
        plan.teams().stream()
                .max(Comparator.comparingDouble(TeamLoad::peakShare))
                .ifPresent(t -> computed("peak-load", ALL, t.peakShare(), "plan, peak week of " + t.name()));
        if (plan.teams().isEmpty()) {
            computed("peak-load", ALL, 0, "plan without teams");
        }
        Forecast forecast = plan.forecast();
        if (forecast == null) {
            facts.add(Fact.missing("p80-slip-days", ALL));
        } else {
            computed(
                    "p80-slip-days",
                    ALL,
                    workingDays(plan.finish(), forecast.programme().p80()),
                    "simulation under capacity");
        }
    }

    private void dates(Playbook playbook, Plan plan) {
        for (Initiative i : work) {
            LocalDate deadline = i.deadline();
            Optional<PlannedInitiative> planned = plan.find(i.key());
            if (deadline != null && planned.isPresent()) {
                computed(
                        "days-past-deadline",
                        i.key(),
                        workingDays(deadline, planned.get().finish()),
                        "plan against the wanted finish");
            }
        }
        playbook.phases().forEach(phase -> {
            List<PlannedInitiative> items = work.stream()
                    .filter(i -> i.phase() == phase.number())
                    .flatMap(i -> plan.find(i.key()).stream())
                    .toList();
            Optional<LocalDate> from =
                    items.stream().map(PlannedInitiative::start).min(LocalDate::compareTo);
            Optional<LocalDate> to =
                    items.stream().map(PlannedInitiative::finish).max(LocalDate::compareTo);
            if (from.isPresent() && to.isPresent()) {
                double months = (ChronoUnit.DAYS.between(from.get(), to.get()) + 1) / DAYS_A_MONTH;
                computed("phase-months", phase.id(), Math.round(months * 10) / 10.0, "from first start to last finish");
            }
        });
    }

    /** Working days after a day up to another; 0 when it is not later. */
    private static int workingDays(LocalDate after, LocalDate until) {
        return (int) after.plusDays(1)
                .datesUntil(until.isAfter(after) ? until.plusDays(1) : after.plusDays(1))
                .filter(d -> d.getDayOfWeek() != DayOfWeek.SATURDAY && d.getDayOfWeek() != DayOfWeek.SUNDAY)
                .count();
    }

    /** The latest measurement for each subject behind a prefix. */
    private Map<String, Measurement> latest(String prefix) {
        return programme.measurements().stream()
                .filter(m -> m.key().startsWith(prefix))
                .collect(Collectors.toMap(
                        m -> m.key().substring(prefix.length()),
                        m -> m,
                        (a, b) -> b.date().isBefore(a.date()) ? a : b,
                        TreeMap::new));
    }
}
