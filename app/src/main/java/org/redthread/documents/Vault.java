package org.redthread.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.redthread.start.Home;
import org.springframework.stereotype.Component;

/// Contents on disk, each under its SHA-256: `files/4f/1c/4f1c…`.
///
/// A content is on the disk for good before anybody is told its hash: written aside, forced, renamed in one step, and
/// the folders forced too. A crash can leave a content that no row names, never a row without its content.
@Component
class Vault {

    /// What came in, before it was looked at: its first bytes tell the kind.
    record Content(String sha256, long size, byte[] head) {}

    /// A content without a row is spared that long, so that none is taken whose row is about to be written.
    private static final Duration GRACE = Duration.ofDays(1);

    private final Path files;
    private final Clock clock;

    Vault(Home home, Clock clock) {
        this.files = home.resolve("files");
        this.clock = clock;
    }

    Content keep(InputStream from) throws IOException {
        var aside = Files.createDirectories(files.resolve("aside"));
        var temporary = Files.createTempFile(aside, "in", "");
        try {
            var content = write(from, temporary);
            settle(temporary, content.sha256());
            return content;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /// @return where the content lies; it is never changed
    Path path(String sha256) {
        return files.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    /// Takes away what no row names any more, and what a crash left half written.
    ///
    /// @return how many contents went
    int clear(Predicate<String> kept) {
        if (Files.notExists(files)) return 0;
        var before = FileTime.from(clock.instant().minus(GRACE));
        try (Stream<Path> all = Files.find(
                files,
                3,
                (path, is) -> is.isRegularFile() && is.lastModifiedTime().compareTo(before) < 0)) {
            var gone = 0;
            for (var path : (Iterable<Path>) all::iterator)
                if (!kept.test(path.getFileName().toString()) && Files.deleteIfExists(path)) gone++;
            return gone;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Content write(InputStream from, Path temporary) throws IOException {
        var digest = sha256();
        var head = from.readNBytes(FileKind.HEAD);
        try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            var to = new DigestOutputStream(Channels.newOutputStream(channel), digest);
            to.write(head);
            var size = head.length + from.transferTo((OutputStream) to);
            channel.force(true);
            return new Content(HexFormat.of().formatHex(digest.digest()), size, head);
        }
    }

    private void settle(Path temporary, String sha256) throws IOException {
        var place = path(sha256);
        var outer = files.resolve(sha256.substring(0, 2));
        var inner = outer.resolve(sha256.substring(2, 4));
        Files.createDirectories(inner);
        if (Files.exists(place)) Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
        else Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
        for (var folder : List.of(inner, outer, files)) force(folder);
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
