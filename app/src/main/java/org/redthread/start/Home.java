package org.redthread.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// The folder in which one Red Thread keeps everything that it must not lose: database, files, keys, log.
/// `REDTHREAD_HOME` says where; without it, `var` beside where it is started.
public record Home(Path folder) {

    /// Unpacked programs, an empty database and its first journal, with room to work in.
    public static final long ROOM_TO_BEGIN = 300L << 20;

    /// With less than that not even a log can be written.
    public static final long ROOM_TO_GO_ON = 32L << 20;

    /// Makes the folder where it is missing, and tries whether it can be written in.
    ///
    /// @throws StartRefused when it cannot
    public static Home of(Path given) {
        var home = new Home(given.toAbsolutePath().normalize());
        try {
            Files.createDirectories(home.resolve("log"));
            Files.delete(Files.createTempFile(home.folder, ".tried", ""));
            return home;
        } catch (IOException e) {
            throw home.unusable(e);
        }
    }

    public Path resolve(String name) {
        return folder.resolve(name);
    }

    /// A folder in it that only this user may look into, made where it is missing.
    public Path secret(String name) throws IOException {
        var secret = Files.createDirectories(resolve(name));
        return Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rwx------"));
    }

    /// @throws StartRefused when fewer bytes than that are free
    public void needsRoom(long bytes) throws IOException {
        @Nullable Path there = folder;
        while (there != null && Files.notExists(there)) there = there.getParent();
        if (there == null) return;
        var disk = Files.getFileStore(there);
        if (disk.getTotalSpace() > 0 && disk.getUsableSpace() < bytes)
            throw new StartRefused("The disk under %s is full: Red Thread needs at least %d MB free there to start."
                    .formatted(folder, bytes >> 20));
    }

    /// Why writing in it failed, for the person at the terminal.
    public StartRefused unusable(IOException cause) {
        try {
            needsRoom(ROOM_TO_GO_ON);
        } catch (StartRefused full) {
            return full;
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        return new StartRefused(
                "Red Thread cannot write in its folder %s: make it writable for this user, or set REDTHREAD_HOME to another folder."
                        .formatted(folder),
                cause);
    }
}
