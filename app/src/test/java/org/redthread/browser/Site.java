package org.redthread.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// The running house over HTTP, as a stranger without an account walks through it.
final class Site {

    /// More pages than this are not walked: the record holds a few hundred in each language.
    private static final int ENOUGH = 2500;

    private static final AtomicInteger REQUESTS = new AtomicInteger();
    private static final Map<String, List<Visit>> WALKED = new LinkedHashMap<>();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String house;
    private final Watch watch;

    Site(String house, Watch watch) {
        this.house = house;
        this.watch = watch;
    }

    /// @param address path and query; @param bytes as they went over the wire
    record Visit(String address, int status, String type, int bytes, Document document, Watch.Seen seen) {

        String language() {
            return address.startsWith("/ru") ? "ru" : "en";
        }
    }

    /// Every page that can be reached by links from the fronts, each once; the date of a page is not followed.
    List<Visit> pages() {
        synchronized (WALKED) {
            return WALKED.computeIfAbsent(house, _ -> walk());
        }
    }

    /// One page of each mapping and language: the one with the most in it.
    List<Visit> onePerTemplate() {
        var largest = new LinkedHashMap<String, Visit>();
        for (var page : pages()) {
            var key = page.language() + " " + page.seen().mapping();
            largest.merge(key, page, (a, b) -> a.bytes() >= b.bytes() ? a : b);
        }
        return List.copyOf(largest.values());
    }

    Visit get(String address) {
        try {
            var number = String.valueOf(REQUESTS.incrementAndGet());
            var request = HttpRequest.newBuilder(URI.create(house + address))
                    .header("Accept-Encoding", "gzip")
                    .header(Watch.ASKED, number)
                    .build();
            var response = client.send(request, BodyHandlers.ofByteArray());
            var type = response.headers().firstValue("Content-Type").orElse("");
            var html = type.startsWith("text/html") ? new String(unpacked(response), StandardCharsets.UTF_8) : "";
            var document = Jsoup.parse(html, house + address);
            return new Visit(address, response.statusCode(), type, response.body().length, document, watch.of(number));
        } catch (IOException e) {
            throw new AssertionError("Nobody answered at " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private List<Visit> walk() {
        var visits = new ArrayList<Visit>();
        var known = new LinkedHashSet<String>(List.of("/en", "/ru"));
        var ahead = new ArrayDeque<>(known);
        while (!ahead.isEmpty()) {
            var visit = get(ahead.removeFirst());
            visits.add(visit);
            if (visits.size() > ENOUGH) throw new AssertionError("The walk does not end: " + visit.address());
            for (var link : visit.document().select("a[href]")) {
                var address = inside(link.absUrl("href"));
                if (address.matches("/(en|ru)([/?].*)?") && !address.contains("as-of=") && known.add(address))
                    ahead.add(address);
            }
        }
        return List.copyOf(visits);
    }

    private String inside(String url) {
        if (!url.startsWith(house + "/")) return "";
        var end = url.indexOf('#');
        return url.substring(house.length(), end < 0 ? url.length() : end);
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
