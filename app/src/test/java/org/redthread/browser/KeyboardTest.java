package org.redthread.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Nobody needs a mouse.
@InTheBrowser
class KeyboardTest {

    /// What can be used on a page as it is shown, in its order; of a group of choices the keyboard stops at one.
    private static final String CONTROLS = """
            () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
                .filter(c => c.type !== 'hidden' && !c.disabled && c.checkVisibility({visibilityProperty: true}))
                .filter(c => c.type !== 'radio' || c.checked)
                .map((c, i) => { c.dataset.stop = i; return c.outerHTML.slice(0, 160); })
            """;

    private static final String STOP = """
            () => {
                const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
                const isSeen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                const isInView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
                return (at.dataset.stop ?? at.outerHTML.slice(0, 160))
                    + (isSeen ? '' : ' without an outline') + (isInView ? '' : ' out of view');
            }
            """;

    @Test
    void tab_stops_once_at_every_control_in_the_order_of_the_page_and_shows_where_it_stands(Site site, Page page) {
        page.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        for (var visit : stops(site)) {
            visit.open(page);
            var controls = ((List<?>) page.evaluate(CONTROLS)).size();
            var stops = new ArrayList<String>();
            var inOrder = new ArrayList<String>();
            for (var stop = 0; stop < controls; stop++) {
                page.keyboard().press("Tab");
                stops.add(String.valueOf(page.evaluate(STOP)));
                inOrder.add(String.valueOf(stop));
            }
            assertThat(stops).as(visit.toString()).isEqualTo(inOrder);
        }
    }

    private static List<Visit> stops(Site site) {
        return site.kinds().stream()
                .filter(visit -> visit.language().equals("en"))
                .filter(visit -> visit.address()
                        .matches("/en|/en/kit|/en/check|/en/account|/en/sign-in|/en/rehearsal(/documents/new)?"))
                .toList();
    }

    @Test
    void with_the_keyboard_alone_one_skips_the_head_and_lands_in_the_content(Page page) {
        page.navigate("/en/kit");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Skip to the content");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("main a").first()).isFocused();
    }

    @Test
    void with_the_keyboard_alone_one_opens_a_menu_closes_it_and_follows_a_link(Page page) {
        page.navigate("/en/kit");
        var menu = page.locator("details.menu", new Page.LocatorOptions().setHasText("Русский"));
        tabTo(page, "English");
        page.keyboard().press("Enter");
        assertThat(menu).hasAttribute("open", "");
        page.keyboard().press("Escape");
        assertThat(menu).not().hasAttribute("open", "");
        assertThat(menu.locator("summary")).isFocused();
        page.keyboard().press("Enter");
        tabTo(page, "Русский");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(java.util.regex.Pattern.compile("/ru/kit$"));
    }

    @Test
    void a_menu_closes_when_the_reader_goes_elsewhere(Page page) {
        page.navigate("/en");
        page.locator(".tools summary").last().click();
        assertThat(page.locator("details.menu[open]")).hasCount(1);
        page.locator("h1").click();
        assertThat(page.locator("details.menu[open]")).hasCount(0);
    }

    @Test
    void with_the_keyboard_alone_one_comes_in_hands_in_nothing_reads_what_is_wrong_and_leaves(Page page) {
        page.navigate("/en/sign-in?to=/en/rehearsal/documents/new");
        tabTo(page, "Secretariat");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/en/rehearsal/documents/new$"));
        page.evaluate("document.querySelector('main form').noValidate = true");
        tabTo(page, "Hand in");
        page.keyboard().press("Enter");
        assertThat(page.locator("#title-error")).isVisible();
        tabTo(page, "Secretariat");
        page.keyboard().press("Enter");
        tabTo(page, "Sign out");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Sign in")).isVisible();
    }

    private static void tabTo(Page page, String words) {
        for (var stop = 0; stop < 60; stop++) {
            page.keyboard().press("Tab");
            if (page.locator(":focus").textContent().contains(words)) return;
        }
        throw new AssertionError("No way by keyboard to " + words);
    }
}
