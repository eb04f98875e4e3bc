package org.redthread.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redthread.start.StartRefused;

class AddressTest {

    private static final Login NOBODY = new Login("", "");

    @Test
    void both_usual_forms_lead_to_the_same_database() {
        var one = Address.of("postgres://anna:s%40cret@db.example.org:5433/thread", NOBODY);
        var other = Address.of("jdbc:postgresql://db.example.org:5433/thread?user=anna&password=s%40cret", NOBODY);

        assertThat(one).isEqualTo(other);
        assertThat(one.login()).isEqualTo(new Login("anna", "s@cret"));
        assertThat(one.url()).isEqualTo("jdbc:postgresql://db.example.org:5433/thread?connectTimeout=10");
    }

    @Test
    void the_password_may_be_given_apart() {
        var address = Address.of("postgresql://db.example.org/thread?sslmode=require", new Login("anna", "secret"));

        assertThat(address.login()).isEqualTo(new Login("anna", "secret"));
        assertThat(address.url()).contains("sslmode=require").doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://db/thread",
                "postgres://",
                "postgres://db",
                "db.example.org:5432/thread",
                "postgres://a:b@/x"
            })
    void what_is_no_address_is_refused_without_repeating_it(String url) {
        assertThatThrownBy(() -> Address.of(url, NOBODY))
                .isInstanceOf(StartRefused.class)
                .hasMessage(
                        "REDTHREAD_DATABASE_URL is not the address of a PostgreSQL: write it as postgres://user:password@host:5432/name.");
    }

    @Test
    void an_address_without_a_user_is_refused() {
        assertThatThrownBy(() -> Address.of("postgres://db/thread", NOBODY))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("names no user");
    }

    @Test
    void a_login_never_shows_its_password() {
        assertThat(Address.of("postgres://anna:secret@db/thread", NOBODY).toString())
                .doesNotContain("secret");
    }
}
