package org.redthread.database;

import java.util.List;
import java.util.regex.Pattern;
import org.redthread.start.StartRefused;

/// What a server says it is, in answer to `select version()`.
record Server(String version) {

    private static final Pattern POSTGRES = Pattern.compile("PostgreSQL (\\d+).*");
    private static final int OLDEST = 15;

    /// They speak PostgreSQL's language, and their advisory locks are stubs or their constraints not kept: two
    /// instances
    /// would migrate at once and periods overlap.
    private static final List<String> OTHERS = List.of(
            "CockroachDB",
            "Yugabyte",
            "YB-",
            "CrateDB",
            "Materialize",
            "RisingWave",
            "QuestDB",
            "Redshift",
            "Greenplum",
            "openGauss",
            "GaussDB",
            "Denodo",
            "Spanner",
            "H2");

    void demandPostgres() {
        for (var other : OTHERS) {
            if (version.contains(other))
                throw new StartRefused(
                        "REDTHREAD_DATABASE_URL leads to %s, on which Red Thread cannot rely for locks and constraints: use PostgreSQL %d or later."
                                .formatted(other.equals("YB-") ? "Yugabyte" : other, OLDEST));
        }
        var postgres = POSTGRES.matcher(version);
        if (!postgres.matches() || Integer.parseInt(postgres.group(1)) < OLDEST)
            throw new StartRefused("REDTHREAD_DATABASE_URL leads to \"%s\": Red Thread needs PostgreSQL %d or later."
                    .formatted(shortened(), OLDEST));
    }

    private String shortened() {
        return version.length() > 40 ? version.substring(0, 40) + "…" : version;
    }
}
