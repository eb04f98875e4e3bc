package org.redthread.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A whole meeting, from its draft to its published summary, played by six at once; the Chair touches no mouse.
///
/// With `-Ddocs.write=1` the pictures on the way are kept in `docs/meeting`.
@InTheBrowser
class WholeMeetingTest {

    private static final String MEETING = "/en/rehearsal/meetings/rh-play-1";
    private static final Path FOLDER = Path.of("..", "docs", "meeting");

    @Test
    void six_roles_play_a_meeting_to_its_published_summary(Page secretariat) throws IOException {
        secretariat.navigate("/en");
        var chair = another(secretariat, "Chair");
        var poland = another(secretariat, "Focal point, Poland");
        var cambodia = another(secretariat, "Focal point, Cambodia");
        var organisation = another(secretariat, "Organisation");
        var stranger = another(secretariat, null);
        enter(secretariat, "Secretariat");

        convened(secretariat);
        stranger.navigate(MEETING);
        assertThat(stranger.locator("h1")).containsText("Trial meeting");
        for (var party : List.of(poland, cambodia, organisation)) nominated(party);
        picture("1-delegation", poland);

        agenda(secretariat, "1", "Opening remarks");
        agenda(secretariat, "2", "Tour de table");
        secretariat.navigate(MEETING);
        press(secretariat, "Close registration");
        press(secretariat, "Begin the meeting");
        checkedIn(secretariat, 3);
        picture("2-check-in", secretariat);

        tourDeTable(chair, poland, organisation);
        picture("3-chair", chair);
        picture("4-delegate", poland);

        noted(secretariat, "Poland", "supported the plan and asked for a point on data");
        offered(poland, "to host the next meeting of the group");
        decided(secretariat, "The plan endorsed, to be updated as necessary");
        picture("5-outcomes", secretariat);

        secretariat.navigate(MEETING + "/summary");
        assertThat(secretariat.locator("main"))
                .containsText("Poland supported the plan and asked for a point on data.");
        press(secretariat, "Send it to the parties for correction");
        cambodia.navigate(MEETING + "/summary");
        cambodia.locator("#wanted").fill("Cambodia was there from the first session.");
        press(cambodia, "File the correction");
        secretariat.navigate(MEETING + "/summary");
        press(secretariat, "Take in");
        picture("6-summary", secretariat);

        chair.navigate(MEETING + "/summary");
        byKeyboard(chair, "Approve it");
        assertThat(chair.locator(".docket")).containsText("summary approved");
        secretariat.navigate(MEETING + "/summary");
        press(secretariat, "Publish it");

        stranger.navigate(MEETING + "/summary");
        assertThat(stranger.locator("main")).containsText("As approved and published");
        assertThat(stranger.locator("main"))
                .containsText("gathered 3 participants from 2 countries – Cambodia and Poland");
        stranger.locator("a.counted")
                .filter(new Locator.FilterOptions().setHasText("2"))
                .first()
                .click();
        assertThat(stranger.locator("h1")).containsText("Who came");
        picture("7-published", stranger);
    }

    private static void convened(Page page) {
        page.navigate("/en/rehearsal/meetings/new?model=rh-som-1");
        for (var box : page.locator("input[name^=body-]").all()) box.uncheck();
        page.locator("#number").fill("");
        page.locator("#title").fill("Trial meeting");
        page.locator("#symbol").fill("RH/PLAY/1");
        press(page, "Keep as a draft");
        press(page, "Announce it to everybody");
        press(page, "Open registration");
        page.navigate(MEETING + "/invitations");
        for (var guest : List.of("KHM", "POL", "UNIDO"))
            page.locator("[name=party-" + guest + "]").check();
        page.locator("main form:has([name=party-POL]) .btn--main").click();
        assertThat(page.locator("main")).containsText("/INV/");
    }

    private static void nominated(Page page) {
        page.navigate(MEETING + "/delegation");
        page.locator("button[value=ACCEPTED]").click();
        page.locator("[name=delegate-1-capacity]").selectOption("HEAD");
        page.locator("[name=delegate-1-name]").fill("Head of delegation " + page.hashCode());
        page.locator("[name=delegate-1-email]").fill("head" + page.hashCode() + "@example.org");
        page.locator("main form:has([name=delegate-1-name]) .btn--main").click();
        assertThat(page.locator("main")).containsText("code at the door");
    }

    private static void agenda(Page page, String number, String title) {
        page.navigate(MEETING + "/agenda/item");
        page.locator("#number").fill(number);
        page.locator("#title").fill(title);
        page.locator("main form .btn--main").first().click();
    }

    private static void checkedIn(Page page, int heads) {
        for (var head = 0; head < heads; head++) {
            page.navigate(MEETING + "/check-in");
            page.locator("main button[name=delegate]").first().click();
            page.waitForURL("**said=WELCOME**");
        }
    }

    private static void tourDeTable(Page chair, Page poland, Page organisation) {
        chair.navigate(MEETING);
        byKeyboard(chair, "Open: ");
        assertThat(chair.locator("#sessions")).containsText("open now");
        chair.navigate(MEETING + "/floor");
        byKeyboard(chair, "Open the floor");
        chair.locator("button[value=FINISHED]").waitFor();
        poland.navigate(MEETING + "/floor");
        organisation.navigate(MEETING + "/floor/screen");
        chair.keyboard().press("Enter");
        assertThat(poland.locator("p.speaking")).containsText("Cambodia");
        assertThat(organisation.locator(".screen-name")).containsText("Cambodia");
        press(poland, "Point of order");
        chair.locator("[data-key=Enter]")
                .filter(new Locator.FilterOptions().setHasText("Poland"))
                .waitFor();
        chair.keyboard().press("Enter");
        assertThat(organisation.locator(".screen-name")).containsText("Poland");
    }

    private static void noted(Page page, String party, String text) {
        page.navigate(MEETING + "/notes");
        page.locator("#party").selectOption(new SelectOption().setLabel(party));
        page.locator("#text").fill(text);
        page.waitForResponse(
                answer -> answer.url().endsWith("/notes")
                        && answer.request().method().equals("POST"),
                () -> page.locator("main form .btn--main").first().click());
        page.navigate(MEETING + "/notes");
        assertThat(page.locator("main")).containsText(text);
    }

    private static void offered(Page page, String what) {
        page.navigate(MEETING + "/outcomes");
        page.locator("#kind").selectOption("OFFER");
        page.locator("#means").selectOption("HOSTING");
        page.locator("#what").fill(what);
        press(page, "Record it");
        assertThat(page.locator("#offers")).containsText(what);
    }

    private static void decided(Page page, String what) {
        page.navigate(MEETING + "/outcomes");
        page.locator("#kind").selectOption("DECISION");
        page.locator("#what").fill(what);
        press(page, "Record it");
        assertThat(page.locator("#decisions")).containsText(what);
    }

    /// Goes from control to control by Tab until the button has the focus, and presses it.
    private static void byKeyboard(Page page, String label) {
        for (var stop = 0; stop < 120; stop++) {
            page.keyboard().press("Tab");
            var at = String.valueOf(page.evaluate("document.activeElement.textContent.trim()"));
            var isButton = Boolean.TRUE.equals(page.evaluate("document.activeElement.tagName === 'BUTTON'"));
            if (!isButton || !at.startsWith(label)) continue;
            page.keyboard().press("Enter");
            page.waitForLoadState();
            return;
        }
        throw new AssertionError("No Tab leads to " + label);
    }

    private static Page another(Page any, @Nullable String entrance) {
        var house = String.valueOf(any.evaluate("location.origin"));
        var page = any.context()
                .browser()
                .newContext(new Browser.NewContextOptions().setBaseURL(house).setViewportSize(1200, 800))
                .newPage();
        if (entrance != null) enter(page, entrance);
        return page;
    }

    private static void enter(Page page, String entrance) {
        page.navigate("/en/sign-in");
        press(page, entrance);
    }

    private static void press(Page page, String label) {
        page.locator("main button")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
    }

    private static void picture(String name, Page page) throws IOException {
        if (System.getProperty("docs.write") == null) return;
        page.evaluate("document.fonts.ready.then(() => true)");
        Files.write(Files.createDirectories(FOLDER).resolve(name + ".png"), Picture.small(page.screenshot()));
    }
}
