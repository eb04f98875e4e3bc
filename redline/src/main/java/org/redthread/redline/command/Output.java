package org.redthread.redline.command;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.Unreadable;

/// Writes a file whole or not at all: whoever has the old one open keeps it, and nobody ever sees half of the new
/// one.
final class Output {

    private Output() {}

    static void write(Path path, byte[] content) throws Unreadable {
        Path draft = null;
        try {
            // Not a file for temporary things, which only its owner may read: papers are for whoever the folder is for.
            draft = path.toAbsolutePath().resolveSibling(".redline-" + UUID.randomUUID() + ".tmp");
            Files.write(draft, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            move(draft, path);
        } catch (IOException e) {
            discard(draft);
            throw new Unreadable(
                    path.toString(),
                    "could not be written; look whether its folder is there and may be written to.",
                    e);
        }
    }

    private static void move(Path draft, Path path) throws IOException {
        try {
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(@Nullable Path draft) {
        if (draft == null) return;
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            draft.toFile().deleteOnExit();
        }
    }

    /// Whether both name one file, by whatever way.
    static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other)
                    ? Files.isSameFile(one, other)
                    : one.toAbsolutePath()
                            .normalize()
                            .equals(other.toAbsolutePath().normalize());
        } catch (IOException e) {
            return false;
        }
    }
}
