package org.cairn.operation;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the server behaves towards what it stands on.
 *
 * @param awaitStore how long a start waits for a database that does not answer
 * @param temporary below which folder temporary files are kept; servers may share it
 */
@ConfigurationProperties("cairn.operation")
record OperationSettings(
        @DefaultValue("10m") Duration awaitStore,
        @DefaultValue("data/tmp") Path temporary) {}
