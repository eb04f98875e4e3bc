package org.redthread.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
class FrontTest {

    @Autowired
    MockMvcTester browser;

    @Test
    void the_house_greets_in_the_language_of_the_address() {
        assertThat(browser.get().uri("/ru").with(user("anybody")))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"ru\"", "<h1>Красная нить</h1>");
    }

    @Test
    void a_style_sheet_is_named_after_its_content_and_kept_for_a_year() {
        var page = browser.get().uri("/en").with(user("anybody")).exchange();
        assertThat(page).bodyText().containsPattern("/assets/css/app-[0-9a-f]{32}\\.css");
    }
}
