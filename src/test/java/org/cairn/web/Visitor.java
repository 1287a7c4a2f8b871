package org.cairn.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who has signed in to the demo and opens pages over the network, without their pictures and styles. */
record Visitor(String site, HttpClient client) {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    static Visitor signedIn(String site, String user) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(
                site,
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build());
        visitor.signIn(user);
        return visitor;
    }

    private void signIn(String user) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/login").body());
        if (!token.find()) {
            throw new IllegalStateException("the sign-in page has no token");
        }
        String form = "username=" + user + "&password=demo&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        client.send(
                HttpRequest.newBuilder(URI.create(site + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    /** The whole answer; throws {@link IllegalStateException} when it is no page. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(site + path)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer;
    }
}
