package org.redthread.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redthread.record.RecordFile.id;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The thread of return, readmission and reintegration from 2013 to 2025, as a page, for Word and as PDF.
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
class TraceOfReturnTest {

    private static final UUID THEME =
            id("theme", id("dialogue", "budapest-process") + "/Return, readmission, reintegration");

    private static final String PLACE = "/thread/theme/" + THEME;

    /// What must stand in it by the record, oldest first: the goals of three declarations and of the drafts between
    /// them, what a strategy, two plans and projects wanted to do, the group, and meetings up to 2025.
    private static final List<String> KNOTS = List.of(
            "4. irregular migration, return and readmission, smuggling",
            "Multi-Annual Strategy 2014–2016 including the Silk Routes Programme",
            "Return and reintegration assistance in the Silk Routes Region",
            "1. irregular migration, return and readmission, smuggling",
            "Return",
            "Reintegration",
            "Expert thematic meeting on return and reintegration",
            "Capacity building for long-term reintegration of returnees to Iraq",
            "Thematic Working Group on Return and Reintegration",
            "3. safe, effective, prompt return, readmission, reintegration",
            "Nordic return and reintegration support in Iraq",
            "Workshop on the Return and Reintegration Roadmap",
            "37th Senior Officials' Meeting");

    /// By their places on the thread, which no label repeats.
    private static final List<Knot> MEETINGS = List.of(
            meeting("silk-routes-and-see-wg-2018"),
            meeting("return-expert-meeting-2020"),
            meeting("see-and-silk-routes-wg-2021"),
            meeting("return-and-reintegration-2025"),
            meeting("return-roadmap-2025"),
            meeting("som-37"));

    @Autowired
    MockMvcTester browser;

    @Test
    void the_page_holds_what_the_record_tells_from_2013_to_2025_and_marks_what_is_inferred() {
        var page = page("/en" + PLACE);
        for (var knot : KNOTS) assertThat(page).contains(">" + knot + "<");
        for (var meeting : MEETINGS) assertThat(page).contains("/en" + meeting.inside() + "\"");
        for (var text : List.of("istanbul-declaration-2013/4", "call-for-action-2019/1", "declaration-2024/3")) {
            var at = text.lastIndexOf('/');
            var goal = id("goal", id("text", "budapest-process/" + text.substring(0, at)) + text.substring(at));
            assertThat(page).contains("/en/thread/goal/" + goal + "\"");
        }
        assertThat(lines(page)).isEqualTo(inferred(page)).isPositive();
        assertThat(page).contains("Area of focus: return and reintegration", "/en/sources/BP-37");
        assertThat(page).doesNotContain("thread.more", "down-after");
    }

    @Test
    void papers_for_word_and_as_pdf_say_what_the_page_says() throws IOException {
        for (var language : List.of("/en", "/ru")) {
            var page = page(language + PLACE);
            var said = Pattern.compile("<h3><span class=\"how\">[^<]*</span> <a[^>]*><bdi[^>]*>([^<]+)</bdi>")
                    .matcher(page)
                    .results()
                    .map(found -> plain(found.group(1)))
                    .toList();
            assertThat(said).hasSizeGreaterThan(15);
            var word = plain(words(bytes(language + PLACE + "/brief?as=docx")));
            var pdf = plain(pdf(bytes(language + PLACE + "/brief?as=pdf")));
            for (var label : said) {
                assertThat(word).contains(label);
                assertThat(pdf).contains(label);
            }
            assertThat(count(word, said.getFirst())).isEqualTo(count(pdf, said.getFirst()));
        }
    }

    @Test
    void as_of_a_day_it_ends_there() {
        var then = page("/en" + PLACE + "?as-of=2014-12-31");
        assertThat(then)
                .contains("4. irregular migration, return and readmission, smuggling", "Multi-Annual Strategy")
                .doesNotContain("1. irregular migration, return and readmission", "Nordic return");
        assertThat(page("/en" + PLACE + "?as-of=2012-12-31")).contains("The thread does not go on from here yet");
    }

    @Test
    void the_three_areas_of_focus_of_the_37th_meeting_stand_on_the_thread() {
        var page = page("/en" + meeting("som-37").inside());
        for (var area : List.of("return and reintegration", "legal pathways", "law enforcement"))
            assertThat(page).contains("Area of focus: " + area);
        for (var group : List.of("return-and-reintegration", "legal-pathways", "law-enforcement"))
            assertThat(page).contains("/en/thread/body/" + id("body", "budapest-process/" + group));
        assertThat(page("/ru" + meeting("som-37").inside()))
                .contains("Направление особого внимания: возвращение и реинтеграция");
    }

    @Test
    void the_offers_of_2019_to_host_stand_on_the_page_of_the_meeting_and_of_each_that_offered() {
        var meeting = meeting("som-2019");
        for (var offer : List.of("BGR Bulgaria", "LVA Latvia", "AZE Azerbaijan")) {
            var party = new Knot("party", id("party", offer.substring(0, 3)));
            assertThat(page("/en" + meeting.inside() + "?by=offers")).contains(offer.substring(4), party.inside());
            assertThat(page("/en" + party.inside() + "?by=offers"))
                    .contains("Makes an offer:", meeting.inside(), "A meeting in 2020");
        }
    }

    private static Knot meeting(String slug) {
        return new Knot("meeting", id("meeting", "budapest-process/" + slug));
    }

    /// Lines of the first step, each a link of the theme itself.
    private static long lines(String page) {
        return Pattern.compile("<li data-k=\"(tied|pending)\">")
                .matcher(page)
                .results()
                .count();
    }

    private static long inferred(String page) {
        return Pattern.compile("<li data-k=\"pending\">")
                .matcher(page)
                .results()
                .count();
    }

    private String page(String address) {
        return new String(bytes(address), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String address) {
        var answer = browser.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private static String words(byte[] docx) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals("word/document.xml"))
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                            .replaceAll("</w:p>", " ")
                            .replaceAll("<[^>]+>", "");
        }
        throw new AssertionError("No document in the file");
    }

    private static String pdf(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String plain(String text) {
        return text.replace("&#39;", "'")
                .replace("&apos;", "'")
                .replace("&amp;", "&")
                .replace("\u00ad", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
