package org.redthread.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// What is promised of every page, asked of every page.
@InTheBrowser
class PagesTest {

    private static final int STATEMENTS = 10;
    private static final int FIRST_VIEW_WITHOUT_FACES = 32 * 1024;

    @Test
    void every_link_inside_the_house_leads_to_a_page(Site site) {
        assertThat(site.all()).hasSizeGreaterThan(4).allSatisfy(page -> {
            assertThat(page.status()).as(page.toString()).isEqualTo(200);
            assertThat(page.seen().mapping()).as(page.toString()).isNotEqualTo("null");
        });
    }

    @Test
    void every_page_says_what_it_is_and_in_which_language(Site site) {
        assertSoftly(softly -> site.pages().forEach(page -> {
            var document = page.document();
            softly.assertThat(document.select("h1")).as("h1 of " + page).hasSize(1);
            softly.assertThat(document.title()).as("title of " + page).isNotBlank();
            softly.assertThat(document.select("html").attr("lang"))
                    .as("language of " + page)
                    .isEqualTo(page.language());
        }));
    }

    /// As where a date in Russian, which ends in `г.`, ends a sentence.
    @Test
    void no_sentence_of_ours_ends_in_two_full_stops(Site site) {
        assertSoftly(softly -> site.pages()
                .forEach(page -> softly.assertThat(page.document().text())
                        .as(page.toString())
                        .doesNotContainPattern("\\p{L}\\.\\.(?!\\.)")));
    }

    @Test
    void nothing_stands_inline_that_the_content_policy_would_stop(Site site) {
        assertSoftly(softly -> site.pages().forEach(page -> {
            var document = page.document();
            softly.assertThat(document.select("[style], style, script:not([src])"))
                    .as(page.toString())
                    .isEmpty();
            softly.assertThat(document.getAllElements().stream()
                            .flatMap(e -> e.attributes().asList().stream())
                            .filter(a -> a.getKey().startsWith("on")))
                    .as(page.toString())
                    .isEmpty();
        }));
    }

    @Test
    void an_id_is_given_once_and_every_link_within_a_page_finds_its_end(Site site) {
        assertSoftly(softly -> site.pages().forEach(page -> {
            var ids = ids(page.document());
            softly.assertThat(ids).as("ids of " + page).doesNotHaveDuplicates();
            softly.assertThat(page.document().select("a[href^=#]").eachAttr("href"))
                    .as("links within " + page)
                    .allMatch(href -> !href.equals("#") && ids.contains(href.substring(1)));
        }));
    }

    @Test
    void a_link_into_another_page_finds_its_end(Site site) {
        var ends = new HashMap<String, List<String>>();
        for (var page : site.pages()) ends.put(page.toString(), ids(page.document()));
        assertSoftly(softly -> site.pages()
                .forEach(page -> page.document().select("a[href*=#]").stream()
                        .map(link -> link.attr("href").split("#", 2))
                        .filter(href -> ends.containsKey(href[0] + page.asGuest()))
                        .forEach(href -> softly.assertThat(ends.get(href[0] + page.asGuest()))
                                .as("#%s on %s", href[1], page)
                                .contains(href[1]))));
    }

    @Test
    void a_page_asks_the_database_at_most_ten_times(Site site) {
        var worst = site.all().stream()
                .sorted(Comparator.comparing(p -> -p.seen().statements()))
                .toList();
        System.out.println("Most statements, of " + worst.size() + " pages: "
                + worst.stream()
                        .limit(5)
                        .map(p -> p + " " + p.seen().statements())
                        .collect(Collectors.joining(", ")));
        assertThat(worst)
                .filteredOn(page -> page.seen().statements() > STATEMENTS)
                .extracting(page -> page + ": " + page.seen().sent())
                .isEmpty();
    }

    /// The faces of a first view are weighed in the browser, which alone knows which it needs.
    @Test
    void page_styles_and_scripts_leave_room_for_the_faces(Site site) {
        var weights = new HashMap<String, Integer>();
        assertSoftly(softly -> site.pages().forEach(page -> {
            var parts = page.document().select("link[rel=stylesheet], script[src]").stream()
                    .map(PagesTest::source)
                    .mapToInt(source ->
                            weights.computeIfAbsent(source, s -> site.get(s).bytes()))
                    .sum();
            softly.assertThat(page.bytes() + parts).as(page.toString()).isLessThanOrEqualTo(FIRST_VIEW_WITHOUT_FACES);
        }));
    }

    @Test
    void what_begins_with_another_language_leads_to_the_same_page(Site site) {
        var addresses = site.pages().stream().map(Visit::address).collect(Collectors.toSet());
        assertThat(addresses.stream().filter(a -> a.startsWith("/en")).map(a -> "/ru" + a.substring(3)))
                .allMatch(addresses::contains);
    }

    private static String source(Element part) {
        return part.hasAttr("src") ? part.attr("src") : part.attr("href");
    }

    private static List<String> ids(Document document) {
        return document.select("[id]").eachAttr("id");
    }
}
