package org.redthread.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.redthread.accounts.Entrances;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The Rehearsal as a test walks through it: pages and forms, by the entrances that people use.
@TestComponent
public class Rehearsal {

    private static final AtomicInteger NUMBERS = new AtomicInteger(500);

    private final MockMvcTester browser;
    private final Entrances entrances;

    Rehearsal(MockMvcTester browser, Entrances entrances) {
        this.browser = browser;
        this.entrances = entrances;
    }

    /// @param as an entrance; null for somebody who did not sign in
    public MvcTestResult open(@Nullable String as, String inside) {
        var request = browser.get().uri("/en/rehearsal" + inside);
        return (as == null ? request : request.cookie(enter(as))).exchange();
    }

    /// The same by somebody who entered before.
    public MvcTestResult openAgain(@Nullable Cookie as, String inside) {
        var request = browser.get().uri("/en/rehearsal" + inside);
        return (as == null ? request : request.cookie(as)).exchange();
    }

    /// The place of a thing on the thread.
    public MvcTestResult thread(@Nullable String as, String kind, UUID id) {
        var request = browser.get().uri("/en/thread/" + kind + "/" + id);
        return (as == null ? request : request.cookie(enter(as))).exchange();
    }

    public MvcTestResult send(@Nullable String as, String inside, Map<String, String> typed) {
        return send(as == null ? null : enter(as), inside, typed);
    }

    /// The same by somebody who entered before.
    public MvcTestResult send(@Nullable Cookie as, String inside, Map<String, String> typed) {
        var request = browser.post().uri("/en/rehearsal" + inside).with(csrf());
        for (var field : typed.entrySet()) request = request.param(field.getKey(), field.getValue());
        return (as == null ? request : request.cookie(as)).exchange();
    }

    /// Convenes a meeting and moves it on, as far as a hand can.
    ///
    /// @return where it lies, without language and dialogue
    public String aMeeting(String... states) {
        var number = String.valueOf(NUMBERS.incrementAndGet());
        var typed = Map.ofEntries(
                Map.entry("body-som", "on"),
                Map.entry("number", number),
                Map.entry("symbol", "RH/TEST/" + number),
                Map.entry("mode", "HYBRID"),
                Map.entry("zone", "Europe/Istanbul"),
                Map.entry("first", "2027-03-23"),
                Map.entry("last", "2027-03-24"),
                Map.entry("town", "Istanbul"),
                Map.entry("host", "Türkiye"),
                Map.entry("closes", "2027-03-10T18:00"),
                Map.entry("quota", "3"),
                Map.entry("correctionDays", "14"),
                Map.entry("session-1-name", "Opening"),
                Map.entry("session-1-day", "2027-03-23"),
                Map.entry("session-1-begins", "09:30"),
                Map.entry("session-1-ends", "12:00"));
        var answer = send("secretariat", "/meetings/new", typed);
        assertThat(answer).hasStatus(303);
        var at = String.valueOf(answer.getResponse().getRedirectedUrl()).replace("/en/rehearsal", "");
        for (var version = 0; version < states.length; version++)
            assertThat(send(
                            "secretariat",
                            at + "/move",
                            Map.of("to", states[version], "version", String.valueOf(version))))
                    .hasHeader("Location", "/en/rehearsal" + at);
        return at;
    }

    /// Begins a text and circulates it.
    ///
    /// @param words in Markdown
    /// @return where it lies, without language and dialogue
    public String aText(String words) {
        var number = String.valueOf(NUMBERS.incrementAndGet());
        var answer = send(
                "secretariat",
                "/negotiations/new",
                Map.of(
                        "title",
                        "Text " + number,
                        "symbol",
                        "RH/TEXT/" + number,
                        "kind",
                        "PLAN",
                        "language",
                        "en",
                        "zone",
                        "Europe/Istanbul",
                        "words",
                        words));
        assertThat(answer).hasStatus(303);
        var at = String.valueOf(answer.getResponse().getRedirectedUrl()).replace("/en/rehearsal", "");
        assertThat(send("secretariat", at + "/move", Map.of("to", "CIRCULATED", "version", "0")))
                .hasHeader("Location", "/en/rehearsal" + at);
        return at;
    }

    /// The same, in session.
    public String aMeetingInSession() {
        return aMeeting("ANNOUNCED", "REGISTRATION_OPEN", "REGISTRATION_CLOSED", "IN_SESSION");
    }

    public Cookie enter(String entrance) {
        return new Cookie(
                "redthread",
                entrances.enter(entrances.named(entrance).orElseThrow()).orElseThrow());
    }
}
