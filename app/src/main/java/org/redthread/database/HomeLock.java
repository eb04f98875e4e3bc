package org.redthread.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import org.redthread.start.Home;
import org.redthread.start.StartRefused;

/// Held by the one process that may touch the database of a home. The operating system lets go of it when that process
/// dies, however it dies.
record HomeLock(FileChannel file) implements AutoCloseable {

    /// @throws StartRefused when another process holds it
    static HomeLock take(Home home) {
        try {
            var file = FileChannel.open(home.resolve("lock"), CREATE, WRITE);
            if (isFree(file)) return new HomeLock(file);
            file.close();
        } catch (IOException e) {
            throw home.unusable(e);
        }
        throw new StartRefused(
                "Another Red Thread is running on the folder %s: stop it, or set REDTHREAD_HOME to another folder."
                        .formatted(home.folder()));
    }

    private static boolean isFree(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    boolean isHeld() {
        return file.isOpen();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
