package org.cairn.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.cairn.schedule.Capacity;
import org.cairn.schedule.Network;
import org.cairn.schedule.Optimiser;
import org.cairn.schedule.Precedence;
import org.cairn.schedule.Schedule;
import org.cairn.schedule.SearchLimit;
import org.cairn.schedule.SearchListener;
import org.junit.jupiter.api.Test;

/** Published values for triangular(10, 15, 26) days, with a tenth of a day as the slot. */
class SimulationTest {

    private static final DurationEstimate DAYS = new DurationEstimate.Triangular(100, 150, 260);

    @Test
    void three_in_series_finish_as_the_convolution_says() {
        SimulationResult result = simulate(chains(1));

        assertThat(result.finish().percentile(0.5) / 10.0).isCloseTo(50.8, within(0.2));
        assertThat(result.finish().percentile(0.8) / 10.0).isCloseTo(55.9, within(0.2));
        assertThat(result.finish().probabilityAtMost(450)).isCloseTo(0.15, within(0.01));
        assertThat(result.criticality()).containsOnly(1.0);
    }

    @Test
    void two_parallel_chains_finish_later_than_either() {
        SimulationResult result = simulate(chains(2));

        assertThat(result.finish().percentile(0.5) / 10.0).isCloseTo(54.1, within(0.2));
        assertThat(result.finish().percentile(0.8) / 10.0).isCloseTo(58.5, within(0.2));
        assertThat(result.finish().probabilityAtMost(450)).isCloseTo(0.024, within(0.005));
    }

    @Test
    void capacity_moves_the_finish() {
        Network.Builder net = Network.builder();
        int team = net.resource("team", Capacity.constant(1));
        for (int k = 0; k < 3; k++) {
            net.demand(net.activity("a" + k, 150), team, 1);
        }

        assertThat(simulate(net.build()).finish().percentile(0.5) / 10.0).isCloseTo(50.8, within(0.2));
    }

    @Test
    void the_number_of_threads_changes_nothing() {
        Network net = chains(2);
        Schedule plan = planned(net);
        List<DurationEstimate> estimates = estimates(net);

        SimulationResult one = Simulation.run(net, plan, estimates, new SimulationSettings(500, 7, 1, 0.3));
        SimulationResult three = Simulation.run(net, plan, estimates, new SimulationSettings(500, 7, 3, 0.3));

        assertThat(three.finish().sorted()).isEqualTo(one.finish().sorted());
        assertThat(three.drivers()).isEqualTo(one.drivers());
    }

    @Test
    void durations_that_move_together_spread_the_finish() {
        Network net = chains(1);
        Schedule plan = planned(net);

        SimulationResult alone = Simulation.run(net, plan, estimates(net), new SimulationSettings(5_000, 1, 1, 0));
        SimulationResult together = Simulation.run(net, plan, estimates(net), new SimulationSettings(5_000, 1, 1, 0.9));

        assertThat(together.finish().percentile(0.9))
                .isGreaterThan(alone.finish().percentile(0.9) + 20);
    }

    private static SimulationResult simulate(Network net) {
        return Simulation.run(net, planned(net), estimates(net), SimulationSettings.of(20_000, 1));
    }

    private static Schedule planned(Network net) {
        return Optimiser.solve(net, SearchLimit.schedules(10, 1), SearchListener.NONE)
                .schedule();
    }

    private static List<DurationEstimate> estimates(Network net) {
        List<DurationEstimate> all = new ArrayList<>();
        for (int i = 0; i < net.size(); i++) {
            all.add(DAYS);
        }
        return all;
    }

    private static Network chains(int count) {
        Network.Builder net = Network.builder();
        for (int c = 0; c < count; c++) {
            int first = net.activity(c + "a", 150);
            int second = net.activity(c + "b", 150);
            int third = net.activity(c + "c", 150);
            net.link(first, second, Precedence.Type.FS, 0).link(second, third, Precedence.Type.FS, 0);
        }
        return net.build();
    }
}
