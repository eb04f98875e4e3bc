package org.redthread.meetings;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.accounts.Entrances;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The Rehearsal as a test walks through it: pages and forms, by the entrances that people use.
@TestComponent
public class Rehearsal {

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

    public MvcTestResult send(@Nullable String as, String inside, Map<String, String> typed) {
        var request = browser.post().uri("/en/rehearsal" + inside).with(csrf());
        for (var field : typed.entrySet()) request = request.param(field.getKey(), field.getValue());
        return (as == null ? request : request.cookie(enter(as))).exchange();
    }

    private Cookie enter(String entrance) {
        return new Cookie(
                "redthread",
                entrances.enter(entrances.named(entrance).orElseThrow()).orElseThrow());
    }
}
