package org.redthread.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The record speaks Russian to whoever reads Russian; what was printed stays as it was printed.
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
class RussianTest {

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    @Autowired
    Contradictions contradictions;

    @Autowired
    JdbcClient db;

    @Autowired
    MockMvcTester browser;

    @Test
    void every_contradiction_is_said_in_russian() {
        assertThat(contradictions.all()).isNotEmpty().allSatisfy(contradiction -> {
            assertThat(contradiction.issue().ru()).as(contradiction.code()).containsPattern(CYRILLIC);
            assertThat(contradiction.sides())
                    .as(contradiction.code())
                    .filteredOn(side -> !CYRILLIC.matcher(side.says().ru()).find())
                    .extracting(side -> side.says().en())
                    .allMatch(says -> says.startsWith("… in the Silk Routes") || says.equals("Bělohožník"));
        });
    }

    @Test
    void every_note_of_a_claim_has_its_russian_words() {
        var notes = db.sql("select distinct note from record.claim where note is not null")
                .query(String.class)
                .list();
        assertThat(notes)
                .isNotEmpty()
                .allSatisfy(note -> assertThat(Russian.of(note)).as(note).isNotBlank());
    }

    @Test
    void no_words_are_kept_in_russian_that_the_record_does_not_say() throws IOException {
        var files = new StringBuilder();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:record/*.yaml"))
            if (!"russian.yaml".equals(file.getFilename()))
                files.append(new String(file.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(Russian.all().keySet())
                .isNotEmpty()
                .allSatisfy(words -> assertThat(files.toString()).contains(words));
    }

    @Test
    void a_russian_page_of_contradictions_has_no_english_but_names() {
        var page = browser.get().uri("/ru/budapest-process/contradictions");
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("39 записей, из них 37 разных", "Сколько стран собралось в Стамбуле 27–28 ноября 2017 года")
                .doesNotContain("entries, 37 of them");
        assertThat(browser.get().uri("/ru/budapest-process/meetings/silk-routes-wg-8"))
                .hasStatusOk()
                .bodyText()
                .contains("вместе с учебным курсом")
                .doesNotContain("joined with a training");
    }
}
