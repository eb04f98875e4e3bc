package org.redthread.texts.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.accounts.Sessions;
import org.redthread.accounts.SignIn;
import org.redthread.meetings.Rehearsal;
import org.redthread.record.RecordFile;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

/// A delegation at work, as a test walks through its pages: what a form sends is what the page wrote into it.
@TestComponent
public class Delegation {

    /// Three provisions, and a heading.
    static final String WORDS = """
            # Sample

            The parties meet once a year, in a country that offers to host them.

            The parties share what they learned about skills and their recognition.

            Officers of border services are trained in pairs of neighbouring countries.
            """;

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"(version|hash|at|edit|seen|do)\" value=\"([^\"]*)\"");
    private static final Pattern AREA = Pattern.compile("<textarea[^>]* name=\"(\\w+)\"[^>]*>([^<]*)</textarea>");
    private static final Pattern PLACE = Pattern.compile("<li id=\"p-([^\"]+)\"");
    private static final Pattern EDIT = Pattern.compile("<li id=\"e-([0-9a-f-]{36})\"");

    static final UUID REHEARSAL = RecordFile.id("dialogue", "rehearsal");

    private final Rehearsal rehearsal;
    private final Sessions sessions;
    private final Access access;
    private final JdbcClient db;
    private final TransactionOperations transaction;

    Delegation(
            Rehearsal rehearsal, Sessions sessions, Access access, JdbcClient db, TransactionOperations transaction) {
        this.rehearsal = rehearsal;
        this.sessions = sessions;
        this.access = access;
        this.db = db;
        this.transaction = transaction;
    }

    /// Does something in the database as somebody who may.
    ///
    /// @param party for which; null for an office
    <T> T as(Role role, @Nullable UUID party, Supplier<T> work) {
        var reader = new Reader(null, "Test", Set.of(new Mandate(role, REHEARSAL, party)));
        return access.as(reader, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    void close(String round) {
        var slug = round.replaceAll(".*/negotiations/|/rounds/.*", "");
        var closed =
                as(Role.SECRETARIAT, null, () -> db.sql("""
                                update texts.round r
                                   set closed_at = now()
                                  from texts.negotiation n
                                 where n.id = r.negotiation_id and n.slug = :slug and r.closed_at is null
                                """).param("slug", slug).update());
        assertThat(closed).isEqualTo(1);
    }

    /// Signs in by password.
    Cookie signIn(String address, String password) {
        return new Cookie("redthread", ((SignIn.Welcome) sessions.signIn(address, password, "192.0.2.20")).token());
    }

    /// Opens a round on a fresh text, with all parties asked.
    ///
    /// @return where it lies, without language and dialogue
    String aRound(String words) {
        var text = rehearsal.aText(words);
        return aRoundOf(text);
    }

    String aRoundOf(String text) {
        var typed =
                Map.of("stage", "COMMENTS", "whom", "ALL", "deadline", "2030-12-20T18:00", "zone", "Europe/Istanbul");
        var answer = rehearsal.send("secretariat", text + "/rounds", typed);
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getRedirectedUrl()).replace("/en/rehearsal", "");
    }

    /// The identity of the provision that says something.
    String identity(String as, String round, String words) {
        var page = text(rehearsal.open(as, round + "/amend"));
        var at = page.indexOf(words);
        assertThat(at).as(words).isPositive();
        var before = PLACE.matcher(page.substring(0, at)).results().toList();
        return before.getLast().group(1);
    }

    /// The form of a provision as it is sent when nothing is typed.
    Map<String, String> form(String as, String round, String at, String kind) {
        return form(text(rehearsal.open(as, round + "/amend?at=" + at + "&do=" + kind)));
    }

    static Map<String, String> form(String page) {
        var form = page.substring(page.indexOf("id=\"writing\""));
        var typed = new HashMap<String, String>();
        HIDDEN.matcher(form.substring(0, form.indexOf("</form>")))
                .results()
                .forEach(found -> typed.put(found.group(1), found.group(2)));
        AREA.matcher(form.substring(0, form.indexOf("</form>")))
                .results()
                .forEach(found -> typed.put(found.group(1), found.group(2)));
        return typed;
    }

    /// Replaces words of a provision in its form, and keeps it as a draft.
    MvcTestResult amend(String as, String round, String words, String by) {
        var typed = form(as, round, identity(as, round, words), "AMEND");
        typed.put("words", String.valueOf(typed.get("words")).replace(words, by));
        typed.put("reason", "Reason of " + as);
        return rehearsal.send(as, round + "/amend", typed);
    }

    /// The same, up to handing it in.
    void submit(String as, String round, String words, String by) {
        assertThat(amend(as, round, words, by)).hasStatus(303);
        assertThat(rehearsal.send(as, round + "/proposals/clear", Map.of())).hasStatus(303);
        assertThat(rehearsal.send(as, round + "/proposals/submit", Map.of())).hasStatus(303);
    }

    /// The edits that the list of proposals shows, in its order.
    List<String> edits(String as, String round) {
        return edits(as, round, "");
    }

    /// @param query which of the proposals of others are looked at
    List<String> edits(String as, String round, String query) {
        return EDIT.matcher(text(rehearsal.open(as, round + "/proposals" + query)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    static String text(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
