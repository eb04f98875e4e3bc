package org.redthread.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HtmlTest {

    @ParameterizedTest
    @EnumSource
    void a_page_says_what_the_paper_says(Papers.Kind kind) throws IOException {
        var words = Heard.squeezed(page(kind).body().wholeText());
        int from = 0;
        for (var line : Papers.said(kind.paper())) {
            from = words.indexOf(Heard.squeezed(line), from);
            assertThat(from).as(line).isNotNegative();
        }
    }

    @Test
    void a_page_names_its_language_and_direction() throws IOException {
        assertThat(page(Papers.Kind.PERSIAN).selectXpath("/html[@lang='fa'][@dir='rtl']"))
                .hasSize(1);
        assertThat(page(Papers.Kind.RUSSIAN).selectXpath("/html[@lang='ru'][@dir='ltr']"))
                .hasSize(1);
        assertThat(page(Papers.Kind.PERSIAN).select("bdi[lang=ur][dir=rtl], bdi[lang=en-GB][dir=ltr]"))
                .hasSize(2);
    }

    @Test
    void typed_words_stay_words_and_lead_nowhere() throws IOException {
        var page = page(Papers.Kind.HOSTILE);
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("a[href]").eachAttr("href")).containsExactly("https://example.org/?a=b&c=d", "#note-1");
    }

    @Test
    void word_is_led_nowhere_either() throws IOException {
        var file = Papers.print(Printer.DOCX, Papers.Kind.HOSTILE.paper());
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var part = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().endsWith(".rels"))
                    assertThat(part).as(entry.getName()).doesNotContain("javascript:", "file:");
            }
        }
    }

    /// The policy of our pages takes no style from an attribute.
    @ParameterizedTest
    @EnumSource
    void a_fragment_brings_no_style_of_its_own(Papers.Kind kind) {
        var fragment = Jsoup.parseBodyFragment(Markup.of(kind.paper()).toString());
        assertThat(fragment.select("[style], style, script")).isEmpty();
        assertThat(fragment.select("article.paper")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void every_cell_of_a_table_is_told_its_head(Papers.Kind kind) throws IOException {
        for (var table : page(kind).select("table")) {
            assertThat(table.select("thead th:not([scope=col])")).isEmpty();
            assertThat(table.select("tbody th:not([scope=row])")).isEmpty();
            assertThat(table.select("caption")).hasSize(1);
        }
    }

    @Test
    void a_printer_is_found_by_the_ending_of_an_address() {
        assertThat(List.of("docx", "pdf", "html").stream().map(Printer::of))
                .allSatisfy(printer -> assertThat(printer).isPresent());
        assertThat(Printer.of("exe")).isEmpty();
    }

    private static Document page(Papers.Kind kind) throws IOException {
        return Jsoup.parse(new String(Papers.print(Printer.HTML, kind), StandardCharsets.UTF_8));
    }
}
