package org.redthread.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whoever comes by keyboard, by screen reader, on a telephone or on paper gets the same page.
@InTheBrowser
class AccessibilityTest {

    private static final int DESK = 1440;
    private static final int TELEPHONE = 390;

    @Test
    void axe_finds_nothing_on_a_page_of_any_kind_by_day_and_by_night_wide_and_narrow(Site site, Page page) {
        var pages = site.onePerTemplate();
        assertThat(pages).hasSizeGreaterThan(4);
        assertSoftly(softly -> {
            for (var visit : pages) {
                page.navigate(visit.address());
                for (var width : List.of(DESK, TELEPHONE)) {
                    page.setViewportSize(width, 900);
                    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
                        softly.assertThat(faults(page))
                                .as("%s at %d, %s", visit.address(), width, scheme)
                                .isEmpty();
                    }
                }
            }
        });
    }

    @Test
    void no_page_of_any_kind_is_wider_than_a_telephone(Site site, Page page) {
        page.setViewportSize(TELEPHONE, 844);
        assertSoftly(softly -> {
            for (var visit : site.onePerTemplate()) {
                page.navigate(visit.address());
                softly.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(visit.address())
                        .isEqualTo(TELEPHONE);
            }
        });
    }

    @Test
    void every_menu_of_the_head_opens_within_a_telephone(Page page) {
        page.setViewportSize(TELEPHONE, 844);
        page.navigate("/en/kit");
        for (var menu : page.locator("details.menu").all()) {
            menu.locator("summary").click();
            var opened = menu.locator(":scope > ul, :scope > form").boundingBox();
            assertThat(opened.x).isGreaterThanOrEqualTo(0);
            assertThat(opened.x + opened.width).isLessThanOrEqualTo(TELEPHONE);
            menu.locator("summary").click();
        }
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
    void focus_is_always_seen(Page page) {
        page.navigate("/en");
        for (var stop = 0; stop < 6; stop++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineWidth"))
                    .isEqualTo("3px");
        }
    }

    @Test
    void the_date_of_a_page_is_chosen_without_a_script(Site site, Page page) {
        page.route("**/*.js", route -> route.abort());
        page.navigate("/en/kit");
        page.getByText("Today").click();
        page.getByLabel("Show the record as of").fill("2019-12-04");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile("/en/kit\\?as-of=2019-12-04$"));
        assertThat(page.locator(".date-band")).containsText("As of 4 December 2019.");
        page.getByText("Back to today").click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile("/en/kit$"));
    }

    @Test
    void from_right_to_left_the_thread_stands_on_the_right(Page page) {
        page.setViewportSize(DESK, 900);
        page.navigate("/en/kit/rtl");
        var knot = page.locator(".front > .loop").boundingBox();
        assertThat(knot.x).isGreaterThan(DESK / 2.0);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(DESK);
    }

    @Test
    void paper_carries_the_content_and_no_controls(Page page) {
        page.navigate("/en/kit");
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator(".nav, .tools, form, .btn, .skip").locator("visible=true"))
                .hasCount(0);
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
    }

    private static void tabTo(Page page, String words) {
        for (var stop = 0; stop < 30; stop++) {
            page.keyboard().press("Tab");
            if (page.locator(":focus").textContent().contains(words)) return;
        }
        throw new AssertionError("No way by keyboard to " + words);
    }

    private static List<String> faults(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                        .toList();
    }
}
