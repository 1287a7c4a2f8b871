package org.cairn.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sign-in is guarded.
 *
 * @param failuresPerUser wrong passwords for one name before it must pause
 * @param failuresPerAddress wrong passwords from one address before it must pause
 * @param pause how long after the last failure
 */
@ConfigurationProperties("cairn.access")
record AccessSettings(
        @DefaultValue("5") int failuresPerUser,
        @DefaultValue("50") int failuresPerAddress,
        @DefaultValue("1m") Duration pause) {

    AccessSettings {
        if (failuresPerUser < 1 || failuresPerAddress < 1 || pause.isNegative()) {
            throw new IllegalArgumentException("cairn.access: failures must be ≥ 1 and the pause ≥ 0");
        }
    }
}
