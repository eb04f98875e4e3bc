package org.redthread.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.redthread.start.StartRefused;

/// The folder in which one Red Thread keeps everything it must not lose: database, files, keys. The process that holds
/// its lock is the only one to touch it; the operating system lets go of the lock when that process dies, however it
/// dies.
final class Home implements AutoCloseable {

    /// What the unpacked programs, an empty cluster and its first journal take, with room to work in.
    static final long ROOM_FOR_A_FIRST_START = 300L << 20;

    static final long HARDLY_ANY_ROOM = 32L << 20;

    private final Path folder;
    private final FileChannel lock;

    private Home(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static Home take(Path given) {
        var folder = given.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
            if (locked(channel)) return new Home(folder, channel);
            channel.close();
        } catch (IOException e) {
            throw unusable(folder, e);
        }
        throw new StartRefused(
                "Another Red Thread is running on the folder %s: stop it, or set REDTHREAD_HOME to another folder."
                        .formatted(folder));
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    boolean isTaken() {
        return lock.isOpen();
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    /// A folder that only this user may look into.
    Path secret(String name) throws IOException {
        var secret = Files.createDirectories(resolve(name));
        return Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rwx------"));
    }

    void needsRoom(long bytes) throws IOException {
        if (Files.getFileStore(folder).getUsableSpace() < bytes) throw full(folder, bytes);
    }

    StartRefused unusable(IOException cause) {
        return unusable(folder, cause);
    }

    private static StartRefused unusable(Path folder, IOException cause) {
        if (Files.isDirectory(folder) && folder.toFile().getUsableSpace() < HARDLY_ANY_ROOM)
            return full(folder, HARDLY_ANY_ROOM);
        return new StartRefused(
                "Red Thread cannot write in its folder %s: make it writable for this user, or set REDTHREAD_HOME to another folder."
                        .formatted(folder),
                cause);
    }

    private static StartRefused full(Path folder, long bytes) {
        return new StartRefused("The disk under %s is full: Red Thread needs at least %d MB free there to start."
                .formatted(folder, bytes >> 20));
    }

    /// Removes what was half made; what cannot be removed is left, since the next start tries again.
    static void remove(Path half) {
        if (!Files.exists(half)) return;
        try (var all = Files.walk(half)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            System.getLogger(Home.class.getName()).log(System.Logger.Level.WARNING, "{0} was not removed", half);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw unusable(e);
        }
    }
}
