package org.cairn.exchange;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one file may cost.
 *
 * @param memory heap of the process that reads it
 * @param work processor time until it is given up; what counts when other work slows the machine down
 * @param longest time on the clock until it is given up, however little it worked
 * @param readers files that are read at the same time; others wait as long as a file may take
 */
@ConfigurationProperties("cairn.exchange")
record ExchangeSettings(
        @DefaultValue("256MB") DataSize memory,
        @DefaultValue("8s") Duration work,
        @DefaultValue("60s") Duration longest,
        @DefaultValue("2") int readers) {

    ExchangeSettings {
        if (memory.toMegabytes() < 64 || work.isNegative() || longest.compareTo(work) < 0 || readers < 1) {
            throw new IllegalArgumentException(
                    "cairn.exchange: memory must be ≥ 64MB, 0 ≤ work ≤ longest and readers ≥ 1");
        }
    }
}
