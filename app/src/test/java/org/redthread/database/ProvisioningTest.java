package org.redthread.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/// What an owned server lets whom do.
class ProvisioningTest {

    private final Database database = TestServer.freshDatabase("provisioned");

    @Test
    void nothing_acknowledged_waits_in_memory() throws SQLException {
        try (var app = as(database.app())) {
            assertThat(app.ask("show fsync")).isEqualTo("on");
            assertThat(app.ask("show synchronous_commit")).isEqualTo("on");
            assertThat(app.ask("show full_page_writes")).isEqualTo("on");
            assertThat(app.ask("show data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void nobody_enters_without_a_password() throws SQLException {
        for (var name : new String[] {"redthread_superuser", "redthread_owner", "redthread_app"}) {
            assertThatThrownBy(() -> Statements.as(new Login(name, "guessed"), database.url()))
                    .isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("28P01");
        }
        try (var superuser = TestServer.asSuperuser()) {
            assertThat(superuser.ask("select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            assertThat(superuser.ask(
                            "select count(*) from pg_authid where rolcanlogin and rolpassword not like 'SCRAM%'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void the_running_application_owns_nothing_and_makes_nothing() throws SQLException {
        asOwner(database, "create schema room");
        asOwner(database, "create table room.fact (what text)");

        try (var app = as(database.app())) {
            assertThat(app.ask("select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = user"))
                    .isEqualTo("f");
            for (var forbidden : new String[] {
                "select * from room.fact",
                "create table public.mine ()",
                "create schema mine",
                "set role redthread_owner"
            }) {
                assertThatThrownBy(() -> app.execute(forbidden))
                        .as(forbidden)
                        .isInstanceOf(SQLException.class)
                        .extracting(e -> ((SQLException) e).getSQLState())
                        .isEqualTo("42501");
            }
        }
    }

    @Test
    void text_is_sorted_by_code_point_whatever_the_system() throws SQLException {
        try (var app = as(database.app())) {
            assertThat(app.ask(
                            "select string_agg(name, ' ' order by name) from unnest(array['é', 'z', 'E', 'Я']) name"))
                    .isEqualTo("E z é Я");
        }
    }

    private Statements as(Login login) throws SQLException {
        return Statements.as(login, database.url());
    }

    private static void asOwner(Database database, String statement) throws SQLException {
        try (var owner = Statements.as(database.owner(), database.url())) {
            owner.execute(statement);
        }
    }
}
