package org.cairn.report;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.cairn.assessment.Evaluation;
import org.cairn.assessment.FactSheet;
import org.cairn.assessment.Rules;
import org.cairn.exchange.ImportOutcome;
import org.cairn.exchange.Readers;
import org.cairn.gate.GateDecision;
import org.cairn.gate.GateReview;
import org.cairn.gate.ProgrammeFacts;
import org.cairn.planning.Plan;
import org.cairn.planning.PlanProgramme;
import org.cairn.planning.PlanProgress;
import org.cairn.planning.PlanSettings;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.StandardPlaybook;
import org.cairn.programme.BenefitLine;
import org.cairn.programme.Dependency;
import org.cairn.programme.Effort;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.cairn.programme.KpiObservation;
import org.cairn.programme.LinkType;
import org.cairn.programme.Programme;
import org.cairn.programme.RiskItem;
import org.cairn.programme.StatusReport;
import org.cairn.programme.Team;

/** Programmes as packs meet them: the demo, a tiny one, a large one, odd names, nothing at all, everything red. */
public final class PackSamples {

    public static final Instant THEN = Instant.parse("2026-11-24T09:00:00Z");
    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final Playbook PLAYBOOK = StandardPlaybook.load();

    private static final Map<Integer, Snapshot> SIZED = new ConcurrentHashMap<>();

    private PackSamples() {}

    /** The demo programme in the middle of its second phase, with a decided and an open gate and a pack before this one. */
    public static Snapshot demo() {
        return Demo.SNAPSHOT;
    }

    /** A programme whose every field is filled, with each kind of gate decision. */
    public static Snapshot decided() {
        Programme programme = programme("decided", "Decided", 3);
        List<GateReview> gates = new ArrayList<>();
        for (GateDecision decision : List.of(
                new GateDecision.Go(),
                new GateDecision.ConditionalGo(List.of(new GateDecision.Condition("Name an owner", "owner", START))),
                new GateDecision.Hold(START.plusDays(30)),
                new GateDecision.Recycle(List.of("P1.2")),
                new GateDecision.Kill("no money"))) {
            gates.add(review(programme, null, "r" + gates.size(), "G1", 1, decision));
        }
        return snapshot(programme, plan(programme, 50), gates, null);
    }

    /** A small programme with this name and key. */
    public static Snapshot named(String name, String key) {
        Programme programme = programme(key, name, 2);
        return snapshot(programme, plan(programme, 0), List.of(), null);
    }

    /** A programme of so many initiatives over ten teams, in four phases. */
    public static Snapshot of(int initiatives) {
        return SIZED.computeIfAbsent(initiatives, PackSamples::sized);
    }

    private static Snapshot sized(int initiatives) {
        Programme programme = programme("p" + initiatives, "Programme of " + initiatives, initiatives);
        return snapshot(programme, plan(programme, 40), List.of(), null);
    }

    /** A programme of so many initiatives with so many tasks, planned as any other; not kept. */
    public static Snapshot large(int initiatives, int tasks) {
        Programme programme = programme("large", "Large", initiatives);
        Plan plan = new PlanProgramme()
                .plan(programme, new PlanSettings(Duration.ofSeconds(60), 1, 1, 1, 0), PlanProgress.SILENT);
        Evaluation evaluation = Rules.standard().judge(ProgrammeFacts.of(programme, PLAYBOOK, plan, List.of()));
        List<Snapshot.TaskLine> lines = new ArrayList<>();
        for (int n = 0; n < tasks; n++) {
            lines.add(new Snapshot.TaskLine(
                    "t" + n,
                    1 + n % 4,
                    "Workstream " + n % 12,
                    "Task " + n + " of initiative " + n % initiatives,
                    "team",
                    n % 3 == 0 ? null : "person" + n % 200,
                    START.plusDays(n % 700),
                    n % 5 == 0 ? "DONE" : "OPEN"));
        }
        return Snapshot.of(
                new Snapshot.State(
                        false,
                        programme,
                        PLAYBOOK,
                        plan,
                        null,
                        evaluation,
                        List.of(),
                        lines,
                        List.of(),
                        List.of(),
                        null),
                THEN,
                "tmo");
    }

    /** No team, no initiative, no observation, no plan. */
    public static Snapshot empty() {
        Programme none = programme("empty", "Empty", 0);
        Plan plan = plan(none, 0);
        Evaluation evaluation = Rules.standard().judge(ProgrammeFacts.of(none, PLAYBOOK, plan, List.of()));
        return Snapshot.of(Snapshot.State.ofPlan(none, PLAYBOOK, plan, evaluation), THEN, "tmo");
    }

    /** The demo with other names. */
    public static Snapshot renamed(UnaryOperator<String> name) {
        Snapshot demo = demo();
        Programme p = demo.programme();
        Programme renamed = with(
                p,
                name.apply(p.name()),
                p.initiatives().stream()
                        .map(i -> initiative(i, name.apply(i.name()), i.budget(), i.actualCost(), i.deadline()))
                        .toList());
        return snapshot(
                renamed,
                demo.plan(),
                demo.state().baseline(),
                demo.state().gates(),
                demo.state().earlier());
    }

    /** The demo with names of 120 characters. */
    public static Snapshot longNames() {
        return renamed(n -> (n + " as agreed by all regions and functions, with everything that belongs to it in the"
                        + " wider sense of the word and no exception")
                .substring(0, 120));
    }

    /** The demo with Japanese and Arabic names in turn. */
    public static Snapshot foreignNames() {
        int[] turn = {0};
        return renamed(n -> turn[0]++ % 2 == 0
                ? "顧客対応における人工知能プラットフォームの統合と運用体制の整備 " + turn[0]
                : "تكامل منصة الذكاء الاصطناعي مع أنظمة خدمة العملاء " + turn[0]);
    }

    /** The demo with each budget overspent, each deadline missed and nobody who says otherwise. */
    public static Snapshot allRed() {
        Programme p = demo().programme();
        Programme red = with(
                p,
                "Everything is late",
                p.initiatives().stream()
                        .map(i -> initiative(
                                i, i.name(), i.budget(), i.budget().multiply(new BigDecimal("1.4")), p.start()))
                        .toList(),
                List.of());
        return snapshot(
                red, demo().plan(), demo().state().gates(), demo().state().earlier());
    }

    static Plan plan(Programme programme, int iterations) {
        return new PlanProgramme()
                .plan(programme, new PlanSettings(Duration.ofSeconds(20), 60, 1, 1, iterations), PlanProgress.SILENT);
    }

    static Snapshot snapshot(Programme programme, Plan plan, List<GateReview> gates, Snapshot.Earlier earlier) {
        return snapshot(programme, plan, null, gates, earlier);
    }

    static Snapshot snapshot(
            Programme programme, Plan plan, Plan baseline, List<GateReview> gates, Snapshot.Earlier earlier) {
        FactSheet facts = ProgrammeFacts.of(programme, PLAYBOOK, plan, List.of());
        Evaluation evaluation = Rules.standard().judge(facts);
        return Snapshot.of(
                new Snapshot.State(
                        false,
                        programme,
                        PLAYBOOK,
                        plan,
                        baseline,
                        evaluation,
                        gates,
                        tasks(),
                        alternatives(plan),
                        List.of(new Snapshot.RecordLine(
                                1, THEN, "tmo", "plan-published", programme.key(), "first plan", "ab".repeat(32))),
                        earlier),
                THEN,
                "tmo");
    }

    private static GateReview review(
            Programme programme, Plan plan, String id, String gate, int phase, GateDecision decision) {
        FactSheet facts = ProgrammeFacts.of(programme, PLAYBOOK, plan, List.of());
        return new GateReview(
                id,
                programme.key(),
                gate,
                phase,
                THEN,
                "tmo",
                Rules.standard().judgeGate(gate, facts),
                facts.hash(),
                List.of(new GateReview.Vote(
                        "finance", THEN, GateDecision.Code.CONDITIONAL_GO, "Run cost first.", false)),
                List.of(),
                decision == null ? null : new GateReview.Recorded(decision, "executive", THEN, "As discussed."));
    }

    private static List<Snapshot.Alternative> alternatives(Plan plan) {
        if (plan.lengthDays() < 100) {
            return List.of();
        }
        return List.of(
                new Snapshot.Alternative(
                        "More AI engineers",
                        plan.finish().minusDays(42),
                        plan.lengthDays() - 30,
                        plan.finish(),
                        17_900.0,
                        0.97,
                        "Four more AI engineers from October"),
                new Snapshot.Alternative(
                        "Second region later",
                        plan.finish().plusDays(28),
                        plan.lengthDays() + 20,
                        null,
                        null,
                        1.0,
                        "The second region begins after gate 3"));
    }

    private static List<Snapshot.TaskLine> tasks() {
        return PLAYBOOK.phases().stream()
                .flatMap(p -> p.workstreams().stream().flatMap(w -> w.activities().stream()
                        .map(a -> new Snapshot.TaskLine(
                                a.id(),
                                p.number(),
                                w.name(),
                                a.name(),
                                a.role(),
                                p.number() == 1 ? "team" : null,
                                START.plusDays(40L * p.number()),
                                p.number() == 1 ? "DONE" : "OPEN"))))
                .toList();
    }

    private static Programme programme(String key, String name, int count) {
        List<Team> teams = new ArrayList<>();
        for (int t = 0; t < (count == 0 ? 0 : 10); t++) {
            teams.add(Team.of("T" + t, "Team " + t, 8));
        }
        List<Initiative> initiatives = new ArrayList<>();
        List<Dependency> links = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            initiatives.add(initiative(n, count));
            if (n >= 10 && n % 3 == 0) {
                links.add(new Dependency(
                        "I" + (n - 10), "I" + n, n % 2 == 0 ? LinkType.FS : LinkType.SS, n % 4 == 0 ? 5 : 0));
            }
        }
        return new Programme(
                key,
                name,
                PLAYBOOK.id(),
                START,
                START.plusDays(120),
                "EUR",
                1000,
                new BigDecimal("0.10"),
                teams,
                initiatives,
                links,
                count == 0
                        ? List.of()
                        : List.of(new RiskItem(
                                "R1",
                                RiskItem.Kind.RISK,
                                "Data arrives late",
                                3,
                                4,
                                "owner",
                                "I0",
                                "Begin with what is there",
                                START.plusDays(60),
                                true)),
                count == 0
                        ? List.of()
                        : List.of(new KpiObservation("K1", START.plusDays(30), 1.4, "load test", "team")),
                List.of(),
                List.of(),
                List.of());
    }

    private static Initiative initiative(int n, int count) {
        int days = 10 + n * 7 % 60;
        boolean begun = n < count / 4;
        return new Initiative(
                "I" + n,
                "Initiative " + n,
                Initiative.Kind.INITIATIVE,
                1 + 4 * n / Math.max(1, count),
                n % 5 == 0 ? null : "owner" + n % 7,
                null,
                null,
                new Estimate(days * 3 / 4, days, days * 2),
                List.of(new Effort("T" + n % 10, 1 + n % 3)),
                BigDecimal.valueOf(40L + n % 50),
                begun ? BigDecimal.valueOf(20L + n % 40) : BigDecimal.ZERO,
                begun ? 40 : 0,
                null,
                n % 6 == 0 ? START.plusDays(400) : null,
                begun ? START : null,
                null,
                false,
                n % 4 == 3
                        ? List.of(new BenefitLine("L1", "measure " + n, BigDecimal.valueOf(30L + n % 20), n % 8 == 3))
                        : List.of(),
                null);
    }

    private static Initiative initiative(
            Initiative i, String name, BigDecimal budget, BigDecimal actual, LocalDate deadline) {
        return new Initiative(
                i.key(),
                name,
                i.kind(),
                i.phase(),
                i.owner(),
                i.sponsor(),
                i.strategy(),
                i.estimate(),
                i.efforts(),
                budget,
                actual,
                i.percentComplete(),
                i.earliestStart(),
                deadline,
                i.actualStart(),
                i.actualFinish(),
                i.partnerLed(),
                i.benefits(),
                i.description());
    }

    private static Programme with(Programme p, String name, List<Initiative> initiatives) {
        return with(p, name, initiatives, p.statusReports());
    }

    private static Programme with(
            Programme p, String name, List<Initiative> initiatives, List<StatusReport> statusReports) {
        return new Programme(
                p.key(),
                name,
                p.playbook(),
                p.start(),
                p.asOf(),
                p.currency(),
                p.unit(),
                p.discountRate(),
                p.teams(),
                initiatives,
                p.dependencies(),
                p.risks(),
                p.observations(),
                p.scores(),
                p.measurements(),
                statusReports);
    }

    private static final class Demo {

        static final Snapshot SNAPSHOT = load();

        private static Snapshot load() {
            Path form = Path.of("templates/office/demo-programme.xlsx");
            ImportOutcome.Accepted read =
                    (ImportOutcome.Accepted) Readers.standard().read(form, null, START.plusDays(150));
            Programme now = read.programme();
            Plan inForce = plan(now, 200);
            Programme then = now.at(now.asOf().minusDays(28))
                    .withInitiatives(now.initiatives().stream()
                            .map(i -> i.key().equals("I08") ? i.withEstimate(new Estimate(15, 20, 30)) : i)
                            .toList());
            Plan before = plan(then, 200);
            Snapshot earlier = snapshot(then, before, null, List.of(), null);
            return snapshot(
                    now,
                    inForce,
                    before,
                    List.of(
                            review(
                                    now,
                                    inForce,
                                    "r1",
                                    "G1",
                                    1,
                                    new GateDecision.ConditionalGo(List.of(new GateDecision.Condition(
                                            "Name an owner for the platform's run cost",
                                            "owner",
                                            now.asOf().plusDays(14))))),
                            review(now, inForce, "r2", "G2", 2, null)),
                    Figures.of(earlier).asEarlier());
        }
    }
}
