package org.cairn.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sign-in is guarded.
 *
 * @param failuresPerUser wrong passwords for one name before it must pause
 * @param failuresPerAddress wrong passwords from one address before it must pause
 * @param pause how long after the last allowed failure; each further one doubles it
 * @param longestPause how long at most
 * @param forget when failures no longer count
 * @param fresh how long after signing in somebody may decide without showing again that it is they
 * @param userClaim what a provider calls the user by, where people sign in with one; it must be a user's name here
 */
@ConfigurationProperties("cairn.access")
record AccessSettings(
        @DefaultValue("5") int failuresPerUser,
        @DefaultValue("50") int failuresPerAddress,
        @DefaultValue("1m") Duration pause,
        @DefaultValue("15m") Duration longestPause,
        @DefaultValue("1d") Duration forget,
        @DefaultValue("10m") Duration fresh,
        @DefaultValue("preferred_username") String userClaim) {

    AccessSettings {
        if (failuresPerUser < 1 || failuresPerAddress < 1) {
            throw new IllegalArgumentException("cairn.access: failures-per-user and failures-per-address must be ≥ 1");
        }
        if (pause.isNegative() || longestPause.compareTo(pause) < 0 || forget.compareTo(longestPause) < 0) {
            throw new IllegalArgumentException("cairn.access: 0 ≤ pause ≤ longest-pause ≤ forget must hold");
        }
    }
}
