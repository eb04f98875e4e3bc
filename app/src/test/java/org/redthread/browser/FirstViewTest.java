package org.redthread.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What a first view really costs: everything that Chromium fetches for it with an empty cache, faces included.
@InTheBrowser
class FirstViewTest {

    /// Of 1,024 bytes each, as sent, compressed; the heads of the answers are not counted.
    private static final int KILOBYTES = 100;

    private record Weight(String view, int bytes) {}

    @Test
    void a_first_view_of_any_kind_of_page_weighs_at_most_100_kilobytes(Site site, Page page) {
        var weights = new ArrayList<Weight>();
        for (var visit : site.kinds()) weights.add(new Weight(visit.toString(), weigh(page, visit)));
        weights.sort(Comparator.comparing(w -> -w.bytes()));
        System.out.println("Heaviest first views: "
                + weights.stream().limit(6).map(w -> w.view() + " " + w.bytes()).collect(Collectors.joining(", ")));
        assertThat(weights).isNotEmpty();
        assertSoftly(softly ->
                weights.forEach(w -> softly.assertThat(w.bytes()).as(w.view()).isLessThanOrEqualTo(KILOBYTES * 1024)));
    }

    private static int weigh(Page page, Visit visit) {
        var bytes = new AtomicInteger();
        var awaited = new AtomicInteger();
        var wire = page.context().newCDPSession(page);
        wire.send("Network.enable");
        wire.send("Network.setCacheDisabled", disabled());
        wire.on("Network.requestWillBeSent", event -> awaited.incrementAndGet());
        wire.on("Network.loadingFailed", event -> awaited.decrementAndGet());
        wire.on("Network.loadingFinished", event -> {
            bytes.addAndGet(event.get("encodedDataLength").getAsInt());
            awaited.decrementAndGet();
        });
        wire.on("Network.responseReceived", event -> bytes.addAndGet(-head(event)));
        visit.open(page);
        page.evaluate("document.fonts.ready.then(() => true)");
        page.waitForCondition(() -> awaited.get() == 0);
        wire.detach();
        return bytes.get();
    }

    private static int head(JsonObject event) {
        return event.getAsJsonObject("response").get("encodedDataLength").getAsInt();
    }

    private static JsonObject disabled() {
        var disabled = new JsonObject();
        disabled.addProperty("cacheDisabled", true);
        return disabled;
    }
}
