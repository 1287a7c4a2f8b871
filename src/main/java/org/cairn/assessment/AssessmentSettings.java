package org.cairn.assessment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often programmes are judged when nobody asks.
 *
 * @param every from the end of one round to the next, at least a minute
 */
@ConfigurationProperties("cairn.assessment")
record AssessmentSettings(@DefaultValue("1h") Duration every) {

    AssessmentSettings {
        if (every.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("cairn.assessment.every (" + every + ") must be at least a minute");
        }
    }
}
