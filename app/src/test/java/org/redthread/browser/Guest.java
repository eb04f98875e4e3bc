package org.redthread.browser;

import com.microsoft.playwright.options.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;

/// Somebody who asks the house over HTTP: a stranger, or whoever came in by an entrance of the demonstration.
final class Guest {

    private static final AtomicInteger REQUESTS = new AtomicInteger();

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String name;
    private final String house;
    private final Watch watch;

    private Guest(String name, String house, Watch watch) {
        this.name = name;
        this.house = house;
        this.watch = watch;
    }

    static Guest stranger(String house, Watch watch) {
        return new Guest("a stranger", house, watch);
    }

    /// @param entrance as the form names it: `chair`
    static Guest enteringBy(String entrance, String house, Watch watch) {
        var guest = new Guest(entrance, house, watch);
        var form = Form.on(guest.get("/en/sign-in"))
                .filter(f -> f.action().endsWith("/sign-in/" + entrance))
                .findFirst()
                .orElseThrow();
        if (form.send(Map.of()).status() != 303) throw new AssertionError("No way in by " + entrance);
        return guest;
    }

    String name() {
        return name;
    }

    Visit get(String address) {
        return ask(address, "GET", "text/html", BodyPublishers.noBody());
    }

    Visit post(String address, String type, BodyPublisher body) {
        return ask(address, "POST", type, body);
    }

    /// The same session in a browser.
    List<Cookie> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()).setUrl(house))
                .toList();
    }

    private Visit ask(String address, String method, String type, BodyPublisher body) {
        try {
            var number = String.valueOf(REQUESTS.incrementAndGet());
            var request = HttpRequest.newBuilder(URI.create(house + address))
                    .header("Accept-Encoding", "gzip")
                    .header("Content-Type", type)
                    .header(Watch.ASKED, number)
                    .method(method, body)
                    .build();
            var response = client.send(request, BodyHandlers.ofByteArray());
            var paper = response.headers()
                    .firstValue("Content-Disposition")
                    .filter(how -> how.startsWith("attachment"))
                    .isPresent();
            var kind = paper
                    ? "to take away"
                    : response.headers().firstValue("Content-Type").orElse("");
            var html = kind.startsWith("text/html") ? new String(unpacked(response), StandardCharsets.UTF_8) : "";
            var document = Jsoup.parse(html, house + address);
            return new Visit(
                    this, address, response.statusCode(), kind, response.body().length, document, watch.of(number));
        } catch (IOException e) {
            throw new AssertionError("Nobody answered at " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static byte[] unpacked(HttpResponse<byte[]> response) throws IOException {
        var packed =
                response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        if (!packed) return response.body();
        try (var in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return in.readAllBytes();
        }
    }
}
