package org.redthread.projects.iati;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.redthread.projects.iati.ActivityFiles.activity;
import static org.redthread.projects.iati.ActivityFiles.file;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redthread.CountedStatements;
import org.redthread.PostgresConfiguration;
import org.redthread.accounts.Entrances;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, CountedStatements.class, ActivityFiles.class})
class IatiPagesTest {

    private static final String HOME = "/en/rehearsal/projects/iati";
    private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([^\"]+)\"");
    private static final int MOST_STATEMENTS = 10;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Entrances entrances;

    @Autowired
    ActivityFiles files;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    @BeforeEach
    void nothing_is_held() {
        files.nothingHeld(JdbcClient.create(owner));
    }

    @Test
    void a_file_is_brought_read_shown_and_taken() throws Exception {
        var address =
                brought(file(activity("GB-COH-1-A", "One &amp; only", ""), activity("GB-COH-1-B", "Two", "<odd/>")));
        var shown = text("secretariat", address);
        assertThat(shown)
                .contains("What would change", "new (1)", "refused (1)", "One &amp; only", "Take 1 new and 0 changed")
                .contains("odd has no place here", "title/narrative");
        assertThat(text("public", HOME)).contains("Nothing is held yet").doesNotContain("type=\"file\"");
        assertThat(text("secretariat", address + "?fate=REFUSED")).contains("GB-COH-1-B", "does not fit the schema");
        assertThat(text("secretariat", address + "?kind=1")).contains("The first 1 of 1 places", "odd[1]");

        assertThat(post(address + "/take", Map.of()).getRedirectedUrl()).endsWith("?meanwhile=true");
        assertThat(post(address + "/take", Map.of("without", "true")).getRedirectedUrl())
                .isEqualTo(address);
        assertThat(text("secretariat", address)).contains("All that could be taken is held now");
        assertThat(text("public", HOME)).contains("One &amp; only", "1 of them is for everybody");
        assertThat(text("public", HOME + ".xml")).contains("<narrative>One &amp; only</narrative>");
        assertThat(text("public", HOME + ".xml?activity=GB-COH-1-B")).doesNotContain("iati-activity>");
        assertThat(text("public", "/api/v1/dialogues/rehearsal/projects/activities"))
                .contains("\"GB-COH-1-A\"", "/en/rehearsal/projects/iati.xml?activity=GB-COH-1-A");

        var second = brought(file(activity("GB-COH-1-A", "One or more", "")));
        var differing = text("secretariat", second);
        assertThat(differing).contains("<del>One &amp; only</del>", "<ins>One or more</ins>", "title[1]/narrative[1]");
        var last = SHOWN.matcher(differing);
        assertThat(last.find()).isTrue();
        assertThat(post(second + "/take", Map.of("shown", last.group(1))).getRedirectedUrl())
                .isEqualTo(second);
        assertThat(text("public", HOME)).contains("One or more").doesNotContain("One &amp; only");
    }

    @Test
    void a_file_that_is_refused_says_why_in_one_sentence() throws Exception {
        var address = brought(file(activity("GB-COH-1-A", "One", "")).replace("2.03", "1.05"));
        assertThat(text("secretariat", address))
                .contains("The file says that it is of IATI “1.05”; only 2.03 is read.");
        var twice = brought(file(activity("GB-COH-1-A", "One", ""), activity("GB-COH-1-A", "Two", "")));
        assertThat(text("secretariat", twice))
                .contains("The identifier GB-COH-1-A stands twice, in rows 1 and 2 (line 14).");
        assertThat(text("secretariat", twice.replace("/en/", "/ru/"))).contains("стоит дважды");
        assertThat(text("secretariat", HOME)).contains("refused", "sample.xml");
    }

    @Test
    void an_empty_file_gives_the_form_back() throws Exception {
        var refused = send("secretariat", "");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Choose a file", "aria-invalid=\"true\"");
    }

    @Test
    void only_the_secretariat_brings_files() throws Exception {
        assertThat(send("chair", file(activity("GB-COH-1-A", "One", ""))).getStatus())
                .isEqualTo(403);
        assertThat(send("poland", file(activity("GB-COH-1-A", "One", ""))).getStatus())
                .isEqualTo(403);
        var address = brought(file(activity("GB-COH-1-A", "One", "")));
        assertThat(get("chair", address).getStatus()).isEqualTo(403);
        assertThat(JdbcClient.create(owner)
                        .sql("select count(*) from projects.iati_import")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_form_without_proof_of_this_house_is_turned_away() {
        var answer = browser.post()
                .uri(HOME)
                .contentType("multipart/form-data; boundary=cut")
                .content(body(file(activity("GB-COH-1-A", "One", ""))))
                .cookie(entrance("secretariat"))
                .exchange()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(403);
    }

    @Test
    void what_the_record_does_not_say_of_a_project_is_told_and_not_made_up() throws Exception {
        var record = text("public", "/en/budapest-process/projects/iati/own");
        assertThat(record)
                .contains("none of them can be told in IATI yet", "a description", "a sector", "sources disagree")
                .doesNotContain("type=\"submit\"", "name=\"ref\"");
        assertThat(text("public", "/en/budapest-process/projects/iati.xml")).doesNotContain("<iati-activity ");
        var refused = post(HOME + "/own", Map.of("ref", "no identifier", "type", "40", "name", "Sample organisation"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("begins with a register which IATI knows", "no identifier");
        var named = post(HOME + "/own", Map.of("ref", "GB-COH-1", "type", "40", "name", "Sample organisation"));
        assertThat(named.getStatus()).isEqualTo(303);
        assertThat(text("secretariat", HOME + "/own"))
                .contains("value=\"GB-COH-1\"", "Reintegration project (sample)", "the day on which it began");
    }

    @Test
    void pages_ask_the_database_little() throws Exception {
        files.taken(file(activity("GB-COH-1-A", "One", ""), activity("GB-COH-1-B", "Two", "")));
        var address = brought(file(activity("GB-COH-1-A", "Another", ""), activity("GB-COH-1-C", "Three", "<odd/>")));
        for (var page : new String[] {HOME, HOME + "/own", address, address + "?fate=ADDED&kind=1"}) {
            var cookie = entrance("secretariat");
            browser.get().uri(URI.create(page)).cookie(cookie).exchange();
            assertThat(CountedStatements.during(() ->
                            browser.get().uri(URI.create(page)).cookie(cookie).exchange()))
                    .as(page)
                    .isBetween(3, MOST_STATEMENTS);
        }
    }

    private String brought(String file) throws Exception {
        var answer = send("secretariat", file);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
        var address = String.valueOf(answer.getRedirectedUrl());
        for (var i = 0; i < 500; i++) {
            var page = get("secretariat", address);
            assertThat(page.getStatus()).isEqualTo(200);
            if (page.getHeader("Refresh") == null) return address;
            Thread.sleep(20);
        }
        throw new IllegalStateException("Still not read");
    }

    private MockHttpServletResponse send(String as, String file) {
        return browser.post()
                .uri(HOME)
                .contentType("multipart/form-data; boundary=cut")
                .content(body(file))
                .cookie(entrance(as))
                .with(csrf().asHeader())
                .exchange()
                .getResponse();
    }

    private static byte[] body(String file) {
        return ("--cut\r\nContent-Disposition: form-data; name=\"audience\"\r\n\r\nEVERYBODY\r\n"
                        + "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sample.xml\"\r\n"
                        + "Content-Type: text/xml\r\n\r\n" + file + "\r\n--cut--\r\n")
                .getBytes(UTF_8);
    }

    private MockHttpServletResponse post(String address, Map<String, String> fields) {
        var request = browser.post()
                .uri(URI.create(address))
                .cookie(entrance("secretariat"))
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange().getResponse();
    }

    private String text(String as, String address) throws Exception {
        var answer = get(as, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(UTF_8);
    }

    private MockHttpServletResponse get(String as, String address) {
        var request = browser.get().uri(URI.create(address));
        return (as.equals("public") ? request : request.cookie(entrance(as)))
                .exchange()
                .getResponse();
    }

    private Cookie entrance(String as) {
        return new Cookie(
                "redthread", entrances.enter(entrances.named(as).orElseThrow()).orElseThrow());
    }
}
