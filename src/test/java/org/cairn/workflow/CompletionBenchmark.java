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
import java.util.UUID;
import org.cairn.Cairn;
import org.cairn.gate.GateReviews;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How many tasks a second are completed through the service, with its checks, rows and audit, against the bare engine.
 *
 * <p>Both complete the same kinds of task of the same processes in the same run, in turns; what comes before a completion
 * (claim, checklist, evidence) is not counted. Arguments: programmes for each side and database, 40 without one.
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
    }

    public static void main(String[] arguments) throws IOException {
        int count = arguments.length == 0 ? 40 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("completions");
        System.out.println("| database | side | completions | a second | processor ms each |");
        System.out.println("|---|---|---|---|---|");
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
                    "| %s | service / bare | | %.2f | %.2f |%n",
                    database, service.perSecond() / bare.perSecond(), bare.processorMs() / service.processorMs());
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
                service.measure(ours, t -> tasks.complete(t.id(), "team", Map.of("value", "2.1"), t.id()));
                bare.measure(theirs, t -> engine.getTaskService().complete(t.id(), Map.of()));
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

        private int completions;
        private long nanos;
        private long processorNanos;

        void measure(List<WorkItem> ready, java.util.function.Consumer<WorkItem> complete) {
            long from = System.nanoTime();
            long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            ready.forEach(complete);
            nanos += System.nanoTime() - from;
            processorNanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor;
            completions += ready.size();
        }

        double perSecond() {
            return completions / (nanos / 1e9);
        }

        double processorMs() {
            return processorNanos / 1e6 / completions;
        }

        void print(String database, String side) {
            System.out.printf(
                    "| %s | %s | %d | %.0f | %.2f |%n", database, side, completions, perSecond(), processorMs());
        }
    }
}
