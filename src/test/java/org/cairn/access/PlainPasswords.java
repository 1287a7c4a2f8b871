package org.cairn.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Keeps passwords as they are, which is quick and for tests only. */
final class PlainPasswords {

    private PlainPasswords() {}

    static PasswordEncoder encoder() {
        return new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence typed) {
                return typed == null ? null : "plain " + typed;
            }

            @Override
            public boolean matches(@Nullable CharSequence typed, @Nullable String kept) {
                return Objects.equals(encode(typed), kept);
            }
        };
    }
}
