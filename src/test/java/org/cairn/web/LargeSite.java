package org.cairn.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.cairn.Cairn;
import org.cairn.planning.PlanBasis;
import org.cairn.planning.PlanProgramme;
import org.cairn.planning.PlanProgress;
import org.cairn.planning.PlanSettings;
import org.cairn.planning.Plans;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.scenario.BranchScenario;
import org.cairn.workflow.RoadmapRuns;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A server on a port of its own with the demo and a programme of 500 initiatives, 50 teams and 10,000 open tasks, which has a
 * scenario. For measurements.
 */
public final class LargeSite {

    public static final String PROGRAMME = "/programmes/" + LargeProgramme.KEY;

    private static final int TASKS = 10_000;

    private final ConfigurableApplicationContext server;

    private LargeSite(ConfigurableApplicationContext server) {
        this.server = server;
    }

    public static LargeSite start() {
        LargeSite site = new LargeSite(SpringApplication.run(
                Cairn.class,
                "--spring.profiles.active=demo",
                "--server.port=0",
                "--spring.datasource.url=jdbc:h2:mem:bench;DB_CLOSE_DELAY=-1"));
        site.plan();
        site.fill();
        return site;
    }

    public String address() {
        return "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port");
    }

    private void plan() {
        Programme large =
                LargeProgramme.of(server.getBean(Programmes.class).get("halden").playbook());
        server.getBean(Programmes.class).save(large);
        PlanSettings settings = new PlanSettings(Duration.ofSeconds(5), 200, 1, 1, 200);
        server.getBean(Plans.class)
                .publish(
                        PlanBasis.of(large),
                        server.getBean(PlanProgramme.class).plan(large, settings, PlanProgress.SILENT),
                        "tmo");
        server.getBean(BranchScenario.class).branch(LargeProgramme.KEY, "What if", List.of(), "tmo");
        server.getBean(RoadmapRuns.class).start(LargeProgramme.KEY, "tmo");
    }

    private void fill() {
        RuntimeService engine = server.getBean(ProcessEngine.class).getRuntimeService();
        for (int task = 1; task <= TASKS; task++) {
            engine.startProcessInstanceByKey("gate-condition", LargeProgramme.KEY, condition(task));
        }
    }

    /** A task that somebody holds, due some day of the coming years. */
    private static Map<String, Object> condition(int task) {
        Instant due = Instant.parse("2030-01-01T12:00:00Z").plus(Duration.ofDays(task % 900));
        return Map.of(
                "programme",
                LargeProgramme.KEY,
                "phase",
                1 + task % 4,
                "text",
                "Clear condition number " + task,
                "owner",
                task % 50 == 0 ? "tmo" : "owner" + task % 30,
                "due",
                Date.from(due));
    }
}
