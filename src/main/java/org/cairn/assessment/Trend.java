package org.cairn.assessment;

/** How a colour moved since it was judged before. */
public enum Trend {
    BETTER,
    SAME,
    WORSE,
    /** There is nothing to compare with, or one of the two is grey. */
    UNKNOWN;

    static Trend of(Rag before, Rag now) {
        if (before == Rag.NO_DATA || now == Rag.NO_DATA) {
            return before == now ? SAME : UNKNOWN;
        }
        int step = now.compareTo(before);
        return step == 0 ? SAME : step < 0 ? BETTER : WORSE;
    }
}
