package org.redthread.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.redthread.start.Home;
import org.redthread.start.Progress;
import org.redthread.start.StartRefused;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs that travel with Red Thread as a compressed archive on the class path, unpacked once for
/// each
/// archive into `postgres/<checksum>`. Not into the temporary folder, which a cleaner may empty under a running server.
final class Archive {

    private Archive() {}

    /// The folder that holds `bin`, `lib` and `share`. It appears whole or not at all.
    static Path unpacked(Home home, Progress progress) throws IOException {
        var archive = onClassPath();
        var programs = home.resolve("postgres").resolve(checksum(archive));
        if (Files.isDirectory(programs)) return programs;
        home.needsRoom(Home.ROOM_TO_BEGIN);
        try (var half = HalfMade.beside(programs)) {
            progress.step("Unpacking the database", () -> unpack(archive, half.path()));
            return Files.move(half.path(), programs, ATOMIC_MOVE);
        }
    }

    private static URL onClassPath() {
        var arm = System.getProperty("os.arch").equals("aarch64");
        var mac = System.getProperty("os.name").startsWith("Mac");
        var name = "/postgres-%s-%s.txz".formatted(mac ? "darwin" : "linux", arm ? "arm_64" : "x86_64");
        var archive = Archive.class.getResource(name);
        if (archive == null)
            throw new StartRefused(
                    "No PostgreSQL for this system comes with Red Thread: set REDTHREAD_DATABASE_URL to a PostgreSQL 15 or later.");
        return archive;
    }

    /// The jar's own checksum of its entry: read without unpacking anything, and another for another version.
    private static String checksum(URL archive) throws IOException {
        var connection = (JarURLConnection) archive.openConnection();
        return "%08x".formatted(connection.getJarEntry().getCrc());
    }

    private static Path unpack(URL archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive.openStream()))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, folder.resolve(entry.getName()).normalize());
            }
        }
        return folder;
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(content, target);
            var program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
