package org.redthread.texts.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.redthread.meetings.Rehearsal;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Rounds as a test walks through them: opened by the secretariat, answered by delegations.
@TestComponent
class Delegations {

    static final String[] WORDS = {
        "The parties meet once a year in a country that offers to host them.",
        "The parties share what they learned about recognising skills.",
        "Officers of border services are trained in pairs of neighbouring countries.",
        "Profiles are kept and brought up to date every second year."
    };

    private final Rehearsal rehearsal;
    private final MockMvcTester browser;

    Delegations(Rehearsal rehearsal, MockMvcTester browser) {
        this.rehearsal = rehearsal;
        this.browser = browser;
    }

    /// A text of four provisions.
    String aText() {
        return rehearsal.aText(String.join("\n\n", WORDS));
    }

    /// Opens a round to all.
    ///
    /// @return where it lies
    String aRound(String text, String... typed) {
        var answer = rehearsal.send("secretariat", text + "/rounds", RoundsTest.typed(typed));
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getRedirectedUrl()).replace("/en/rehearsal", "");
    }

    MvcTestResult handIn(String as, String round, Map<String, String> typed, MockMultipartFile... files) {
        return handIn(rehearsal.enter(as), round, typed, files);
    }

    /// The same by somebody who entered before.
    MvcTestResult handIn(Cookie as, String round, Map<String, String> typed, MockMultipartFile... files) {
        var request = browser.post().uri("/en/rehearsal" + round + "/reply").multipart();
        for (var file : files) request = request.file(file);
        for (var field : typed.entrySet()) request = request.param(field.getKey(), field.getValue());
        return request.with(csrf()).cookie(as).exchange();
    }

    MvcTestResult handIn(String as, String round, String name, byte[] docx) {
        return handIn(as, round, Map.of(), file(name, docx));
    }

    static MockMultipartFile file(String name, byte[] docx) {
        return new MockMultipartFile("file", name, null, docx);
    }

    /// A reply that changes the first provision and comments on the last.
    static Typist aReply(String author) {
        return new Typist(author)
                .inserts("The parties meet ", "at least ", "once a year in a country that offers to host them.")
                .says(WORDS[1])
                .says(WORDS[2])
                .comments(WORDS[3], "Who keeps them?");
    }
}
