package org.redthread.atlas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redthread.PostgresConfiguration;
import org.redthread.atlas.WithFigures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
@WithFigures
class AtlasPagesTest {

    private static final String ATLAS = "/en/prague-process/atlas";

    @Autowired
    MockMvcTester browser;

    @Test
    void a_country_says_where_its_people_live_and_who_lives_there() {
        var page = page(ATLAS + "/TUR?all=true");
        assertThat(page.select("h1").text()).isEqualTo("Türkiye");
        assertThat(page.select(".docket .counted").eachText())
                .anyMatch(text -> text.startsWith("3,130,337"))
                .anyMatch(text -> text.startsWith("6,826,135"));
        var syria = page.select("#table tbody tr").stream()
                .filter(row -> row.select("th").text().startsWith("Syria"))
                .findFirst()
                .orElseThrow();
        assertThat(syria.text()).contains("3,563,983");
        assertThat(page.text())
                .contains("UN DESA, International Migrant Stock, revision 2024")
                .contains("do not sum to country totals")
                .contains("imply no opinion on the legal status");
    }

    @Test
    void each_arc_and_each_country_leads_somewhere_and_says_what_it_is() {
        var page = page(ATLAS + "/TUR");
        assertThat(page.select("svg .l-out a").size()).isEqualTo(10);
        assertThat(page.select("svg .l-in a").size()).isEqualTo(10);
        assertThat(page.select("svg a[aria-label]").size()).isGreaterThan(120);
        assertThat(page.select("svg a:not([aria-label])")).isEmpty();
        assertThat(first(page, "svg .l-out a").attr("href")).isEqualTo(ATLAS + "/TUR/DEU");
        assertThat(first(page, "svg .l-out a").attr("aria-label")).startsWith("Türkiye to Germany");
        assertThat(page.select("svg .l-points circle"))
                .as("Malta, too small to be drawn")
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TUR", "UKR", "AFG", "PAK", "MLT"})
    void a_page_with_its_map_is_at_most_150_kilobytes(String country) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(page(ATLAS + "/" + country + "?view=eurasia").html().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(packed.size()).isLessThan(100_000);
    }

    @ParameterizedTest
    @CsvSource({"en, Germany", "ru, Германия", "ar, ألمانيا"})
    void names_stand_in_three_scripts(String script, String germany) {
        assertThat(page(ATLAS + "/TUR?names=" + script)
                        .select("#table tbody th")
                        .eachText())
                .contains(germany);
    }

    @Test
    void rows_stand_in_the_order_asked_for() {
        assertThat(first(page(ATLAS + "/TUR?sort=in"), "#table tbody th").text())
                .startsWith("Syria");
        assertThat(first(page(ATLAS + "/TUR?sort=name"), "#table tbody th").text())
                .isEqualTo("Afghanistan");
    }

    @Test
    void kosovo_carries_its_designation_everywhere() {
        var page = page(ATLAS + "/XKX?of=refugees&year=2024");
        assertThat(page.select("h1").text()).isEqualTo("Kosovo*");
        assertThat(page.text()).contains("without prejudice to positions on status");
    }

    @Test
    void the_table_goes_away_as_csv_and_json_with_its_source() throws IOException {
        var csv = text(ATLAS + "/TUR.csv");
        assertThat(csv).contains("SYR,", ",3563983,").contains("UN DESA");
        var json = JsonMapper.shared().readTree(text(ATLAS + "/TUR.json?sex=female&year=2020"));
        assertThat(json.get("year").asInt()).isEqualTo(2020);
        assertThat(json.get("source").asString()).contains("revision 2024");
        assertThat(json.get("corridors").size()).isEqualTo(97);
        assertThat(json.get("disclaimer").asString()).isNotEmpty();
    }

    @Test
    void the_picture_carries_source_edition_day_and_disclaimer() throws IOException {
        var svg = text(ATLAS + "/TUR.svg");
        assertThat(svg)
                .contains("UN DESA, International Migrant Stock, revision 2024")
                .contains("imply no opinion on the legal status")
                .contains("Stocks are not flows")
                .contains(">Migrants: Türkiye, 2024</text>")
                .doesNotContain("<a ");
        var png = bytes(ATLAS + "/TUR.png");
        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(1920);
        assertThat(new String(bytes(ATLAS + "/TUR.pdf"), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void two_countries_stand_side_by_side_and_a_missing_account_is_said() {
        var page = page(ATLAS + "/TUR/DEU");
        assertThat(first(page, "#stock tbody tr").text()).startsWith("2024");
        assertThat(page.select("#mirror").text()).contains("No count by the country of origin is on record");
    }

    @Test
    void a_country_chosen_in_the_form_opens() {
        assertThat(browser.get().uri(ATLAS + "?country=MLT&year=2020"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(ATLAS + "/MLT?year=2020");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?year=next", "?view=moon", "?sort=1;drop", "?names=tlh", "?sex=x"})
    void what_cannot_be_read_is_said(String query) {
        assertThat(browser.get().uri(ATLAS + "/TUR" + query)).hasStatus(400);
    }

    @Test
    void what_is_no_country_is_not_there() {
        assertThat(browser.get().uri(ATLAS + "/ZZZ")).hasStatus(404);
        assertThat(browser.get().uri(ATLAS + "/TUR?of=nothing")).hasStatus(404);
    }

    private static Element first(Document page, String where) {
        return Objects.requireNonNull(page.select(where).first());
    }

    private Document page(String address) {
        return Jsoup.parse(text(address));
    }

    private String text(String address) {
        return new String(bytes(address), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String address) {
        var answer = browser.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }
}
