package org.redthread.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Whoever comes by screen reader, on a telephone or on paper gets the same page.
@InTheBrowser
class AccessibilityTest {

    private static final int DESK = 1440;
    private static final int TELEPHONE = 390;

    /// Sends a form with one field left empty, also where the page had filled it in.
    private static final String SEND_WITHOUT = """
            ({action, empty}) => {
                const form = [...document.forms].find(f => f.action.endsWith(action) && f.elements[empty]);
                form.elements[empty].value = '';
                form.submit();
            }""";

    /// The innermost elements that stick out.
    private static final String STICKING_OUT = """
            () => [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > innerWidth && !e.children.length)
                .slice(0, 3)
                .map(e => e.parentElement.className + ' > ' + e.tagName + '.' + e.className)
                .join(', ')""";

    @Test
    void axe_finds_nothing_on_a_page_of_any_kind_by_day_and_by_night_wide_and_narrow(Site site, Page page) {
        assertThat(site.kinds()).hasSizeGreaterThan(4);
        assertSoftly(softly -> {
            for (var visit : site.kinds()) {
                visit.open(page);
                var faults = visit.language().equals("en") ? Axe.faults(page) : Axe.faultsAsTranslated(page);
                softly.assertThat(faults).as(visit.toString()).isEmpty();
            }
        });
    }

    @Test
    void axe_finds_nothing_on_a_form_that_comes_back_with_what_is_wrong(Site site, Page page) {
        assertSoftly(softly -> {
            for (var form : site.forms()) {
                if (form.required().isEmpty()) continue;
                form.on().open(page);
                var empty = form.required().orElseThrow().attr("name");
                var answer = page.waitForNavigation(
                        () -> page.evaluate(SEND_WITHOUT, Map.of("action", form.action(), "empty", empty)));
                softly.assertThat(answer.status()).as(form.toString()).isEqualTo(422);
                softly.assertThat(Axe.faults(page)).as(form.toString()).isEmpty();
            }
        });
    }

    @Test
    void no_page_of_any_kind_is_wider_than_a_telephone(Site site, Page page) {
        page.setViewportSize(TELEPHONE, 844);
        assertSoftly(softly -> {
            for (var visit : site.kinds()) {
                visit.open(page);
                softly.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as("%s: %s", visit, page.evaluate(STICKING_OUT))
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
}
