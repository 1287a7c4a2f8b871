package org.cairn.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * With one thread, a seed and a limit on schedules, a search repeats itself to the last slot: the same cost, bound, number of schedules
 * and starts, wherever and whenever it runs. Each problem reaches another part of the search.
 *
 * <p>So the figures show every change of the search's behaviour, wanted or not. Whoever changes the search on purpose renews
 * them: run this test, and copy for each problem what "but was" says into {@link Problem}. A change that was meant to save
 * time only must leave them as they are.
 */
class RepeatableSearchTest {

    @ParameterizedTest
    @EnumSource
    void a_search_ends_where_it_ended_before(Problem problem) {
        assertThat(problem.search()).isEqualTo(problem.found);
    }

    /** What is searched, and what was found. */
    enum Problem {
        /** Populations by both schemes, windows, a second population, an exchange of plans. */
        CHAINS_ON_SCARCE_TEAMS("cost 45.0000, bound 40.0000, 45 long, 0 late, 30002 schedules, starts 9708dbe3") {
            @Override
            Solution solve() {
                return shortest(scarce(11, 40, 3), 30_000);
            }
        },
        /** Few enough activities to try all plans. */
        A_SMALL_NETWORK("cost 52.0000, bound 37.0000, 52 long, 0 late, 20000 schedules, starts e00862ac") {
            @Override
            Solution solve() {
                NetworkBuilder net = scarce(5, 24, 20).toBuilder();
                net.links.replaceAll(link -> new Precedence(link.predecessor(), link.successor(), link.type(), 0));
                return shortest(net.build(), 20_000);
            }
        },
        CHAINS_WITH_ANOTHER_SEED("cost 45.0000, bound 40.0000, 45 long, 0 late, 6000 schedules, starts 2ba35e94") {
            @Override
            Solution solve() {
                return Optimiser.solve(scarce(11, 40, 3), SearchLimit.schedules(6_000, 2), SearchListener.NONE);
            }
        },
        /** Every kind of link, releases, teams that come and go. */
        LINKS_OF_EVERY_KIND("cost 25.0000, bound 25.0000, 25 long, 0 late, 3165 schedules, starts e47641c4") {
            @Override
            Solution solve() {
                return shortest(RandomNetworks.of(7, 40, 3), 6_000);
            }
        },
        /** Free units of more teams than fit into one word. */
        MANY_TEAMS("cost 73.0000, bound 52.0000, 73 long, 0 late, 4001 schedules, starts 5b5b9d56") {
            @Override
            Solution solve() {
                return shortest(scarce(5, 30, 20), 4_000);
            }
        },
        /** Durations so long that starts are sorted by comparing, not by counting. */
        LONG_DURATIONS("cost 9495.0000, bound 8272.0000, 9495 long, 0 late, 1500 schedules, starts eb295f65") {
            @Override
            Solution solve() {
                Network net = scarce(11, 40, 3);
                int[] longer = new int[net.size()];
                Arrays.setAll(longer, i -> net.duration(i) * 211);
                return shortest(net.withDurations(longer), 1_500);
            }
        },
        /** More activities than a full population is made for. */
        A_LARGE_NETWORK("cost 274.0000, bound 270.0000, 274 long, 0 late, 1501 schedules, starts a9d65255") {
            @Override
            Solution solve() {
                return shortest(scarce(3, 220, 3), 1_500);
            }
        },
        PINS_AND_DEADLINES_FROM_A_GIVEN_PLAN(
                "cost 38.0000, bound 33.0000, 38 long, 0 late, 4001 schedules, starts 6899216e") {
            @Override
            Solution solve() {
                Network net = RandomNetworks.of(21, 40, 3);
                Schedule agreed = shortest(net, 30).schedule();
                return Optimiser.improve(
                        RandomNetworks.dated(21, net, agreed),
                        agreed,
                        Objective.MAKESPAN,
                        limit(4_000),
                        SearchListener.NONE);
            }
        },
        /** Pins that overload the team, and a deadline that cannot be met behind them. */
        DATES_THAT_CANNOT_BE_KEPT(
                "cost 10485809.0000, bound 40.0000, 49 long, 10 late, 3001 schedules, starts 53d198ea") {
            @Override
            Solution solve() {
                NetworkBuilder net = scarce(11, 40, 3).toBuilder();
                net.pin(3, 14).pin(4, 14).pin(5, 15);
                for (int i = 10; i < 40; i++) {
                    net.deadline(i, 42);
                }
                return shortest(net.build(), 3_000);
            }
        },
        LATE_PROJECTS_WITH_NEGATIVE_LAGS(
                "cost 162.0000, bound 50.0000, 60 long, 0 late, 6002 schedules, starts 41c97550") {
            @Override
            Solution solve() {
                Network net = projects(RandomNetworks.of(9, 36, 2));
                return least(
                        net, new Objective.WeightedTardiness(new int[] {14, 20, 26}, new double[] {3, 1, 2}), 6_000);
            }
        },
        PRESENT_VALUE("cost -3.7480, bound -32.0892, 90 long, 0 late, 3000 schedules, starts 026139fd") {
            @Override
            Solution solve() {
                Network net = scarce(23, 24, 2);
                double[] payments = RandomNetworks.payments(23, net.size());
                return least(net, Objective.NetPresentValue.atFinish(net, payments, 0.02, 90), 3_000);
            }
        },
        PRESENT_VALUE_WITH_PINS_AND_DEADLINES(
                "cost 11.5113, bound -51.2088, 50 long, 0 late, 3000 schedules, starts 64759668") {
            @Override
            Solution solve() {
                Network free = RandomNetworks.of(25, 24, 2);
                Network net = RandomNetworks.dated(25, free, shortest(free, 30).schedule());
                double[] payments = RandomNetworks.payments(25, net.size());
                return least(net, new Objective.NetPresentValue(payments, 0.05, 50), 3_000);
            }
        },
        A_SLIP_WITH_STARTED_WORK("cost 47.0000, bound 45.0000, 45 long, 0 late, 3000 schedules, starts 1800ff4e") {
            @Override
            Solution solve() {
                Network net = scarce(29, 30, 2);
                Schedule plan = shortest(net, 500).schedule();
                int[] slipped = new int[net.size()];
                Arrays.setAll(slipped, i -> net.duration(i) + (i == 2 ? 9 : 0));
                return Replan.search(
                        net.withDurations(slipped),
                        plan,
                        5,
                        Objective.MAKESPAN,
                        0.2,
                        limit(3_000),
                        SearchListener.NONE);
            }
        },
        A_SLIP_OF_LATE_PROJECTS("cost 110.7000, bound 16.0000, 45 long, 0 late, 3000 schedules, starts 2c8c6db4") {
            @Override
            Solution solve() {
                Network net = projects(RandomNetworks.of(31, 30, 2));
                Objective due = new Objective.WeightedTardiness(new int[] {12, 15, 18}, new double[] {2, 1, 1});
                Schedule wishes = RandomNetworks.wishes(31, net.size(), 20);
                return Replan.search(net, wishes, 0, due, 0.3, limit(3_000), SearchListener.NONE);
            }
        };

        private final String found;

        Problem(String found) {
            this.found = found;
        }

        abstract Solution solve();

        String search() {
            Solution end = solve();
            return String.format(
                    Locale.ROOT,
                    "cost %.4f, bound %.4f, %d long, %d late, %d schedules, starts %08x",
                    end.cost(),
                    end.costBound(),
                    end.makespan(),
                    end.lateness(),
                    end.schedules(),
                    Arrays.hashCode(end.schedule().starts()));
        }

        private static Solution shortest(Network net, long schedules) {
            return least(net, Objective.MAKESPAN, schedules);
        }

        private static Solution least(Network net, Objective objective, long schedules) {
            return Optimiser.solve(net, objective, limit(schedules), SearchListener.NONE);
        }

        private static SearchLimit limit(long schedules) {
            return SearchLimit.schedules(schedules, 1);
        }

        /** Finish-to-start links only, and teams that three or four activities fill: bounds do not prove the best plan. */
        private static Network scarce(long seed, int activities, int teams) {
            SplittableRandom random = new SplittableRandom(seed);
            NetworkBuilder net = Network.builder();
            for (int r = 0; r < teams; r++) {
                net.resource("r" + r, Capacity.constant(10 + random.nextInt(6)));
            }
            for (int i = 0; i < activities; i++) {
                int activity = net.activity("a" + i, 1 + random.nextInt(9));
                for (int r = 0; r < teams; r++) {
                    net.demand(activity, r, random.nextInt(3) == 0 ? 0 : random.nextInt(8));
                }
                for (int k = 0; i > 2 && k < random.nextInt(3); k++) {
                    net.link(Math.max(0, i - 3 - random.nextInt(12)), i, Precedence.Type.FS, random.nextInt(8) / 7);
                }
            }
            return net.build();
        }

        private static Network projects(Network net) {
            NetworkBuilder programme = net.toBuilder();
            for (int i = 0; i < net.size(); i++) {
                programme.project(i, i % 4);
            }
            return programme.build();
        }
    }
}
