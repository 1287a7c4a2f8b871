package org.cairn.workflow.camunda;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a node takes part in the engine's work.
 *
 * @param runJobs whether it runs timers and asynchronous steps
 * @param jobLock how long it keeps such a step to itself; longer than the longest takes, for then another node begins it too
 * @param jobPause how long it waits at most before it looks for due steps again
 */
@ConfigurationProperties("cairn.workflow")
record EngineSettings(
        @DefaultValue("true") boolean runJobs,
        @DefaultValue("2m") Duration jobLock,
        @DefaultValue("5s") Duration jobPause) {

    EngineSettings {
        if (jobLock.toMillis() < 1000 || jobPause.toMillis() < 100) {
            throw new IllegalArgumentException("cairn.workflow.job-lock (" + jobLock
                    + ") must be at least 1s and job-pause (" + jobPause + ") at least 100ms");
        }
    }
}
