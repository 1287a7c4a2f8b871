package org.cairn.exchange.mpxj;

import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.ProjectProperties;
import org.mpxj.TimeUnit;

/** Durations of another tool in whole working days of a week of five. */
final class WholeDays {

    private static final int MOST = 20_000;
    private static final double WORKING_SHARE = 5.0 / 7;

    private WholeDays() {}

    /** Working days with their fraction; 0 for none. */
    static double of(@Nullable Duration duration, ProjectProperties properties) {
        if (duration == null) {
            return 0;
        }
        double amount = duration.getDuration();
        double days =
                switch (duration.getUnits()) {
                    case ELAPSED_MINUTES -> amount / (24 * 60) * WORKING_SHARE;
                    case ELAPSED_HOURS -> amount / 24 * WORKING_SHARE;
                    case ELAPSED_DAYS -> amount * WORKING_SHARE;
                    case ELAPSED_WEEKS -> amount * 5;
                    case ELAPSED_MONTHS -> amount * 30 * WORKING_SHARE;
                    case ELAPSED_YEARS -> amount * 365 * WORKING_SHARE;
                    case PERCENT, ELAPSED_PERCENT -> 0;
                    default -> duration.convertUnits(TimeUnit.DAYS, properties).getDuration();
                };
        return Double.isFinite(days) ? Math.max(-MOST, Math.min(MOST, days)) : 0;
    }

    /** Rounded up, so that nothing takes less than it needs; a remainder of rounding does not count. */
    static int up(double days) {
        return (int) Math.ceil(days - 1e-6);
    }

    static boolean isWhole(double days) {
        return Math.abs(days - Math.rint(days)) < 1e-6;
    }
}
