package org.cairn.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tokens that people make for programs that act for them. Only a hash is kept: the secret is told once. */
public interface AccessTokens {

    /**
     * Makes one; throws {@link TooManyTokens} when the user has too many.
     *
     * @param expires last day on which it works; null for none
     */
    Issued issue(String user, String label, Set<Scope> scopes, @Nullable LocalDate expires);

    /** The tokens of a user that still work, oldest first. */
    List<Token> list(String user);

    /** Ends a token of this user; whether there was one. */
    boolean revoke(String user, String id);

    /** Whose token this secret is, if it works and its owner may still sign in; remembers that it was used. */
    Optional<Token> use(String secret);

    /** A new token with its secret. */
    record Issued(Token token, String secret) {}

    /**
     * A token without its secret.
     *
     * @param start the secret's first letters, to tell tokens apart
     * @param lastUsed day of its last use; null when never used
     */
    record Token(
            String id,
            String user,
            String label,
            String start,
            Set<Scope> scopes,
            Instant createdAt,
            @Nullable LocalDate expires,
            @Nullable LocalDate lastUsed) {
        public Token {
            scopes = Set.copyOf(scopes);
        }
    }
}
