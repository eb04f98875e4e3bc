package org.redthread.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/// Somebody at a running house who opens pages and presses buttons, as a browser without scripts does it.
final class Caller {

    private final HttpClient client;
    private final String house;
    private Document page = new Document("");

    private Caller(HttpClient client, String house) {
        this.client = client;
        this.house = house;
    }

    /// @param entrance of the demonstration, as its button is called
    /// @param house `http://localhost:8080`
    static Caller enteringBy(String entrance, String house) throws InterruptedException {
        return stranger(house).open("/en/sign-in").press(entrance);
    }

    static Caller stranger(String house) {
        var client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        return new Caller(client, house);
    }

    /// The same person, with the same session, at another house.
    Caller at(String other) {
        return new Caller(client, other);
    }

    Caller open(String address) throws InterruptedException {
        return shown(send(HttpRequest.newBuilder(URI.create(house + address)), BodyHandlers.ofString()));
    }

    /// Presses the first button of the page that begins so, with its form as the page proposes it.
    Caller press(String label) throws InterruptedException {
        return press(label, Map.of());
    }

    /// @param typed what is typed over the proposal, by the name of the field
    Caller press(String label, Map<String, String> typed) throws InterruptedException {
        var button = page.select("main form button").stream()
                .filter(one -> one.text().startsWith(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button “" + label + "” on " + page.title()));
        var form = (FormElement) button.closest("form");
        if (form == null) throw new AssertionError(label + " belongs to no form");
        var body = fields(form, button, typed).entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return shown(send(
                HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)),
                BodyHandlers.ofString()));
    }

    private static Map<String, String> fields(FormElement form, Element button, Map<String, String> typed) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : form.formData()) fields.put(field.key(), field.value());
        if (button.hasAttr("name")) fields.put(button.attr("name"), button.val());
        fields.putAll(typed);
        return fields;
    }

    private Caller shown(HttpResponse<String> answer) {
        if (answer.statusCode() != 200)
            throw new AssertionError(answer.statusCode() + " at " + answer.uri() + ": "
                    + Jsoup.parse(answer.body()).select("main").text());
        page = Jsoup.parse(answer.body(), answer.uri().toString());
        return this;
    }

    /// What the page says.
    String reads() {
        return page.select("main").text();
    }

    /// A file that is not shown but saved.
    HttpResponse<byte[]> take(String address) throws InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(house + address)), BodyHandlers.ofByteArray());
    }

    /// The lines of a stream that does not end, as they come.
    ///
    /// @param last the number of the event that was heard last; empty for none
    Stream<String> listens(String address, String last) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(house + address));
        return send(last.isEmpty() ? request : request.header("Last-Event-ID", last), BodyHandlers.ofLines())
                .body();
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> reading) throws InterruptedException {
        try {
            return client.send(request.build(), reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
