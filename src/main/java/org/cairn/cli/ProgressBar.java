package org.cairn.cli;

import java.io.PrintStream;
import org.cairn.planning.PlanProgress;

/** A line that is drawn over and over, on a terminal only. */
final class ProgressBar implements PlanProgress {

    private static final int WIDTH = 30;

    private final PrintStream terminal;
    private int drawn = -1;

    ProgressBar(PrintStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public boolean report(Stage stage, double share, int bestDays, int boundDays) {
        int filled = (int) Math.round(WIDTH * Math.min(1, Math.max(0, share)));
        int state = filled + 100 * stage.ordinal() + 1000 * Math.max(0, bestDays);
        if (state != drawn) {
            drawn = state;
            terminal.print("\r" + "█".repeat(filled) + "░".repeat(WIDTH - filled) + " "
                    + (stage == Stage.SEARCH ? "planning" : "simulating")
                    + (bestDays < 0 ? "" : ", " + bestDays + " days, at least " + boundDays) + "   ");
            terminal.flush();
        }
        return true;
    }

    void close() {
        if (drawn >= 0) {
            terminal.print("\r" + " ".repeat(WIDTH + 50) + "\r");
            terminal.flush();
        }
    }
}
