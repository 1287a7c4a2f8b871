package org.cairn.chaos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's program at the API. */
final class Visitor {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Person person;
    private final HttpClient http;
    private final Supplier<URI> node;
    private final Latencies latencies;

    /**
     * @param node where to ask, looked up for each request
     * @param latencies is told how long each answer took
     */
    Visitor(Person person, HttpClient http, Supplier<URI> node, Latencies latencies) {
        this.person = person;
        this.http = http;
        this.node = node;
        this.latencies = latencies;
    }

    String user() {
        return person.user();
    }

    Answer get(String path) throws Unanswered {
        return send(path, "GET", BodyPublishers.noBody(), "application/json", null);
    }

    Answer post(String path, Map<String, ?> content, @Nullable String once) throws Unanswered {
        return send(path, "POST", json(content), "application/json", once);
    }

    Answer put(String path, Map<String, ?> content) throws Unanswered {
        return send(path, "PUT", json(content), "application/json", null);
    }

    Answer upload(String path, String name, byte[] content) throws Unanswered {
        return send(path, "POST", part(name, content), "multipart/form-data; boundary=" + BOUNDARY, null);
    }

    private static BodyPublisher json(Map<String, ?> content) {
        return BodyPublishers.ofString(JSON.writeValueAsString(content));
    }

    private static final String BOUNDARY = "cairn-part";

    static BodyPublisher part(String name, byte[] content, String... fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n"
                            + fields[i + 1] + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return BodyPublishers.ofByteArray(body.toByteArray());
    }

    static String partType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    private Answer send(String path, String method, BodyPublisher body, String type, @Nullable String once)
            throws Unanswered {
        HttpRequest.Builder request = HttpRequest.newBuilder(node.get().resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + person.token())
                .header("Content-Type", type)
                .method(method, body);
        if (once != null) {
            request.header("Idempotency-Key", once);
        }
        long begun = System.nanoTime();
        Answer answer = answer(http, request.build());
        latencies.add(System.nanoTime() - begun);
        return answer;
    }

    private static Answer answer(HttpClient http, HttpRequest request) throws Unanswered {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode content = type.contains("json") ? JSON.readTree(response.body()) : JSON.createObjectNode();
            return new Answer(response.statusCode(), content);
        } catch (IOException | JacksonException cutOff) {
            throw new Unanswered(cutOff);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unanswered(e);
        }
    }

    /** What came back. */
    record Answer(int status, JsonNode content) {

        boolean isDone() {
            return status >= 200 && status < 300;
        }

        /** The status and, of a refusal, its code. */
        String reason() {
            JsonNode code = content.get("code");
            return code == null ? String.valueOf(status) : status + " " + code.asString();
        }
    }

    /** Nobody knows whether it was done: the server died, or was not there. */
    static final class Unanswered extends Exception {

        private static final long serialVersionUID = 1L;

        Unanswered(Throwable cause) {
            super(cause);
        }
    }
}
