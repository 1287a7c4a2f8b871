package org.cairn.finance;

/** A score that puts work in an order. Scores of one kind compare with each other and with nothing else. */
public sealed interface Priority {

    /** Higher comes first. */
    double score();

    /**
     * Weighted shortest job first: cost of delay over size, each on the same relative scale for all work (D. G. Reinertsen, The
     * Principles of Product Development Flow, 2009; the three parts as the Scaled Agile Framework names them).
     *
     * @param value to users and business, ≥ 0
     * @param timeCriticality how fast the value decays, ≥ 0
     * @param riskReduction risk reduced or opportunity opened, ≥ 0
     * @param size > 0
     */
    record WeightedShortestJob(double value, double timeCriticality, double riskReduction, double size)
            implements Priority {

        public WeightedShortestJob {
            if (!(value >= 0 && timeCriticality >= 0 && riskReduction >= 0 && size > 0)) {
                throw new IllegalArgumentException("value (" + value + "), time criticality (" + timeCriticality
                        + ") and risk reduction (" + riskReduction + ") must be ≥ 0, size (" + size + ") > 0");
            }
        }

        @Override
        public double score() {
            return (value + timeCriticality + riskReduction) / size;
        }
    }

    /**
     * Reach × impact × confidence / effort (S. McBride, RICE: Simple prioritization for product managers, 2016).
     *
     * @param reach people or events in a period, ≥ 0
     * @param impact on each of them, ≥ 0
     * @param confidence in the estimates, 0 to 1
     * @param effort in person-time, > 0
     */
    record Rice(double reach, double impact, double confidence, double effort) implements Priority {

        public Rice {
            if (!(reach >= 0 && impact >= 0 && confidence >= 0 && confidence <= 1 && effort > 0)) {
                throw new IllegalArgumentException("reach (" + reach + ") and impact (" + impact
                        + ") must be ≥ 0, confidence (" + confidence + ") 0 to 1, effort (" + effort + ") > 0");
            }
        }

        @Override
        public double score() {
            return reach * impact * confidence / effort;
        }
    }
}
