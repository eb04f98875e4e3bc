package org.redthread.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.redthread.start.StartRefused;

/// Who runs PostgreSQL, which refuses to be run by root: the user who started Red Thread; for root the same user inside
/// a user namespace, where root is nobody in particular; where namespaces are forbidden (as in many containers), the
/// system's user `nobody`.
///
/// @param prefix what is put before each command
/// @param user whom the data must be given to; empty where they are ours already
record RunAs(List<String> prefix, Optional<String> user) {

    private static final RunAs MYSELF = new RunAs(List.of(), Optional.empty());
    private static final RunAs IN_A_NAMESPACE = new RunAs(List.of("unshare", "--user", "--"), Optional.empty());
    private static final String NOBODY = "nobody";

    /// Data that an earlier start has given to `nobody` stay with him.
    static RunAs whoever(Path programs, Path data) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) return MYSELF;
        var given = Files.exists(data) && Files.getOwner(data).getName().equals(NOBODY);
        if (!given && IN_A_NAMESPACE.canRun(programs)) return IN_A_NAMESPACE;
        return nobody(programs);
    }

    static RunAs nobody(Path programs) throws IOException {
        for (var dropped : List.of(
                List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + groupOfNobody(), "--clear-groups", "--"),
                List.of("runuser", "-u", NOBODY, "--"))) {
            var nobody = new RunAs(dropped, Optional.of(NOBODY));
            if (nobody.canRun(programs)) return nobody;
        }
        throw new StartRefused(
                "PostgreSQL does not run as root, user namespaces are forbidden here, and the user nobody cannot reach %s: start Red Thread as an ordinary user, or set REDTHREAD_HOME to a folder that all may pass through."
                        .formatted(programs));
    }

    /// `nogroup` on Debian and its kin, `nobody` elsewhere.
    private static String groupOfNobody() throws IOException {
        return Command.run(List.of(), Path.of("/"), "id", "-gn", NOBODY).lastLine();
    }

    private boolean canRun(Path programs) {
        try {
            var id = Command.run(prefix, Path.of("/"), "id", "-u");
            return id.succeeded()
                    && !id.said().equals("0")
                    && Command.run(
                                    prefix,
                                    Path.of("/"),
                                    programs.resolve("bin/postgres").toString(),
                                    "--version")
                            .succeeded();
        } catch (IOException notInstalled) {
            return false;
        }
    }

    Command run(Path folder, String... words) throws IOException {
        return Command.run(prefix, folder, words);
    }

    /// Gives a file or folder, with all that is in it, to the user who runs PostgreSQL.
    void give(Path what) throws IOException {
        if (user.isEmpty()) return;
        var owner = what.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user.get());
        try (var all = Files.walk(what)) {
            for (var path : all.toList()) Files.setOwner(path, owner);
        }
    }
}
