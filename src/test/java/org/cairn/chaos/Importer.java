package org.cairn.chaos;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.chaos.Visitor.Unanswered;

/** Somebody at a browser who brings in plans, each of which starts a roadmap; signed in once, whatever happens to the server. */
final class Importer {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String PLAN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Project xmlns="http://schemas.microsoft.com/project"><Title>Load %d</Title><StartDate>2026-01-05T08:00:00</StartDate>
            <Tasks>
            <Task><UID>1</UID><ID>1</ID><Name>First</Name><Active>1</Active><Start>2026-01-05T08:00:00</Start><Finish>2026-01-09T17:00:00</Finish><Duration>PT40H0M0S</Duration></Task>
            <Task><UID>2</UID><ID>2</ID><Name>Second</Name><Active>1</Active><Start>2026-01-12T08:00:00</Start><Finish>2026-01-16T17:00:00</Finish><Duration>PT40H0M0S</Duration></Task>
            </Tasks></Project>
            """;

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final String user;
    private final Supplier<URI> node;
    private final Ledger ledger;
    private int count;

    Importer(String user, Supplier<URI> node, Ledger ledger) {
        this.user = user;
        this.node = node;
        this.ledger = ledger;
    }

    /** A new plan, from the file to its running roadmap. */
    void bring() throws Unanswered {
        String token = token(signedIn());
        String name = "load-" + ++count;
        HttpResponse<String> read = send(HttpRequest.newBuilder(node.get().resolve("/import"))
                .header("Content-Type", Visitor.partType())
                .POST(Visitor.part(
                        name + ".xml", PLAN.formatted(count).getBytes(StandardCharsets.UTF_8), "_csrf", token)));
        HttpResponse<String> taken = form(location(read), "_csrf", token);
        if (location(taken).equals("/programmes/" + name)) {
            ledger.started(name);
        }
    }

    private String signedIn() throws Unanswered {
        HttpResponse<String> page = send(HttpRequest.newBuilder(node.get().resolve("/import")));
        if (page.statusCode() != 200) {
            String token = token(
                    send(HttpRequest.newBuilder(node.get().resolve("/login"))).body());
            form("/login", "_csrf", token, "username", user, "password", Seed.PASSWORD);
            page = send(HttpRequest.newBuilder(node.get().resolve("/import")));
        }
        return page.body();
    }

    private HttpResponse<String> form(String path, String... fields) throws Unanswered {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(HttpRequest.newBuilder(node.get().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private static String token(String page) {
        Matcher found = TOKEN.matcher(page);
        return found.find() ? found.group(1) : "";
    }

    private static String location(HttpResponse<String> answer) {
        String where = answer.headers().firstValue("Location").orElse("/");
        return URI.create(where).getPath();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Unanswered {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Unanswered(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unanswered(e);
        }
    }
}
