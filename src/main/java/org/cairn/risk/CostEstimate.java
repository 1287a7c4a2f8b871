package org.cairn.risk;

/**
 * A one-off cost that is not known exactly: a part that has its own spread, and a part that grows with the duration, as
 * the cost of people does.
 *
 * @param least ≥ 0
 * @param likely between; what it costs when all goes as estimated
 * @param most the highest plausible
 * @param timeShare the share, 0 to 1, of the likely cost that is proportional to the duration instead
 */
public record CostEstimate(double least, double likely, double most, double timeShare) {

    public CostEstimate {
        if (!(0 <= least && least <= likely && likely <= most && timeShare >= 0 && timeShare <= 1)) {
            throw new IllegalArgumentException("cost (" + least + ", " + likely + ", " + most
                    + ") must be 0 ≤ least ≤ likely ≤ most, the share that grows with time (" + timeShare + ") 0 to 1");
        }
    }

    /** The cost that a share {@code u} of all cases does not exceed, when it takes {@code stretch} times its likely duration. */
    double at(double u, double stretch) {
        double own = new DurationEstimate.Triangular(least, likely, most).at(u);
        return (1 - timeShare) * own + timeShare * likely * stretch;
    }
}
