package org.redthread.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.redthread.start.StartRefused;

/// Where a given database is, read from any of the two usual forms: `jdbc:postgresql://host:5432/name?user=…` and
/// `postgres://user:password@host/name`.
///
/// @param place host, port and name, fit to be shown
/// @param options what else the driver is told, such as `sslmode=require`
record Address(String place, String name, List<String> options, Login login) {

    private static final Pattern FORM =
            Pattern.compile("(?:jdbc:)?postgres(?:ql)?://(?:([^@/?]*)@)?(([^@/?]+)/([^/?&=]+))(?:\\?(.*))?");

    /// @param fallback for the name or password that the address does not hold
    static Address of(String url, Login fallback) {
        var form = FORM.matcher(url.strip());
        if (!form.matches())
            throw new StartRefused(
                    "REDTHREAD_DATABASE_URL is not the address of a PostgreSQL: write it as postgres://user:password@host:5432/name.");
        var user = fallback.name();
        var password = fallback.password();
        if (form.group(1) != null) {
            var both = form.group(1).split(":", 2);
            user = decoded(both[0]);
            if (both.length == 2) password = decoded(both[1]);
        }
        var options = new ArrayList<String>();
        for (var option : form.group(5) == null ? new String[0] : form.group(5).split("&")) {
            if (option.startsWith("user=")) user = decoded(option.substring("user=".length()));
            else if (option.startsWith("password=")) password = decoded(option.substring("password=".length()));
            else if (!option.isBlank()) options.add(option);
        }
        if (user.isEmpty())
            throw new StartRefused(
                    "REDTHREAD_DATABASE_URL names no user: write it as postgres://user:password@host:5432/name, or set REDTHREAD_DATABASE_USER and REDTHREAD_DATABASE_PASSWORD.");
        return new Address(form.group(2), decoded(form.group(4)), List.copyOf(options), new Login(user, password));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
    }

    /// For the driver, without name and password. A server that does not answer within ten seconds is not there.
    String url() {
        var all = new ArrayList<>(options);
        if (options.stream().noneMatch(option -> option.startsWith("connectTimeout="))) all.add("connectTimeout=10");
        return "jdbc:postgresql://" + place + "?" + String.join("&", all);
    }
}
