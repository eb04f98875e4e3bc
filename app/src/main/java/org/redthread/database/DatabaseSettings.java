package org.redthread.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator says about the database, in the environment: `REDTHREAD_DATABASE_URL` is `url`, and so on.
///
/// @param url empty: a PostgreSQL of our own
/// @param user who owns and migrates the database, unless the address says it
/// @param appUser whom the running application is; empty: the name of the database with `_app`
/// @param appPassword empty: drawn from the owner's password, so that all instances find the same
/// @param connections at most so many at once for the running application
@ConfigurationProperties("redthread.database")
record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String appUser,
        @DefaultValue("") String appPassword,
        @DefaultValue("10") int connections) {

    @Override
    public String toString() {
        return "settings of the database";
    }
}
