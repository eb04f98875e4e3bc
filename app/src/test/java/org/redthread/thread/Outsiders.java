package org.redthread.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Role;
import org.redthread.accounts.Mandated;
import org.redthread.meetings.Rehearsal;
import org.redthread.office.Reading;
import org.redthread.record.RecordFile;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Whoever stands near a delegation of the Rehearsal and not in it, and the doors at which they try to learn of it.
@TestComponent
public class Outsiders {

    private static final UUID REHEARSAL = RecordFile.id("dialogue", "rehearsal");
    private static final UUID ELSEWHERE = RecordFile.id("dialogue", "prague-process");
    private static final Pattern CALENDAR = Pattern.compile("/en/desk/calendar/[^\"]+[.]ics");

    private final Rehearsal rehearsal;
    private final Mandated mandated;
    private final MockMvcTester browser;

    Outsiders(Rehearsal rehearsal, Mandated mandated, MockMvcTester browser) {
        this.rehearsal = rehearsal;
        this.mandated = mandated;
        this.browser = browser;
    }

    /// Those who hold no mandate in the dialogue: the public, and who speaks or pays for the party elsewhere.
    public Map<String, @Nullable Cookie> toTheDialogue(UUID party) {
        var readers = new LinkedHashMap<String, @Nullable Cookie>();
        readers.put("the public", null);
        readers.put("the country elsewhere", mandated.enter(Role.FOCAL_POINT, ELSEWHERE, party));
        readers.put("the donor of the country elsewhere", mandated.enter(Role.DONOR, ELSEWHERE, party));
        return readers;
    }

    /// Those besides, who neither speak for the party nor keep the dialogue.
    ///
    /// @param others entrances of the demonstration
    public Map<String, @Nullable Cookie> to(UUID party, String... others) {
        var readers = toTheDialogue(party);
        readers.put("the donor of the country", mandated.enter(Role.DONOR, REHEARSAL, party));
        for (var other : others) readers.put(other, rehearsal.enter(other));
        return readers;
    }

    /// Those who keep the dialogue, from the country or not.
    public Map<String, @Nullable Cookie> thatKeep(UUID party) {
        var readers = new LinkedHashMap<String, @Nullable Cookie>();
        for (var keeper : List.of("secretariat", "chair")) readers.put(keeper, rehearsal.enter(keeper));
        for (var role : List.of(Role.SECRETARIAT, Role.CHAIR))
            readers.put(role + " from the country", mandated.enter(role, REHEARSAL, party));
        return readers;
    }

    /// The thread from a knot: as page, as data, and as the papers that it is printed on.
    public static List<String> doors(String kind, UUID knot) {
        var inside = "/threads/%s/%s".formatted(kind, knot);
        var page = "/en" + inside.replace("/threads/", "/thread/");
        return List.of(
                page, "/api/v1" + inside, page + "/brief?as=html", page + "/brief?as=docx", page + "/brief?as=pdf");
    }

    /// What tells somebody of everything that he may know of.
    public static List<String> everywhere() {
        return List.of(
                "/en/rehearsal",
                "/en/rehearsal/ledger",
                "/en/rehearsal/gaps",
                "/en/rehearsal/plans",
                "/en/rehearsal/offers",
                "/en/rehearsal/negotiations",
                "/api/v1/dialogues/rehearsal/gaps",
                "/api/v1/dialogues/rehearsal/proposals",
                "/en/parties/POL",
                "/en/desk",
                "/en/outbox",
                "/en/account");
    }

    public void learnNothing(String of, Map<String, @Nullable Cookie> readers, List<String> doors, String... words)
            throws IOException {
        for (var reader : readers.entrySet())
            assertThat(told(reader.getValue(), doors, words))
                    .as("doors that tell %s of %s", reader.getKey(), of)
                    .isEmpty();
    }

    /// The doors at which somebody meets one of the words, and did not ask by it; his own calendar among them.
    public List<String> told(@Nullable Cookie as, List<String> doors, String... words) throws IOException {
        var told = new ArrayList<String>();
        var all = new ArrayList<>(doors);
        if (as != null) all.add(calendar(as));
        for (var door : all) {
            var read = read(as, door);
            if (Arrays.stream(words).anyMatch(word -> !door.contains(word) && read.contains(word))) told.add(door);
        }
        return told;
    }

    private String read(@Nullable Cookie as, String door) throws IOException {
        var request = browser.get().uri(door);
        var answer = (as == null ? request : request.cookie(as)).exchange();
        return Reading.any(answer.getResponse().getContentAsByteArray());
    }

    private String calendar(Cookie as) throws IOException {
        var made =
                browser.post().uri("/en/desk/calendar").cookie(as).with(csrf()).exchange();
        var address = CALENDAR.matcher(Reading.any(made.getResponse().getContentAsByteArray()));
        assertThat(address.find()).as("the address of a calendar").isTrue();
        return address.group();
    }
}
