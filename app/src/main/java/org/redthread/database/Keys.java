package org.redthread.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.DSYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;
import org.redthread.start.Home;
import org.redthread.start.StartRefused;

/// The passwords of the owned database, drawn once and kept in `keys/database.properties`, readable by its owner alone.
///
/// @param superuser provisions at the start and is not used afterwards
record Keys(Login superuser, Login owner, Login app) {

    /// Only for the user who runs Red Thread, from the moment that the file is there.
    static final FileAttribute<Set<PosixFilePermission>> MINE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final Set<String> NAMES = Set.of("redthread_superuser", "redthread_owner", "redthread_app");

    /// Reads the keys. A home that has none yet is given some, unless it already holds data that they could not open.
    static Keys of(Home home) throws IOException {
        var file = home.secret("keys").resolve("database.properties");
        if (!Files.exists(file)) {
            if (Files.exists(home.resolve("data"))) throw missing(home, file);
            write(file);
        }
        var kept = new Properties();
        kept.load(new StringReader(Files.readString(file)));
        if (!kept.stringPropertyNames().containsAll(NAMES)) throw missing(home, file);
        return new Keys(
                login(kept, "redthread_superuser"), login(kept, "redthread_owner"), login(kept, "redthread_app"));
    }

    private static Login login(Properties kept, String name) {
        return new Login(name, kept.getProperty(name));
    }

    private static void write(Path file) throws IOException {
        var lines = new StringBuilder("# Passwords of the database in ../data, which nobody can open without them.\n");
        for (var name : NAMES.stream().sorted().toList()) {
            lines.append(name).append('=').append(password()).append('\n');
        }
        var half = file.resolveSibling(".database.properties");
        Files.deleteIfExists(half);
        try (var channel = Files.newByteChannel(half, Set.of(CREATE_NEW, WRITE, DSYNC), MINE)) {
            channel.write(ByteBuffer.wrap(lines.toString().getBytes(UTF_8)));
        }
        Files.move(half, file, ATOMIC_MOVE);
    }

    /// 192 random bits.
    private static String password() {
        var bits = new byte[24];
        new SecureRandom().nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    private static StartRefused missing(Home home, Path file) {
        return new StartRefused(
                "The database in %s cannot be opened without the passwords of %s: put that file back from a backup."
                        .formatted(home.resolve("data"), file));
    }
}
