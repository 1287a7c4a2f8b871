package org.cairn.chaos;

import java.time.Duration;

/** How large a scenario is: small in every build, full with {@code -Pchaos}. */
final class Size {

    private Size() {}

    static boolean isFull() {
        return "full".equals(System.getProperty("cairn.chaos"));
    }

    /** The property {@code cairn.chaos.NAME} where it is set. */
    static int of(String name, int small, int full) {
        return Integer.getInteger("cairn.chaos." + name, isFull() ? full : small);
    }

    /** The same, in seconds. */
    static Duration seconds(String name, int small, int full) {
        return Duration.ofSeconds(of(name, small, full));
    }
}
