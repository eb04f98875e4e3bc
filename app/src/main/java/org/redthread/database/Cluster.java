package org.redthread.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.APPEND;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.redthread.start.Home;
import org.redthread.start.Progress;
import org.redthread.start.StartRefused;

/// The files of one PostgreSQL cluster in `data`: made once, and kept.
///
/// @param programs the unpacked PostgreSQL
/// @param data present after `prepare`
record Cluster(Home home, Path programs, Path data, RunAs runAs) {

    static Cluster of(Home home, Path programs) throws IOException {
        var data = home.resolve("data");
        return new Cluster(home, programs, data, RunAs.whoever(programs, data));
    }

    String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    /// Makes the cluster where there is none, and lets nobody in without a password: no line of `pg_hba.conf` says
    /// `trust`, and the file is put back so at every start.
    void prepare(Login superuser, Progress progress) throws IOException {
        if (Files.exists(data)) refuseAnotherVersion();
        else progress.step("Making an empty database", () -> make(superuser));
        try (var half = HalfMade.beside(data.resolve("pg_hba.conf"))) {
            Files.writeString(half.path(), ADMITTED);
            runAs.give(half.path());
            Files.move(half.path(), data.resolve("pg_hba.conf"), ATOMIC_MOVE);
        }
    }

    private void refuseAnotherVersion() throws IOException {
        var kept = data.resolve("PG_VERSION");
        var version = Files.exists(kept) ? Files.readString(kept).strip() : "no PostgreSQL that is known";
        var ours = runAs.run(programs, program("postgres"), "--version").lastLine();
        if (!ours.matches(".* " + version + "[.\\D].*"))
            throw new StartRefused(
                    "The data in %s are of PostgreSQL %s and Red Thread comes with \"%s\": move them with pg_upgrade or a dump, or start the Red Thread that wrote them."
                            .formatted(data, version, ours));
    }

    /// In a folder beside, which takes its name when all is done: a start that is cut short leaves nothing half made.
    private Path make(Login superuser) throws IOException {
        home.needsRoom(Home.ROOM_TO_BEGIN / 2);
        try (var half = HalfMade.beside(data);
                var password = HalfMade.beside(home.resolve("password"))) {
            Files.createDirectories(half.path());
            Files.createFile(password.path(), Keys.MINE);
            Files.writeString(password.path(), superuser.password());
            runAs.give(half.path());
            runAs.give(password.path());
            initialise(half.path(), superuser, password.path());
            Files.writeString(half.path().resolve("postgresql.conf"), SETTINGS, APPEND);
            return Files.move(half.path(), data, ATOMIC_MOVE);
        }
    }

    /// Text is sorted by code point, by PostgreSQL's own rules and not the system's: an index that the C library of
    /// another system reads in another order is a broken index. Readers see names in the order of their language,
    /// which is asked for where it is wanted.
    private void initialise(Path folder, Login superuser, Path password) throws IOException {
        var initdb = runAs.run(
                programs,
                program("initdb"),
                "--pgdata=" + folder,
                "--username=" + superuser.name(),
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--text-search-config=simple",
                "--data-checksums",
                "--no-instructions");
        if (initdb.succeeded()) return;
        home.needsRoom(Home.ROOM_TO_GO_ON);
        throw new StartRefused(
                "An empty database could not be made in %s: \"%s\".".formatted(folder, initdb.lastLine()));
    }

    private static final String ADMITTED = """
            # Written at every start.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    /// What an operator may tune. What must not be tuned is given on the command line, see [Postmaster].
    private static final String SETTINGS = """

            # Red Thread: modest settings for two cores, to be tuned at will.
            shared_buffers = 128MB
            max_connections = 150
            timezone = 'UTC'
            log_timezone = 'UTC'
            log_min_messages = warning
            log_line_prefix = '%m [%p] '
            """;
}
