package org.redthread.projects.iati;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;
import org.redthread.iati.ActivityReader;
import org.redthread.iati.ActivityWriter;
import org.redthread.iati.Element;

/// An activity as it is held: all that was read of it as XML, deflated, with the digest that tells two apart.
record Content(byte[] digest, byte[] deflated) {

    /// Makes them one after the other: what deflates takes longer to begin than for an activity of three pages.
    static final class Maker implements AutoCloseable {

        private final MessageDigest digest = sha256();
        /// Speed before size: it is still a fifth of what was read.
        private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);

        private byte[] room = new byte[1 << 13];

        Content of(Element activity) throws IOException {
            var xml = ActivityWriter.written(activity).getBytes(UTF_8);
            return new Content(digest.digest(xml), deflated(xml));
        }

        private byte[] deflated(byte[] xml) {
            deflater.reset();
            deflater.setInput(xml);
            deflater.finish();
            var length = 0;
            while (!deflater.finished()) {
                if (length == room.length) room = Arrays.copyOf(room, room.length * 2);
                length += deflater.deflate(room, length, room.length - length);
            }
            return Arrays.copyOf(room, length);
        }

        @Override
        public void close() {
            deflater.end();
        }
    }

    static String written(byte[] deflated) {
        try (var inflating = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            return new String(inflating.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Element element(byte[] deflated) {
        var file = "<iati-activities version=\"2.03\">" + written(deflated) + "</iati-activities>";
        try (var reader = ActivityReader.open(new ByteArrayInputStream(file.getBytes(UTF_8)), finding -> {
            throw new IllegalStateException("What is held cannot be read: " + finding);
        })) {
            return Objects.requireNonNull(reader.next()).element();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
