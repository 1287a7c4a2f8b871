package org.cairn.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A small OpenID provider on this machine: it signs in whom the test says, honestly or with one thing wrong. */
final class LocalProvider implements AutoCloseable {

    static final String CLIENT = "cairn";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey foreignKey;
    private volatile String user = "";
    private volatile String nonce = "";
    private volatile Forgery forgery = Forgery.NONE;

    /** What is wrong with what it says. */
    enum Forgery {
        NONE,
        FOREIGN_KEY,
        UNSIGNED,
        OTHER_AUDIENCE,
        OTHER_ISSUER,
        OTHER_NONCE,
        EXPIRED
    }

    LocalProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("k1").generate();
            foreignKey = new RSAKeyGenerator(2048).keyID("k1").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException("no provider", e);
        }
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(
                        exchange,
                        Map.of(
                                "issuer",
                                issuer(),
                                "authorization_endpoint",
                                issuer() + "/authorize",
                                "token_endpoint",
                                issuer() + "/token",
                                "jwks_uri",
                                issuer() + "/keys",
                                "userinfo_endpoint",
                                issuer() + "/userinfo",
                                "response_types_supported",
                                new String[] {"code"},
                                "subject_types_supported",
                                new String[] {"public"},
                                "id_token_signing_alg_values_supported",
                                new String[] {"RS256"})));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext(
                "/keys",
                exchange -> answer(exchange, new JWKSet(key).toPublicJWKSet().toJSONObject()));
        server.createContext(
                "/userinfo", exchange -> answer(exchange, Map.of("sub", "s-" + user, "preferred_username", user)));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on this one is who signs in. */
    void signsIn(String who, Forgery wrong) {
        user = who;
        forgery = wrong;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = Arrays.stream(
                        exchange.getRequestURI().getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(p -> p[0], p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8)));
        nonce = asked.getOrDefault("nonce", "");
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        asked.get("redirect_uri") + "?code=c1&state="
                                + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, Object> said = new TreeMap<>(
                Map.of("access_token", "a1", "token_type", "Bearer", "expires_in", 300, "id_token", idToken()));
        answer(exchange, said);
    }

    private String idToken() {
        Instant now = Instant.now();
        UnaryOperator<JWTClaimsSet.Builder> wrong = claims -> switch (forgery) {
            case OTHER_AUDIENCE -> claims.audience("somebody-else");
            case OTHER_ISSUER -> claims.issuer("http://evil.example");
            case OTHER_NONCE -> claims.claim("nonce", "replayed");
            case EXPIRED -> claims.expirationTime(Date.from(now.minusSeconds(3600)));
            default -> claims;
        };
        JWTClaimsSet claims = wrong.apply(new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .subject("s-" + user)
                        .audience(CLIENT)
                        .issueTime(Date.from(now.minusSeconds(5)))
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .claim("nonce", nonce)
                        .claim("preferred_username", user))
                .build();
        try {
            if (forgery == Forgery.UNSIGNED) {
                return new PlainJWT(claims).serialize();
            }
            SignedJWT signed = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims);
            signed.sign(new RSASSASigner(forgery == Forgery.FOREIGN_KEY ? foreignKey : key));
            return signed.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    private static void answer(HttpExchange exchange, Map<String, ?> said) throws IOException {
        byte[] body = JSON.writeValueAsBytes(said);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
