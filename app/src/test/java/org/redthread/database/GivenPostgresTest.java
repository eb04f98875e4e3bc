package org.redthread.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redthread.start.StartRefused;

/// A second owned server would do no more than a database beside the others on the tests' own, reached by its address
/// alone.
class GivenPostgresTest {

    private Database beside;
    private String place;

    @BeforeEach
    void an_empty_database() throws SQLException {
        beside = TestServer.freshDatabase("given");
        place = beside.url().substring("jdbc:postgresql://".length());
        asSuperuser("alter role redthread_owner nocreaterole");
        asSuperuser("drop role if exists given_app");
    }

    @Test
    void the_role_of_the_application_is_made_where_the_owner_may_make_roles() throws SQLException {
        asSuperuser("alter role redthread_owner createrole");

        var first = GivenPostgres.open(settings("", ""));
        var second = GivenPostgres.open(settings("", ""));

        assertThat(first.app().name()).isEqualTo("given_app");
        assertThat(second.app()).as("another instance finds the same password").isEqualTo(first.app());
        assertThat(first.app().password()).isNotEqualTo(first.owner().password());
        try (var app = Statements.as(first.app(), first.url())) {
            assertThat(app.ask("select current_user")).isEqualTo("given_app");
        }
    }

    @Test
    void an_owner_who_may_not_make_roles_is_told_what_to_run() {
        assertThatThrownBy(() -> GivenPostgres.open(settings("", "")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("run \"create role given_app login password '…'\"")
                .hasMessageContaining("REDTHREAD_DATABASE_APP_PASSWORD");
    }

    @Test
    void a_role_that_was_made_before_is_taken_with_the_password_given() throws SQLException {
        asSuperuser("create role given_app login password 'chosen'");
        asSuperuser("grant connect on database given to given_app");

        assertThat(GivenPostgres.open(settings("", "chosen")).app()).isEqualTo(new Login("given_app", "chosen"));
    }

    @Test
    void the_owner_is_no_role_to_run_as() {
        assertThatThrownBy(() -> GivenPostgres.open(
                        settings(beside.owner().name(), beside.owner().password())))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is a superuser, passes row-level security or is a member of redthread_owner");
    }

    @Test
    void a_role_that_no_policy_binds_is_no_role_to_run_as() throws SQLException {
        asSuperuser("create role given_app login bypassrls password 'chosen'");
        asSuperuser("grant connect on database given to given_app");

        assertThatThrownBy(() -> GivenPostgres.open(settings("", "chosen")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("The role given_app");
    }

    @Test
    void a_wrong_password_is_said_in_one_sentence_without_it() {
        assertThatThrownBy(() -> GivenPostgres.open(given("postgres://redthread_owner:guessed@" + place)))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The database %s does not admit the user redthread_owner with the password given.", place);
    }

    @Test
    void a_database_that_is_not_there_is_named() {
        var elsewhere = place.replace("/given", "/nowhere");
        assertThatThrownBy(() -> GivenPostgres.open(
                        given("postgres://redthread_owner:" + beside.owner().password() + "@" + elsewhere)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("create database nowhere");
    }

    @Test
    void a_server_that_does_not_answer_is_named() {
        assertThatThrownBy(() -> GivenPostgres.open(given("postgres://a:b@127.0.0.1:1/thread")))
                .isInstanceOf(StartRefused.class)
                .hasMessage("No PostgreSQL answers at 127.0.0.1:1/thread, where REDTHREAD_DATABASE_URL leads.");
    }

    @Test
    void a_database_that_may_forget_is_refused() throws SQLException {
        asSuperuser("alter database given set synchronous_commit = off");
        assertThatThrownBy(() -> GivenPostgres.open(settings("", "")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("synchronous_commit switched off");
    }

    @Test
    void instances_that_start_at_once_are_all_admitted_and_agree_on_the_password() throws Exception {
        asSuperuser("alter role redthread_owner createrole");
        asSuperuser("drop role if exists given_app");
        try (var starts = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Database> start = () -> GivenPostgres.open(settings("", ""));
            var opened = new HashSet<Login>();
            for (var one : starts.invokeAll(Collections.nCopies(4, start)))
                opened.add(one.get().app());
            assertThat(opened).hasSize(1);
        }
    }

    private DatabaseSettings settings(String appUser, String appPassword) {
        return new DatabaseSettings(
                beside.url(), beside.owner().name(), beside.owner().password(), appUser, appPassword, 1);
    }

    private static DatabaseSettings given(String url) {
        return new DatabaseSettings(url, "", "", "", "", 1);
    }

    private static void asSuperuser(String statement) throws SQLException {
        TestServer.asSuperuser(statement);
    }
}
