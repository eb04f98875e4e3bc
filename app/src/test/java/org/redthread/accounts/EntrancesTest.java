package org.redthread.accounts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Role;
import org.redthread.record.RecordFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
class EntrancesTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Entrances entrances;

    @Autowired
    Sessions sessions;

    @Test
    void one_press_signs_in_with_a_role_in_the_rehearsal() {
        assertThat(browser.get().uri("/ru/sign-in")).bodyText().contains("/ru/sign-in/chair", "Координатор, Польша");

        var chair = enter("chair");
        assertThat(browser.get().uri("/en/account").cookie(chair)).bodyText().contains("<h1>Chair</h1>");
        assertThat(browser.get().uri("/ru/account").cookie(chair)).bodyText().contains("<h1>Председатель</h1>");
        assertThat(browser.get().uri("/en/rehearsal/ledger").cookie(chair)).hasStatusOk();
        assertThat(browser.get().uri("/en/budapest-process/ledger").cookie(chair))
                .hasStatus(403);
    }

    @Test
    void no_entrance_leads_to_the_record_of_a_real_dialogue() {
        assertThat(Entrances.all()).hasSize(8);
        for (var entrance : Entrances.all())
            entrances
                    .enter(entrance)
                    .ifPresent(token -> assertThat(
                                    sessions.readerOf(token, "en").orElseThrow().mandates())
                            .isNotEmpty()
                            .allMatch(m -> m.dialogue().equals(RecordFile.id("dialogue", "rehearsal")))
                            .allMatch(m -> m.role() == entrance.role()));
    }

    @Test
    void the_public_enters_without_an_account() {
        var answer = browser.post().uri("/en/sign-in/public").with(csrf()).exchange();
        assertThat(answer).hasStatus(303).hasHeader("Location", "/en");
        assertThat(session(answer).getMaxAge()).isZero();
    }

    @Test
    void twenty_who_press_at_once_all_come_in() throws Exception {
        var donor = entrances.named("donor").orElseThrow();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var presses = Stream.<Callable<String>>generate(
                            () -> () -> entrances.enter(donor).orElseThrow())
                    .limit(20)
                    .toList();
            for (var press : crowd.invokeAll(presses))
                assertThat(sessions.readerOf(press.get(), "en").orElseThrow().is(Role.DONOR))
                        .isTrue();
        }
    }

    @Test
    void there_is_no_door_for_what_is_no_role() {
        assertThat(entrances.named("minister")).isEmpty();
    }

    private Cookie enter(String entrance) {
        var answer = browser.post().uri("/en/sign-in/" + entrance).with(csrf()).exchange();
        assertThat(answer).hasStatus(303).hasHeader("Location", "/en/account");
        return session(answer);
    }

    private static Cookie session(MvcTestResult answer) {
        return requireNonNull(answer.getResponse().getCookie("redthread"), "the cookie of the session");
    }
}
