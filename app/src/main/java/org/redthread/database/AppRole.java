package org.redthread.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.redthread.start.StartRefused;

/// The role that the running application takes on a given server. It must be bound by what the owner grants: as the
/// owner,
/// or as a superuser, it would pass every row-level policy unseen.
record AppRole(Address address, Login login) {

    private static final String NOT_PERMITTED = "42501";

    static AppRole of(DatabaseSettings settings, Address address) {
        var name = settings.appUser().isEmpty() ? address.name() + "_app" : settings.appUser();
        var password = settings.appPassword().isEmpty() ? derived(address.login(), name) : settings.appPassword();
        return new AppRole(address, new Login(name, password));
    }

    /// The same for every instance that knows the owner's password, and of no use to find that one.
    private static String derived(Login owner, String name) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("redthread " + owner.password()).getBytes(UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(name.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    Login admitted(Statements owner) throws SQLException {
        if (!isAdmitted()) make(owner);
        demandBound(owner);
        return login;
    }

    private boolean isAdmitted() {
        try (var database = Statements.as(login, address.url())) {
            return database.holds("select true");
        } catch (SQLException e) {
            return false;
        }
    }

    private void make(Statements owner) throws SQLException {
        try {
            if (owner.holds("select not exists (select from pg_roles where rolname = ?)", login.name()))
                owner.execute("create role %I login", login.name());
            owner.password(login);
            owner.execute("grant connect on database %I to %I", address.name(), login.name());
        } catch (SQLException e) {
            if (!NOT_PERMITTED.equals(e.getSQLState())) throw e;
            throw new StartRefused(
                    "The user %s may not make the role that Red Thread runs as: run \"create role %s login password '…'\" as an administrator of %s and set REDTHREAD_DATABASE_APP_PASSWORD to that password."
                            .formatted(address.login(), login, address.place()),
                    e);
        }
    }

    private void demandBound(Statements owner) throws SQLException {
        if (owner.holds("""
                select rolsuper or rolbypassrls or pg_has_role(rolname, current_user, 'member')
                  from pg_roles
                 where rolname = ?
                """, login.name()))
            throw new StartRefused(
                    "The role %s, as which Red Thread runs on %s, is a superuser, passes row-level security or is a member of %s: take that from it, or name another in REDTHREAD_DATABASE_APP_USER."
                            .formatted(login, address.place(), address.login()));
    }
}
