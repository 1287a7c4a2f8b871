package org.cairn.operation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the server behaves towards what it stands on.
 *
 * @param awaitStore how long a start waits for a database that does not answer
 */
@ConfigurationProperties("cairn.operation")
record OperationSettings(@DefaultValue("10m") Duration awaitStore) {}
