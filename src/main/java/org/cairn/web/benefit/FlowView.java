package org.cairn.web.benefit;

import java.util.ArrayList;
import java.util.List;
import org.cairn.businesscase.ProgrammeCase;

/**
 * Money by quarter as bars, and its running sum as a line; every coordinate final.
 *
 * @param zero where nothing is spent or won
 */
record FlowView(int zero, List<Bar> bars, String line) {

    static final int WIDTH = 760;
    static final int HEIGHT = 240;

    private static final int LEFT = 10;
    private static final int RIGHT = 750;
    private static final int TOP = 12;
    private static final int FOOT = 216;

    FlowView {
        bars = List.copyOf(bars);
    }

    /** A quarter: what goes out below the line, what comes in above. */
    record Bar(int x, int width, int inY, int inHeight, int outY, int outHeight, int quarter, long net, long sum) {}

    static FlowView of(ProgrammeCase worth) {
        List<ProgrammeCase.Quarter> quarters = worth.quarters();
        double[] sums = new double[quarters.size()];
        double high = 1;
        double low = -1;
        double sum = 0;
        for (int q = 0; q < sums.length; q++) {
            ProgrammeCase.Quarter quarter = quarters.get(q);
            sum += quarter.net();
            sums[q] = sum;
            high = Math.max(high, Math.max(sum, quarter.benefit()));
            low = Math.min(low, Math.min(sum, -quarter.cost() - quarter.runCost()));
        }
        double scale = (FOOT - TOP) / (high - low);
        int zero = TOP + (int) Math.round(high * scale);
        double step = (RIGHT - LEFT) / (double) Math.max(1, sums.length);
        List<Bar> bars = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int q = 0; q < sums.length; q++) {
            ProgrammeCase.Quarter quarter = quarters.get(q);
            int x = LEFT + (int) Math.round(q * step) + 2;
            int in = (int) Math.round(quarter.benefit() * scale);
            int out = (int) Math.round((quarter.cost() + quarter.runCost()) * scale);
            bars.add(new Bar(
                    x,
                    (int) step - 4,
                    zero - in,
                    in,
                    zero,
                    out,
                    q + 1,
                    Math.round(quarter.net()),
                    Math.round(sums[q])));
            line.append(q == 0 ? "M" : "L")
                    .append(x + (int) step / 2 - 2)
                    .append(' ')
                    .append(zero - Math.round(sums[q] * scale));
        }
        return new FlowView(zero, bars, line.toString());
    }
}
