package org.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Settings that make no sense stop the start. */
class AccessSettingsTest {

    @Test
    void the_least_that_makes_sense_is_taken() {
        AccessSettings least = settings(1, 1, 0, 0, 0);

        assertThat(least.failuresPerUser()).isEqualTo(1);
        assertThat(settings(5, 50, 1, 1, 1).pause()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void no_try_at_all_is_refused() {
        assertThatThrownBy(() -> settings(0, 1, 1, 2, 3)).hasMessageContaining("failures-per-user");
        assertThatThrownBy(() -> settings(1, 0, 1, 2, 3)).hasMessageContaining("failures-per-address");
    }

    @Test
    void pauses_must_not_shrink() {
        assertThatThrownBy(() -> settings(1, 1, -1, 2, 3)).hasMessageContaining("pause");
        assertThatThrownBy(() -> settings(1, 1, 2, 1, 3)).hasMessageContaining("longest-pause");
        assertThatThrownBy(() -> settings(1, 1, 1, 3, 2)).hasMessageContaining("forget");
    }

    private static AccessSettings settings(int user, int address, int pause, int longest, int forget) {
        return new AccessSettings(
                user,
                address,
                Duration.ofMinutes(pause),
                Duration.ofMinutes(longest),
                Duration.ofMinutes(forget),
                Duration.ofMinutes(10),
                "sub");
    }
}
