package org.redthread.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.redthread.start.Home;
import org.redthread.start.StartRefused;

/// The running server of a cluster, in a session of its own: Ctrl-C at the terminal reaches Red Thread, which then
/// stops
/// the server when its last connection is closed.
final class Postmaster {

    private static final int ATTEMPTS = 5;

    private final Cluster cluster;
    private final Path log;

    Postmaster(Cluster cluster) throws IOException {
        this.cluster = cluster;
        this.log = cluster.home().resolve("log").resolve("postgres.log");
        if (Files.notExists(log)) Files.createFile(log, Keys.MINE);
        cluster.runAs().give(log);
    }

    /// Stops what a Red Thread that was killed has left running. It is not taken over: the statements of the dead would
    /// go on in it and hold their locks, and nobody would know with which settings it was started.
    void stopLeftOver() throws IOException {
        var file = cluster.data().resolve("postmaster.pid");
        if (Files.notExists(file)) return;
        var noted = Files.readString(file).lines().findFirst().orElse("").strip();
        if (!noted.matches("\\d{1,10}")) {
            Files.delete(file);
            return;
        }
        var process = ProcessHandle.of(Long.parseLong(noted)).filter(ProcessHandle::isAlive);
        if (process.isEmpty() || isAnother(process.get())) Files.deleteIfExists(file);
        else stop();
    }

    /// Numbers of processes are used again, soonest in containers. What cannot be seen is taken to be ours.
    private boolean isAnother(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> !line.contains("postgres")
                        || !line.contains(cluster.data().toString()))
                .isPresent();
    }

    /// Starts on a free port of the loopback and waits until it takes connections, however long recovery lasts.
    ///
    /// @return the port
    int start() throws IOException {
        var failure = "";
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var port = freePort();
            var written = Files.size(log);
            if (pgCtl("start", "--log=" + log, "--timeout=3600", "--options=" + settings(port))) return port;
            failure = reason(written);
            if (!failure.contains("Address already in use") && !failure.contains("shared memory block")) break;
            pause();
        }
        cluster.home().needsRoom(Home.ROOM_TO_GO_ON);
        throw new StartRefused("The database in %s did not start: \"%s\"; its whole log is %s."
                .formatted(cluster.data(), failure, log));
    }

    /// Settings without which an acknowledged change could be lost or a stranger let in: on the command line, where
    /// neither a file nor `alter system` overrides them.
    private static String settings(int port) {
        return String.join(
                " ",
                List.of(
                        "-c port=" + port,
                        "-c listen_addresses=127.0.0.1",
                        "-c unix_socket_directories=",
                        "-c password_encryption=scram-sha-256",
                        "-c fsync=on",
                        "-c synchronous_commit=on",
                        "-c full_page_writes=on"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /// What the server wrote last of the kind that ends a start.
    private String reason(long written) throws IOException {
        try (var lines = Files.newBufferedReader(log)) {
            lines.skip(written);
            return lines.lines()
                    .filter(line -> line.matches(".*(FATAL|PANIC|ERROR|could not|Address already in use).*"))
                    .reduce("it does not say why", (first, line) -> line);
        }
    }

    /// Open transactions are rolled back and a checkpoint is written.
    void stop() throws IOException {
        if (pgCtl("stop", "--mode=fast", "--timeout=60")) return;
        pgCtl("stop", "--mode=immediate", "--timeout=60");
    }

    private boolean pgCtl(String verb, String... options) throws IOException {
        var words = new String[options.length + 4];
        words[0] = cluster.program("pg_ctl");
        words[1] = verb;
        words[2] = "--pgdata=" + cluster.data();
        words[3] = "--wait";
        System.arraycopy(options, 0, words, 4, options.length);
        return cluster.runAs().run(cluster.programs(), words).succeeded();
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
