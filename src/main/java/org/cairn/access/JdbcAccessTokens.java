package org.cairn.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the SHA-256 of each secret. A secret is 256 random bits, so a fast hash is enough: there is nothing to guess that a
 * slow one would protect.
 */
@Repository
@Transactional
class JdbcAccessTokens implements AccessTokens {

    private static final String PREFIX = "cairn_";
    private static final int SECRET_BYTES = 32;
    private static final int START = PREFIX.length() + 4;
    private static final int LONGEST_LABEL = 100;
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final People people;
    private final AuditTrail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    JdbcAccessTokens(JdbcClient jdbc, People people, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public Issued issue(String user, String label, Set<Scope> scopes, @Nullable LocalDate expires) {
        LocalDate today = LocalDate.now(clock);
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            throw new IllegalArgumentException("label must have 1 to " + LONGEST_LABEL + " characters");
        }
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("a token needs at least one scope");
        }
        if (expires != null && expires.isBefore(today)) {
            throw new IllegalArgumentException("expiry (" + expires + ") must not lie before today");
        }
        if (list(user).size() >= MOST) {
            throw new TooManyTokens(MOST);
        }
        String secret = secret();
        Token token = new Token(
                UUID.randomUUID().toString(),
                user,
                label.strip(),
                secret.substring(0, START),
                scopes,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                expires,
                null);
        insert(token, hash(secret));
        trail.append(user, "token-issued", null, token.id(), codes(scopes));
        return new Issued(token, secret);
    }

    private void insert(Token token, String hash) {
        jdbc.sql("insert into access_token (id, user_name, label, secret_start, secret_hash, scopes, created_at,"
                        + " expires_on) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(token.id())
                .param(token.user())
                .param(token.label())
                .param(token.start())
                .param(hash)
                .param(codes(token.scopes()))
                .param(Timestamp.from(token.createdAt()))
                .param(token.expires() == null ? null : Date.valueOf(token.expires()))
                .update();
    }

    @Override
    public List<Token> list(String user) {
        LocalDate today = LocalDate.now(clock);
        return jdbc
                .sql("select * from access_token where user_name = ? order by created_at, id")
                .param(user)
                .query((row, n) -> token(row))
                .list()
                .stream()
                .filter(t -> works(t, today))
                .toList();
    }

    @Override
    public boolean revoke(String user, String id) {
        boolean found = jdbc.sql("delete from access_token where user_name = ? and id = ?")
                        .params(user, id)
                        .update()
                > 0;
        if (found) {
            trail.append(user, "token-revoked", null, id, "");
        }
        return found;
    }

    @Override
    public Optional<Token> use(String secret) {
        LocalDate today = LocalDate.now(clock);
        Optional<Token> found = jdbc.sql("select * from access_token where secret_hash = ?")
                .param(hash(secret))
                .query((row, n) -> token(row))
                .optional()
                .filter(t -> works(t, today))
                .filter(t -> people.find(t.user()).filter(People.Person::active).isPresent());
        found.filter(t -> !today.equals(t.lastUsed()))
                .ifPresent(t -> jdbc.sql("update access_token set last_used_on = ? where id = ?")
                        .params(Date.valueOf(today), t.id())
                        .update());
        return found;
    }

    private static boolean works(Token token, LocalDate today) {
        return token.expires() == null || !token.expires().isBefore(today);
    }

    private static Token token(ResultSet row) throws SQLException {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(row.getString("scopes").split(" ")).map(Scope::valueOf).forEach(scopes::add);
        Date expires = row.getDate("expires_on");
        Date used = row.getDate("last_used_on");
        return new Token(
                row.getString("id"),
                row.getString("user_name"),
                row.getString("label"),
                row.getString("secret_start"),
                scopes,
                row.getTimestamp("created_at").toInstant(),
                expires == null ? null : expires.toLocalDate(),
                used == null ? null : used.toLocalDate());
    }

    private static String codes(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::name).collect(Collectors.joining(" "));
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
