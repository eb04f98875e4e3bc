package org.redthread.profiles.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.redthread.CountedStatements;
import org.redthread.PostgresConfiguration;
import org.redthread.atlas.Countries;
import org.redthread.atlas.WithFigures;
import org.redthread.office.Judge;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The sixteen of 2011 with what publishers count of them: key data, tables and map, on the page and in both papers.
@SpringBootTest
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, CountedStatements.class})
@WithFigures
class InternationalTest {

    private static final List<String> SIXTEEN = List.of(
            "ARM", "AZE", "CZE", "HUN", "KAZ", "POL", "ROU", "SVK", "TJK", "UKR", "BLR", "GEO", "KGZ", "RUS", "TKM",
            "UZB");

    @Autowired
    MockMvcTester browser;

    @Autowired
    Countries countries;

    @TestFactory
    Stream<DynamicTest> each_of_the_sixteen_has_key_data_tables_and_a_map_from_the_data_sets() {
        return SIXTEEN.stream()
                .map(country -> DynamicTest.dynamicTest(country, () -> {
                    var page = body("/en/prague-process/profiles/" + country);
                    var international = Jsoup.parse(page).expectFirst("#international");
                    for (var key :
                            List.of("stock/out/" + country + "/2024/all", "stock/in/" + country + "/2024/female"))
                        assertThat(international.text()).contains(printed(key));
                    var map = international.expectFirst("img").attr("src");
                    assertThat(map).isEqualTo("/en/prague-process/atlas/" + country + ".svg");
                    assertThat(browser.get().uri(map)).hasStatusOk().bodyText().contains("<svg");
                    assertThat(international.text()).contains("UN DESA", "UNHCR");
                    assertThat(compressed(page) + compressed(body(map)))
                            .as("bytes of page and map")
                            .isLessThan(150 * 1024);
                    assertThat(Jsoup.parse(page).select("[id^=part-] .blank"))
                            .as("sections whose text is not on record")
                            .hasSize(7);
                }));
    }

    @Test
    void the_page_asks_few_statements() {
        browser.get().uri("/en/prague-process/profiles/UKR").exchange();
        assertThat(CountedStatements.during(() -> assertThat(browser.get().uri("/en/prague-process/profiles/UKR"))
                        .hasStatusOk()))
                .isLessThanOrEqualTo(10);
    }

    @Test
    void no_year_after_the_readers_date_is_told() throws Exception {
        var then = Jsoup.parse(body("/en/prague-process/profiles/UKR?as-of=2016-12-31"));
        assertThat(then.select("#international tbody th").eachText())
                .contains("2015")
                .doesNotContain("2020", "2024");
    }

    @Test
    void the_papers_say_the_same_and_the_pdf_is_heard() throws Exception {
        for (var language : List.of("en", "ru")) {
            var pdf = browser.get()
                    .uri("/" + language + "/prague-process/profiles/UKR/profile.pdf")
                    .exchange()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(Judge.faults(pdf)).isEmpty();
        }
        assertThat(browser.get().uri("/en/prague-process/profiles/UKR/profile.docx"))
                .hasStatusOk();
    }

    private String printed(String key) {
        return NumberFormat.getIntegerInstance(Locale.UK)
                .format(countries.figure(key).orElseThrow().value());
    }

    private String body(String address) throws IOException {
        return browser.get().uri(address).exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static int compressed(String page) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(out)) {
            packed.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return out.size();
    }
}
