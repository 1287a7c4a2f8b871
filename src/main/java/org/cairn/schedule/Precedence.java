package org.cairn.schedule;

/**
 * A minimum time lag between two activities.
 *
 * @param predecessor index
 * @param successor index
 * @param lag slots, may be negative
 */
public record Precedence(int predecessor, int successor, Type type, int lag) {

    /** Which ends of the two activities the lag connects: finish or start of the predecessor, start or finish of the successor. */
    public enum Type {
        FS,
        SS,
        FF,
        SF
    }

    /** The same lag from start to start, given both durations. */
    int startToStart(int predecessorDuration, int successorDuration) {
        return switch (type) {
            case FS -> predecessorDuration + lag;
            case SS -> lag;
            case FF -> predecessorDuration + lag - successorDuration;
            case SF -> lag - successorDuration;
        };
    }
}
