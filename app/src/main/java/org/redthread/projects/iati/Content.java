package org.redthread.projects.iati;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.redthread.iati.ActivityReader;
import org.redthread.iati.ActivityWriter;
import org.redthread.iati.Element;

/// An activity as it is held: all that was read of it as XML, deflated, with the digest that tells two apart.
record Content(byte[] digest, byte[] deflated) {

    static Content of(Element activity) throws IOException {
        var xml = ActivityWriter.written(activity).getBytes(UTF_8);
        return new Content(sha256().digest(xml), deflated(xml));
    }

    /// Speed before size: it is still a fifth of what was read.
    private static byte[] deflated(byte[] xml) throws IOException {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        var out = new ByteArrayOutputStream(xml.length / 3);
        try (var deflating = new DeflaterOutputStream(out, deflater, 1 << 12)) {
            deflating.write(xml);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
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
