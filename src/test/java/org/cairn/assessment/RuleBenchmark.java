package org.cairn.assessment;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.cairn.ruleset.RuleExample;
import org.cairn.ruleset.RuleExamples;

/**
 * How long the whole rule set takes to build, to judge a programme of many initiatives, and to follow one changed fact.
 *
 * <pre>
 * ./mvnw -q -Pbench test-compile exec:exec -Dbench.main=org.cairn.assessment.RuleBenchmark -Dbench.rows=10000
 * </pre>
 *
 * Prints seconds by the clock and of processor time of the judging thread: on a busy machine only the second tells.
 */
public final class RuleBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private RuleBenchmark() {}

    public static void main(String[] arguments) {
        int initiatives = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        RuleFiles files = RuleFiles.load("rules");
        System.out.printf(Locale.ROOT, "%-44s %10s %10s%n", "step", "clock s", "cpu s");
        RuleBase rules = timed("read and build all rules, first in this JVM", () -> Rules.build(files));
        FactSheet sheet = sheet(files, initiatives, new Random(1));
        Evaluation first = timed("judge, first time", () -> rules.judge(sheet));
        for (int round = 2; round <= 5; round++) {
            timed("judge, time " + round, () -> rules.judge(sheet));
        }
        try (LiveEvaluation live = timed("open a session", () -> rules.open(sheet))) {
            List<Double> clock = new ArrayList<>();
            List<Double> cpu = new ArrayList<>();
            Random random = new Random(2);
            for (int change = 0; change < 50; change++) {
                Fact before = sheet.facts().get(random.nextInt(sheet.facts().size()));
                Fact after = Fact.known(
                                before.key(), before.subject(), random.nextDouble() * 4 - 1, "test", TODAY, "test")
                        .in(before.group());
                double[] took = seconds(() -> live.change(List.of(after)));
                clock.add(took[0]);
                cpu.add(took[1]);
            }
            print("one fact changed, first", clock.get(0), cpu.get(0));
            print("one fact changed, median of 50", median(clock), median(cpu));
        }
        System.out.printf(
                Locale.ROOT,
                "%,d initiatives, %,d facts, %,d findings, %d rules%n",
                initiatives,
                first.facts().facts().size(),
                first.findings().size(),
                rules.rules().size());
    }

    /** The facts of all examples, and for each initiative a case, its progress, its dates and its partner. */
    private static FactSheet sheet(RuleFiles files, int initiatives, Random random) {
        List<Fact> facts = new ArrayList<>();
        for (RuleExample example : RuleExamples.read(files)) {
            if (example.kind() == RuleExample.Kind.RULE) {
                example.sheet().facts().stream()
                        .filter(f -> facts.stream().noneMatch(f::isOfSame))
                        .forEach(facts::add);
            }
        }
        facts.removeIf(f -> f.subject().startsWith("I0"));
        for (int i = 0; i < initiatives; i++) {
            String key = "N" + i;
            String work = "S" + (1 + i % 4);
            facts.addAll(new CaseFigures(
                            key,
                            "P" + (2 + i % 3),
                            work,
                            random.nextGaussian() * 500,
                            1000,
                            1500,
                            1 + random.nextDouble() * 4,
                            random.nextDouble() * 7)
                    .facts(TODAY, "case", "test"));
            facts.add(known("cost-performance", key, 0.7 + random.nextDouble() * 0.5));
            facts.add(known("days-past-deadline", key, random.nextInt(20)));
            facts.add(known("partner-without-transfer", key, random.nextInt(2)));
            if (i % 3 == 0) {
                facts.add(known("initiatives-of-owner", "owner-" + i, random.nextInt(8)));
                facts.add(known("claims-of-measure", "measure-" + i, 1 + random.nextInt(2)));
            }
        }
        return new FactSheet("benchmark", "", TODAY, facts);
    }

    private static Fact known(String key, String subject, double value) {
        return Fact.known(key, subject, value, "test", TODAY, "test");
    }

    private static <T> T timed(String step, Supplier<T> work) {
        List<T> made = new ArrayList<>();
        double[] took = seconds(() -> made.add(work.get()));
        print(step, took[0], took[1]);
        return made.get(0);
    }

    /** By the clock, and of this thread's processor time. */
    private static double[] seconds(Runnable work) {
        long clock = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        work.run();
        return new double[] {(System.nanoTime() - clock) / 1e9, (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9};
    }

    private static void print(String step, double clock, double cpu) {
        System.out.printf(Locale.ROOT, "%-44s %10.3f %10.3f%n", step, clock, cpu);
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
