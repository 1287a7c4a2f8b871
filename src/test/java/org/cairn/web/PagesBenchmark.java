package org.cairn.web;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Times every kind of page of {@link LargeSite} while 50 people use it, each reading some seconds between two pages, after
 * as many people have used it for a while. Prints by kind what half and 95 % of the answers keep, then the share of the
 * kinds that keep their goal, then the processor time of each kind for a single reader. Arguments: seconds to measure (600),
 * seconds that a reader thinks on average (5), seconds of use before it measures (120).
 */
final class PagesBenchmark {

    private static final int PEOPLE = 50;
    private static final int ALONE = 20;

    private final String site;
    private final List<PageKind> kinds;
    private final long think;

    private PagesBenchmark(String site, List<PageKind> kinds, long think) {
        this.site = site;
        this.kinds = kinds;
        this.think = think;
    }

    public static void main(String[] args) throws Exception {
        long seconds = args.length > 0 ? Long.parseLong(args[0]) : 600;
        long think = args.length > 1 ? Long.parseLong(args[1]) : 5;
        long warmUp = args.length > 2 ? Long.parseLong(args[2]) : 120;
        String site = LargeSite.start().address();
        PagesBenchmark benchmark = new PagesBenchmark(site, thatAnswer(site, PageKind.all(site)), think);
        benchmark.use(Duration.ofSeconds(warmUp));
        benchmark.print(benchmark.use(Duration.ofSeconds(seconds)));
        benchmark.printWork();
        System.exit(0);
    }

    /** Opens each once, and names what is no page here instead of ending a long measurement for it. */
    private static List<PageKind> thatAnswer(String site, List<PageKind> all) throws IOException, InterruptedException {
        Map<String, Visitor> signedIn = new HashMap<>();
        List<PageKind> kinds = new ArrayList<>();
        for (PageKind kind : all) {
            if (!signedIn.containsKey(kind.user())) {
                signedIn.put(kind.user(), Visitor.signedIn(site, kind.user()));
            }
            try {
                signedIn.get(kind.user()).get(kind.address());
                kinds.add(kind);
            } catch (IllegalStateException noPage) {
                System.out.println("left out: " + kind.name() + ", " + noPage.getMessage());
            }
        }
        return kinds;
    }

    /** One answer: microseconds to the last byte. */
    private record Answer(PageKind kind, long micros) {}

    private Queue<Answer> use(Duration length) throws InterruptedException, ExecutionException {
        Queue<Answer> answers = new ConcurrentLinkedQueue<>();
        long end = System.nanoTime() + length.toNanos();
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int p = 0; p < PEOPLE; p++) {
                Random random = new Random(p);
                all.add(people.submit(() -> read(random, end, answers)));
            }
            for (Future<?> person : all) {
                person.get();
            }
        } finally {
            people.shutdownNow();
        }
        return answers;
    }

    /** Signs in for each role once, before the first page that asks for it. */
    private Void read(Random random, long end, Queue<Answer> answers) throws IOException, InterruptedException {
        Map<String, Visitor> signedIn = new HashMap<>();
        while (System.nanoTime() < end) {
            Thread.sleep((long) (think * 2000 * random.nextDouble()));
            PageKind kind = kinds.get(random.nextInt(kinds.size()));
            if (!signedIn.containsKey(kind.user())) {
                signedIn.put(kind.user(), Visitor.signedIn(site, kind.user()));
            }
            answers.add(new Answer(kind, micros(signedIn.get(kind.user()), kind)));
        }
        return null;
    }

    private static long micros(Visitor visitor, PageKind kind) throws IOException, InterruptedException {
        long before = System.nanoTime();
        visitor.get(kind.address());
        return (System.nanoTime() - before) / 1000;
    }

    private void print(Queue<Answer> answers) {
        System.out.println("page,answers,p50 ms,p95 ms,goal ms,kept");
        int kept = 0;
        for (PageKind kind : kinds) {
            long[] sorted = answers.stream()
                    .filter(a -> a.kind().equals(kind))
                    .mapToLong(Answer::micros)
                    .sorted()
                    .toArray();
            double slow = share(sorted, 0.95);
            boolean keeps = slow <= kind.mostMillis();
            kept += keeps ? 1 : 0;
            System.out.printf(
                    "%s,%d,%.0f,%.0f,%d,%s%n",
                    kind.name(), sorted.length, share(sorted, 0.5), slow, kind.mostMillis(), keeps ? "yes" : "no");
        }
        System.out.printf(
                "kinds of pages that keep their goal: %d of %d (%.0f %%)%n",
                kept, kinds.size(), 100.0 * kept / kinds.size());
        long within = answers.stream()
                .filter(a -> a.micros() <= a.kind().mostMillis() * 1000L)
                .count();
        System.out.printf(
                "answers within the goal: %d of %d (%.1f %%)%n",
                within, answers.size(), 100.0 * within / answers.size());
    }

    /** What the share of the sorted times keeps, in milliseconds; infinite where there are none. */
    private static double share(long[] sorted, double share) {
        return sorted.length == 0
                ? Double.POSITIVE_INFINITY
                : sorted[(int) Math.ceil(sorted.length * share) - 1] / 1000.0;
    }

    /** What one answer costs when nobody else asks: processor time, which other programs on the machine hardly disturb. */
    private void printWork() throws IOException, InterruptedException {
        var machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println("page,processor ms an answer");
        Map<String, Visitor> signedIn = new HashMap<>();
        for (PageKind kind : kinds) {
            if (!signedIn.containsKey(kind.user())) {
                signedIn.put(kind.user(), Visitor.signedIn(site, kind.user()));
            }
            Visitor visitor = signedIn.get(kind.user());
            visitor.get(kind.address());
            long before = machine.getProcessCpuTime();
            for (int i = 0; i < ALONE; i++) {
                visitor.get(kind.address());
            }
            System.out.printf("%s,%.0f%n", kind.name(), (machine.getProcessCpuTime() - before) / 1e6 / ALONE);
        }
    }
}
