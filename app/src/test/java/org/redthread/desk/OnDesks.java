package org.redthread.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import org.jspecify.annotations.Nullable;
import org.redthread.accounts.Sessions;
import org.redthread.accounts.SignIn;
import org.redthread.meetings.Rehearsal;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Desks as a test looks at them: what waits is told by the way to where it is done.
@TestComponent
public class OnDesks {

    private final MockMvcTester browser;
    private final Rehearsal rehearsal;
    private final Sessions sessions;

    OnDesks(MockMvcTester browser, Rehearsal rehearsal, Sessions sessions) {
        this.browser = browser;
        this.rehearsal = rehearsal;
        this.sessions = sessions;
    }

    /// Whether something waits for somebody; if so, the way must lead to a place that is there for that one.
    ///
    /// @param as an entrance
    /// @param inside where it is done, in the Rehearsal
    public boolean waits(String as, String inside) {
        if (!page(as).contains("href=\"/en/rehearsal" + inside + "\"")) return false;
        var there = rehearsal.open(as, inside.replaceAll("#.*", ""));
        assertThat(there).as(inside + " as " + as).hasStatusOk();
        if (inside.contains("#"))
            assertThat(text(there)).as(inside + " as " + as).contains("id=\"" + inside.replaceAll(".*#", "") + "\"");
        return true;
    }

    public String page(String as) {
        var page = open(rehearsal.enter(as), "/en/desk");
        assertThat(page).hasStatusOk();
        return text(page);
    }

    /// Signs in by the password of these tests.
    public Cookie signIn(String address) {
        var welcome = (SignIn.Welcome) sessions.signIn(address, "a long walk along the river", "192.0.2.30");
        return new Cookie("redthread", welcome.token());
    }

    /// @param session null for a stranger
    public MvcTestResult open(@Nullable Cookie session, String address) {
        var request = browser.get().uri(address);
        return (session == null ? request : request.cookie(session)).exchange();
    }

    public static String text(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
