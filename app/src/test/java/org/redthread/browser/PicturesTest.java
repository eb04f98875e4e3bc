package org.redthread.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

/// The pictures of the tour in `docs/README.md`, taken of the running house so that they show what is there.
///
/// With `-Ddocs.write=1` they are written to `docs/pictures`; always each must be there and small.
@InTheBrowser
class PicturesTest {

    private static final Path FOLDER = Path.of("..", "docs", "pictures");
    private static final int LARGEST = 150 * 1024;
    private static final String SUMMARY = """
            Vienna, Tuesday, 5 March 2024

            1. The meeting gathered eleven countries: Albania, Armenia, Austria, Azerbaijan, Belgium, Austria, Georgia, \
            Moldova, Serbia, Türkiye and Ukraine (the list is a sample.
            2. Comments are due by 31 June 2024.""";

    @Test
    void the_tour_has_its_pictures_and_each_is_small(Site site, Page page) throws IOException {
        var taken = new LinkedHashMap<String, byte[]>();
        page.setViewportSize(1200, 800);
        taken.put("home", shot(page, "/en/budapest-process"));
        taken.put("as-of-2019", shot(page, "/en/budapest-process?as-of=2019-12-04"));
        taken.put("meeting", shot(page, "/en/budapest-process/meetings/som-33"));
        taken.put("party", shot(page, "/en/parties/TUR"));
        taken.put("contradictions-ru", shot(page, "/ru/budapest-process/contradictions"));
        taken.put("check", checked(page));
        taken.put("lines", shot(page, "/en/budapest-process/texts/lines#numbers"));
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(794, 1123);
        taken.put("print", shot(page, "/en/budapest-process/meetings/som-33"));
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(390, 844);
        taken.put("telephone", shot(page, "/en/budapest-process"));
        page.setViewportSize(1200, 800);
        page.context().addCookies(site.guest("secretariat").cookies());
        taken.put("documents", shot(page, "/en/rehearsal/documents"));
        taken.put("ledger", shot(page, "/en/rehearsal/ledger"));
        if (System.getProperty("docs.write") != null)
            for (var picture : taken.entrySet())
                Files.write(Files.createDirectories(FOLDER).resolve(picture.getKey() + ".png"), picture.getValue());
        var tour = Files.readString(FOLDER.resolveSibling("README.md"));
        assertSoftly(softly -> taken.forEach((name, picture) -> {
            softly.assertThat(picture.length).as(name).isBetween(5_000, LARGEST);
            softly.assertThat(tour).contains("pictures/" + name + ".png");
            softly.assertThat(FOLDER.resolve(name + ".png")).isNotEmptyFile();
        }));
        try (var files = Files.list(FOLDER)) {
            assertThat(files).hasSameSizeAs(taken.keySet());
        }
    }

    private static byte[] shot(Page page, String address) {
        page.navigate(address);
        page.evaluate("document.fonts.ready.then(() => true)");
        return Picture.small(page.screenshot());
    }

    private static byte[] checked(Page page) {
        page.navigate("/en/check");
        page.locator("#text").fill(SUMMARY);
        page.locator("main form button").click();
        page.locator("#findings").waitFor();
        return Picture.small(page.screenshot());
    }
}
