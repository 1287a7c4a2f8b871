package org.cairn.workflow;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.Cairn;
import org.cairn.access.People;
import org.cairn.access.Role;
import org.cairn.gate.GateReviews;
import org.cairn.playbook.Playbooks;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How many tasks a second are completed through the service, with its checks, rows and audit, against the bare engine.
 *
 * <p>Both complete the same kinds of task of the same processes in the same run, one by one in turns; what comes before a
 * completion (claim, checklist, evidence) is not counted. The median completion tells even on a busy machine. Arguments: programmes for each side and database, 40 without one.
 */
final class CompletionBenchmark {

    private static final int WARM = 20;

    private final ProcessEngine engine;
    private final Tasklist tasks;
    private final RoadmapRuns runs;
    private final Programmes programmes;
    private final DecideGate gates;
    private final GateReviews reviews;

    private CompletionBenchmark(ConfigurableApplicationContext context) {
        engine = context.getBean(ProcessEngine.class);
        tasks = context.getBean(Tasklist.class);
        runs = context.getBean(RoadmapRuns.class);
        programmes = context.getBean(Programmes.class);
        gates = context.getBean(DecideGate.class);
        reviews = context.getBean(GateReviews.class);
        Set<String> all = context.getBean(Playbooks.class).list().get(0).roles().keySet();
        context.getBean(People.class)
                .add(
                        new People.Person("team", "Team", "team@x.example", Set.of(Role.TEAM), all, true),
                        "a long password");
    }

    public static void main(String[] arguments) throws IOException {
        int count = arguments.length == 0 ? 40 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("completions");
        System.out.println("| database | side | completions | a second | median ms | processor ms each |");
        System.out.println("|---|---|---|---|---|---|");
        run("H2", "jdbc:h2:file:" + folder.resolve("db") + ";WRITE_DELAY=0", "cairn", count);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            run("PostgreSQL", postgres.getJdbcUrl("postgres", "postgres"), "postgres", count);
        }
    }

    private static void run(String database, String url, String user, int count) {
        try (ConfigurableApplicationContext context = SpringApplication.run(
                Cairn.class,
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--server.port=0",
                "--logging.level.root=ERROR",
                "--spring.main.banner-mode=off",
                "--cairn.workflow.run-jobs=false")) {
            CompletionBenchmark bench = new CompletionBenchmark(context);
            bench.complete(WARM, new Side(), new Side());
            Side service = new Side();
            Side bare = new Side();
            bench.complete(count, service, bare);
            service.print(database, "service");
            bare.print(database, "bare engine");
            System.out.printf(
                    "| %s | service / bare | | %.2f | %.2f | %.2f |%n",
                    database,
                    service.perSecond() / bare.perSecond(),
                    bare.medianMs() / service.medianMs(),
                    bare.processorMs() / service.processorMs());
        }
    }

    /** Programmes by turns: one through the service, one through the engine. */
    private void complete(int count, Side service, Side bare) {
        for (int i = 0; i < count; i++) {
            Work served = started();
            Work raw = started();
            for (int round = 0; round < 4; round++) {
                List<WorkItem> ours = prepared(served);
                List<WorkItem> theirs = prepared(raw);
                for (int k = 0; k < Math.min(ours.size(), theirs.size()); k++) {
                    String our = ours.get(k).id();
                    String their = theirs.get(k).id();
                    service.measure(() -> tasks.complete(our, "team", Map.of("value", "2.1"), our));
                    bare.measure(() -> engine.getTaskService().complete(their, Map.of()));
                }
            }
        }
    }

    private Work started() {
        Programme programme = SampleProgramme.of(List.of(), List.of());
        programmes.save(programme);
        runs.start(programme.key(), "tmo");
        return new Work(programme.key(), tasks, gates, reviews);
    }

    /** The open tasks of the phase that need no measured value, ready to be completed. */
    private List<WorkItem> prepared(Work work) {
        List<WorkItem> ready = new ArrayList<>();
        for (WorkItem task : work.open("work")) {
            if (task.kpi() == null) {
                tasks.claim(task.id(), "team");
                task.checklist().forEach(c -> tasks.tick(task.id(), "team", c.number(), true));
                byte[] proof = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
                tasks.attach(task.id(), "team", "proof.txt", "text/plain", proof);
                ready.add(task);
            } else {
                work.complete(task, "team");
            }
        }
        return ready;
    }

    /** Completions of one side and the time they took. */
    private static final class Side {

        private final List<Long> nanos = new ArrayList<>();
        private long processorNanos;

        void measure(Runnable complete) {
            long from = System.nanoTime();
            long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            complete.run();
            nanos.add(System.nanoTime() - from);
            processorNanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor;
        }

        double perSecond() {
            return nanos.size() / (nanos.stream().mapToLong(n -> n).sum() / 1e9);
        }

        double medianMs() {
            return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow() / 1e6;
        }

        double processorMs() {
            return processorNanos / 1e6 / nanos.size();
        }

        void print(String database, String side) {
            System.out.printf(
                    "| %s | %s | %d | %.0f | %.2f | %.2f |%n",
                    database, side, nanos.size(), perSecond(), medianMs(), processorMs());
        }
    }
}
