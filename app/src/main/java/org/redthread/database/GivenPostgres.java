package org.redthread.database;

import java.sql.SQLException;
import org.redthread.start.StartRefused;

/// A PostgreSQL that an operator gives and keeps. It is asked what it is before anything is written into it.
final class GivenPostgres {

    private static final String LOCK = "select pg_try_advisory_lock(20260101, cast(? as int))";

    /// Held to the end of the opening: of several instances that start at once, one makes what is missing.
    private static final String TURN = "select pg_advisory_lock(20260101, 0)";

    private final Address address;
    private final AppRole app;

    private GivenPostgres(Address address, AppRole app) {
        this.address = address;
        this.app = app;
    }

    /// @throws StartRefused when it is not a PostgreSQL that can be relied upon, or does not let us do our work
    static Database open(DatabaseSettings settings) {
        var address = Address.of(settings.url(), new Login(settings.user(), settings.password()));
        return new GivenPostgres(address, AppRole.of(settings, address)).open();
    }

    private Database open() {
        try (var first = Statements.as(address.login(), address.url());
                var second = Statements.as(address.login(), address.url())) {
            new Server(first.ask("select version()")).demandPostgres();
            demandLocks(first, second);
            first.ask(TURN);
            Durability.demand(first);
            if (!first.ask("show server_encoding").equals("UTF8"))
                throw new StartRefused(
                        "The database %s does not keep its text in UTF-8: make it anew with encoding UTF8."
                                .formatted(address.place()));
            extensions(first);
            return new Database(address.url(), address.login(), app.admitted(first), () -> {});
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /// Taken twice, a lock must be refused the second time. Its number is that of the connection, so that another
    /// instance
    /// that starts at the same moment tries another. A pooler that hands both the same connection is found too.
    private void demandLocks(Statements first, Statements second) throws SQLException {
        var number = first.ask("select pg_backend_pid()");
        if (!first.holds(LOCK, number) || second.holds(LOCK, number))
            throw new StartRefused(
                    "The locks of the database %s do not hold between two connections, as happens behind a pooler or on a database that only resembles PostgreSQL: let REDTHREAD_DATABASE_URL lead straight to PostgreSQL."
                            .formatted(address.place()));
    }

    private void extensions(Statements database) throws SQLException {
        for (var extension : Provisioning.EXTENSIONS) {
            if (database.holds("select exists (select from pg_extension where extname = ?)", extension)) continue;
            try {
                database.execute("create extension %I schema public", extension);
            } catch (SQLException e) {
                throw new StartRefused(
                        "The user %s may not make an extension in the database %s: run \"create extension %s schema public\" there as its administrator."
                                .formatted(address.login(), address.place(), extension),
                        e);
            }
        }
    }

    /// By the classes of SQLSTATE: what an operator can do differs between them.
    private StartRefused refused(SQLException e) {
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        var sentence = switch (state) {
            case "28P01", "28000" ->
                "The database %s does not admit the user %s with the password given."
                        .formatted(address.place(), address.login());
            case "3D000" ->
                "There is no database %s: make it with \"create database %s owner %s\"."
                        .formatted(address.place(), address.name(), address.login());
            case "08001", "08004", "08006" ->
                "No PostgreSQL answers at %s, where REDTHREAD_DATABASE_URL leads.".formatted(address.place());
            case "53300" ->
                "The database %s has no connection left to give: raise its max_connections.".formatted(address.place());
            default ->
                "The database %s refused to be opened by the user %s (SQLSTATE %s)."
                        .formatted(address.place(), address.login(), state);
        };
        return new StartRefused(sentence, e);
    }
}
