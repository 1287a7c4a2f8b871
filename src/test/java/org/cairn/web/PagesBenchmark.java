package org.cairn.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.Cairn;
import org.cairn.planning.PlanBasis;
import org.cairn.planning.PlanProgramme;
import org.cairn.planning.PlanProgress;
import org.cairn.planning.PlanSettings;
import org.cairn.planning.Plans;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.workflow.RoadmapRuns;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Times pages over a programme of 500 initiatives, 10,000 open tasks and 50 teams while 50 people use them, each reading some seconds between
 * two pages. Prints the time that half and 95 % of the answers keep, by page. Arguments: seconds to measure, seconds that a
 * reader thinks.
 */
final class PagesBenchmark {

    private static final int PEOPLE = 50;
    private static final int ALONE = 30;
    private static final int TASKS = 10_000;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final List<String> PAGES = List.of(
            "",
            "/roadmap",
            "/initiatives",
            "/initiatives/I014",
            "/dependencies",
            "/capacity",
            "/findings",
            "/scenarios",
            "/risk",
            "/benefits",
            "/tasks?view=MINE",
            "/tasks?view=ALL",
            "/diagnosis",
            "/reports",
            "/gates");

    private final String address;
    private final Map<String, List<Long>> micros = new TreeMap<>();

    private PagesBenchmark(String address) {
        this.address = address;
        PAGES.forEach(p -> micros.put(p, new ArrayList<>()));
    }

    public static void main(String[] args) throws Exception {
        long seconds = args.length > 0 ? Long.parseLong(args[0]) : 60;
        long think = args.length > 1 ? Long.parseLong(args[1]) : 5;
        ConfigurableApplicationContext server = SpringApplication.run(
                Cairn.class,
                "--spring.profiles.active=demo",
                "--server.port=0",
                "--spring.datasource.url=jdbc:h2:mem:bench;DB_CLOSE_DELAY=-1");
        prepare(server);
        String port = server.getEnvironment().getProperty("local.server.port");
        PagesBenchmark benchmark = new PagesBenchmark("http://127.0.0.1:" + port);
        benchmark.run(Duration.ofSeconds(20), think);
        benchmark.micros.values().forEach(List::clear);
        benchmark.run(Duration.ofSeconds(seconds), think);
        benchmark.print();
        benchmark.printWork();
        System.exit(0);
    }

    private static void prepare(ConfigurableApplicationContext server) {
        Programmes programmes = server.getBean(Programmes.class);
        Programme large = LargeProgramme.of(programmes.get("halden").playbook());
        programmes.save(large);
        PlanSettings settings = new PlanSettings(Duration.ofSeconds(5), 200, 1, 1, 200);
        server.getBean(Plans.class)
                .publish(
                        PlanBasis.of(large),
                        server.getBean(PlanProgramme.class).plan(large, settings, PlanProgress.SILENT),
                        "tmo");
        server.getBean(RoadmapRuns.class).start(LargeProgramme.KEY, "tmo");
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

    private void run(Duration length, long think) throws InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        long end = System.nanoTime() + length.toNanos();
        for (int p = 0; p < PEOPLE; p++) {
            Random random = new Random(p);
            people.execute(() -> read(random, think, end));
        }
        people.shutdown();
        people.awaitTermination(length.toSeconds() + 60, TimeUnit.SECONDS);
    }

    private void read(Random random, long think, long end) {
        try {
            HttpClient client = signedIn();
            while (System.nanoTime() < end) {
                Thread.sleep((long) (think * 2000 * random.nextDouble()));
                String page = PAGES.get(random.nextInt(PAGES.size()));
                long before = System.nanoTime();
                int status = get(client, "/programmes/large" + page).statusCode();
                long took = (System.nanoTime() - before) / 1000;
                if (status != 200) {
                    throw new IllegalStateException(page + " answered " + status);
                }
                synchronized (micros) {
                    micros.get(page).add(took);
                }
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpClient signedIn() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        Matcher token = TOKEN.matcher(get(client, "/login").body());
        if (!token.find()) {
            throw new IllegalStateException("the sign-in page has no token");
        }
        String form = "username=tmo&password=demo&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        client.send(
                HttpRequest.newBuilder(URI.create(address + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        return client;
    }

    private HttpResponse<String> get(HttpClient client, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What one answer costs when nobody else asks: processor time, which other programs on the machine hardly disturb. */
    private void printWork() throws IOException, InterruptedException {
        HttpClient client = signedIn();
        var machine = (com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        System.out.println("page,processor ms an answer");
        for (String page : PAGES) {
            get(client, "/programmes/large" + page);
            long before = machine.getProcessCpuTime();
            for (int i = 0; i < ALONE; i++) {
                get(client, "/programmes/large" + page);
            }
            long each = (machine.getProcessCpuTime() - before) / ALONE;
            System.out.printf("%s,%.0f%n", page.isEmpty() ? "/" : page, each / 1e6);
        }
    }

    private void print() {
        System.out.println("page,answers,p50 ms,p95 ms");
        micros.forEach((page, times) -> {
            List<Long> sorted = times.stream().sorted().toList();
            if (!sorted.isEmpty()) {
                System.out.printf(
                        "%s,%d,%.0f,%.0f%n",
                        page.isEmpty() ? "/" : page,
                        sorted.size(),
                        sorted.get(sorted.size() / 2) / 1000.0,
                        sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(sorted.size() * 0.95) - 1)) / 1000.0);
            }
        });
    }
}
