package org.redthread.redline.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.redthread.redline.Unreadable;

/// An office file of our own making without the time at which it was made, so that the same content is the same
/// file.
public final class Undated {

    private static final String PROPERTIES = "docProps/core.xml";

    private Undated() {}

    public static byte[] of(byte[] file) {
        var out = new ByteArrayOutputStream(file.length);
        try {
            var archive = new Archive("the file", file);
            var properties = archive.read(PROPERTIES);
            if (properties == null) return file;
            var undated = new String(properties, StandardCharsets.UTF_8)
                    .replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + "2000-01-01T00:00:00Z");
            archive.write(out, Map.of(PROPERTIES, undated.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Unreadable e) {
            throw new IllegalStateException("Our own file cannot be read", e);
        }
        return out.toByteArray();
    }
}
