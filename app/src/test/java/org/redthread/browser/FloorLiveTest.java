package org.redthread.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The floor on several screens at once.
@InTheBrowser
class FloorLiveTest {

    private static final String MEETING = "/en/rehearsal/meetings/rh-som-2";
    private static final String FLOOR = MEETING + "/floor";
    private static final double A_SECOND = 1000;
    private static final double PATIENCE = Duration.ofSeconds(8).toMillis();

    @Test
    void the_chair_works_by_keyboard_and_every_open_page_follows_even_one_that_lost_its_line(Page chair) {
        begun(chair);
        enter(chair, "Chair");
        opened(chair);
        assertThat(now(chair)).hasText("Nobody has the floor");

        var poland = another(chair);
        enter(poland, "Focal point, Poland");
        poland.navigate(FLOOR);
        var screen = another(chair);
        enter(screen, "Organisation");
        screen.navigate(FLOOR + "/screen");

        chair.keyboard().press("Enter");
        assertThat(now(poland)).containsText("Andorra", within(A_SECOND));
        assertThat(screen.locator(".screen-name")).containsText("Andorra", within(A_SECOND));
        assertThat(poland.locator("[data-clock]")).hasText("0:02");
        assertThat(poland.getByRole(AriaRole.STATUS)).hasText("Andorra has the floor");

        press(poland, "Point of order");
        assertThat(chair.locator("[data-key=Enter]")).containsText("Give the floor to Poland");
        chair.keyboard().press("Enter");
        assertThat(now(screen)).containsText("Poland", within(A_SECOND));
        assertThat(now(poland)).containsText("Poland", within(A_SECOND));

        poland.context().setOffline(true);
        assertThat(poland.getByRole(AriaRole.ALERT)).containsText("The line to the house is lost", within(PATIENCE));
        chair.keyboard().press("Enter");
        assertThat(screen.locator(".screen-name")).containsText("Andorra", within(A_SECOND));
        assertThat(now(poland)).containsText("Poland");
        poland.context().setOffline(false);
        assertThat(now(poland)).containsText("Andorra", within(PATIENCE));
        assertThat(poland.getByRole(AriaRole.ALERT)).not().isVisible();

        chair.keyboard().press("s");
        assertThat(poland.locator(".now-speaking")).containsText("Suspended", within(A_SECOND));
        chair.keyboard().press("s");
        chair.keyboard().press("e");
        assertThat(now(poland)).containsText("Nobody has the floor", within(A_SECOND));
        assertThat(Axe.faults(chair)).isEmpty();
        assertThat(Axe.faults(poland)).isEmpty();
        assertThat(Axe.faults(screen)).isEmpty();
    }

    @Test
    void without_a_script_the_floor_works_by_reload(Page page) {
        page.route("**/*.js", route -> route.abort());
        begun(page);
        enter(page, "Chair");
        opened(page);
        page.locator("button[value=GIVEN]").first().click();
        assertThat(page.locator("[aria-current=true]").last()).containsText("has the floor");
    }

    /// A meeting of its own in session, so that no other test finds that of the Rehearsal begun.
    private static void begun(Page page) {
        enter(page, "Secretariat");
        if (page.navigate(MEETING).ok()) return;
        page.navigate("/en/rehearsal/meetings/new?model=rh-som-1");
        press(page, "Keep as a draft");
        for (var move :
                List.of("Announce it to everybody", "Open registration", "Close registration", "Begin the meeting"))
            press(page, move);
    }

    /// A tour of its own, whatever was open.
    private static void opened(Page page) {
        page.navigate(FLOOR);
        if (page.locator("button[value=FINISHED]").isVisible()) press(page, "Close the floor");
        page.getByLabel("Minutes for each speaker").fill("3");
        press(page, "Open the floor");
        page.locator("button[value=FINISHED]").waitFor();
    }

    private static Page another(Page page) {
        var house = String.valueOf(page.evaluate("location.origin"));
        return page.context()
                .browser()
                .newContext(new Browser.NewContextOptions().setBaseURL(house))
                .newPage();
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

    private static Locator now(Page page) {
        return page.locator("p.speaking, .screen-name");
    }

    private static ContainsTextOptions within(double milliseconds) {
        return new ContainsTextOptions().setTimeout(milliseconds);
    }
}
