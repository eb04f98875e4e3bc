package org.redthread.database;

import java.sql.SQLException;
import java.util.List;

/// Makes the roles and databases of an owned server, each only where it is missing: it runs at every start.
///
/// @param server address up to the name of the database
record Provisioning(String server, Keys keys) {

    /// For searching names with a slip of the pen, without accents, and for periods that must not overlap.
    static final List<String> EXTENSIONS = List.of("pg_trgm", "unaccent", "btree_gist");

    void roles() throws SQLException {
        try (var server = at("postgres")) {
            for (var login : List.of(keys.owner(), keys.app())) {
                if (server.holds("select not exists (select from pg_roles where rolname = ?)", login.name()))
                    server.execute("create role %I", login.name());
                server.execute(
                        "alter role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls",
                        login.name());
                server.password(login);
            }
        }
    }

    /// Nobody may do anything in a new database but its owner; what the application may do, each migration grants.
    void database(String name) throws SQLException {
        try (var server = at("postgres")) {
            if (server.holds("select not exists (select from pg_database where datname = ?)", name))
                server.execute(
                        "create database %I owner %I template template0",
                        name, keys.owner().name());
            server.execute("revoke all on database %I from public", name);
            server.execute(
                    "grant connect on database %I to %I", name, keys.app().name());
        }
        try (var database = at(name)) {
            for (var extension : EXTENSIONS)
                database.execute("create extension if not exists %I schema public", extension);
            Durability.demand(database);
        }
    }

    Statements at(String database) throws SQLException {
        return Statements.as(keys.superuser(), server + database);
    }
}
