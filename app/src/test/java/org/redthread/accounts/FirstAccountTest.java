package org.redthread.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Role;
import org.redthread.record.RecordFile;
import org.redthread.start.StartRefused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(PostgresConfiguration.class)
class FirstAccountTest {

    @Autowired
    AccountStore store;

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    @Autowired
    Access access;

    @Autowired
    Clock clock;

    @Test
    void an_empty_house_gets_a_secretariat_that_may_sign_in_and_a_second_start_changes_nothing() {
        start(" Office@example.org", "a long walk along the river");
        start("office@example.org", "another password altogether");

        assertThat(sessions.signIn("office@example.org", "another password altogether", "192.0.2.3"))
                .isInstanceOf(SignIn.Refused.class);
        var welcome = sessions.signIn("office@example.org", "a long walk along the river", "192.0.2.3");
        assertThat(welcome).isInstanceOfSatisfying(SignIn.Welcome.class, in -> {
            var reader = sessions.readerOf(in.token(), "ru").orElseThrow();
            assertThat(reader.label()).isEqualTo("Секретариат");
            assertThat(reader.is(Role.SECRETARIAT, RecordFile.id("dialogue", "budapest-process")))
                    .isTrue();
            assertThat(reader.is(Role.SECRETARIAT, RecordFile.id("dialogue", "prague-process")))
                    .isTrue();
        });
    }

    @Test
    void what_cannot_be_taken_stops_the_start_in_a_sentence() {
        assertThatThrownBy(() -> start("nobody", "a long walk along the river"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is no mail address");
        for (var password : new String[] {null, "short"})
            assertThatThrownBy(() -> start("office@example.org", password))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("at least 12 characters");
    }

    private void start(String address, @Nullable String password) {
        new FirstAccount(store, accounts, access, clock, address, password).afterSingletonsInstantiated();
    }
}
