package org.cairn.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Wall clock, and CPU time of the whole process, which others on the machine do not lengthen. */
final class Watch {

    private final long wall = System.nanoTime();
    private final long cpu = cpu();

    String read() {
        return String.format(Locale.ROOT, "%.2f s (CPU %.2f s)", (System.nanoTime() - wall) / 1e9, (cpu() - cpu) / 1e9);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
