package org.redthread.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Somebody who came in by an entrance of the demonstration, and sends forms as a browser does.
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client;
    private final URI house;
    private final Map<String, String> cookies = new TreeMap<>();

    private Visitor(HttpClient client, URI house) {
        this.client = client;
        this.house = house;
    }

    static Visitor enter(HttpClient client, URI house, String entrance) throws IOException {
        var visitor = new Visitor(client, house);
        visitor.send("/en/sign-in", "/en/sign-in/" + entrance, Map.of());
        return visitor;
    }

    String page(String path) throws IOException {
        return ask(path, HttpRequest.newBuilder().GET()).body();
    }

    /// Sends a form that stands on a page.
    ///
    /// @return where the answer leads to
    String send(String page, String path, Map<String, String> typed) throws IOException {
        return send(token(page), typed, path);
    }

    /// What proves that a form came from this house; it holds for the whole visit.
    String token(String page) throws IOException {
        var token = TOKEN.matcher(page(page));
        if (!token.find()) throw new IOException("No form on " + page);
        return token.group(1);
    }

    String send(String token, Map<String, String> typed, String path) throws IOException {
        var fields = new TreeMap<String, List<String>>();
        typed.forEach((name, value) -> fields.put(name, List.of(value)));
        return sendAll(token, fields, path);
    }

    /// A form of which several fields bear one name.
    String sendAll(String token, Map<String, List<String>> typed, String path) throws IOException {
        var fields = new TreeMap<>(typed);
        fields.put("_csrf", List.of(token));
        var body = fields.entrySet().stream()
                .flatMap(field ->
                        field.getValue().stream().map(value -> field.getKey() + "=" + URLEncoder.encode(value, UTF_8)))
                .collect(joining("&"));
        var answer = ask(
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() != 303) throw new IOException(path + " answered " + answer.statusCode());
        return answer.headers().firstValue("Location").orElse("");
    }

    /// How long it took until the page began to arrive, in nanoseconds.
    long firstByte(String path) throws IOException {
        var begun = System.nanoTime();
        try (var answer = stream(path)) {
            var first = answer.read();
            var took = System.nanoTime() - begun;
            answer.readAllBytes();
            if (first < 0) throw new IOException(path + " answered nothing");
            return took;
        }
    }

    /// How many bytes the page is on its way, compressed.
    int weight(String path) throws IOException {
        try (var answer = stream(path)) {
            return answer.readAllBytes().length;
        }
    }

    private InputStream stream(String path) throws IOException {
        var request = HttpRequest.newBuilder(house.resolve(path))
                .header("Accept-Encoding", "gzip")
                .header("Cookie", cookie())
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) throw new IOException(path + " answered " + answer.statusCode());
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    String cookie() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(joining("; "));
    }

    private HttpResponse<String> ask(String path, HttpRequest.Builder request) throws IOException {
        if (!cookies.isEmpty()) request.header("Cookie", cookie());
        try {
            var answer = client.send(request.uri(house.resolve(path)).build(), BodyHandlers.ofString());
            for (var set : answer.headers().allValues("Set-Cookie")) {
                var pair = set.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
