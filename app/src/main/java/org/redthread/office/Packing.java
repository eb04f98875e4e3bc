package org.redthread.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/// Looks a packed workbook over before it is read: what it unpacks to is counted and not believed.
final class Packing {

    private static final int MOST_PARTS = 500;

    /// Ten thousand long rows come to a tenth of it.
    private static final long MOST_BYTES = 96L << 20;

    private static final int HEAD = 1024;

    private Packing() {}

    /// Null for a workbook that can be read.
    static Incoming.@Nullable Fault wrong(byte[] content) {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            long bytes = 0;
            var parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) return Incoming.Fault.BOMB;
            for (var part : parts) {
                try (var in = zip.getInputStream(part)) {
                    var head = in.readNBytes(HEAD);
                    bytes += head.length + counted(in, MOST_BYTES - bytes);
                    if (bytes > MOST_BYTES) return Incoming.Fault.BOMB;
                    var fault = wrong(part.getName(), new String(head, StandardCharsets.ISO_8859_1));
                    if (fault != null) return fault;
                }
            }
            return zip.getEntry("xl/workbook.xml") == null ? Incoming.Fault.NO_TABLE : null;
        } catch (IOException | RuntimeException e) {
            // The reader of archives throws whatever a broken one leads it to.
            return Incoming.Fault.BROKEN;
        }
    }

    private static long counted(InputStream in, long most) throws IOException {
        var buffer = new byte[1 << 16];
        long count = 0;
        for (int read = in.read(buffer); read >= 0 && count <= most; read = in.read(buffer)) count += read;
        return count;
    }

    private static Incoming.@Nullable Fault wrong(String name, String head) {
        if (name.endsWith("vbaProject.bin") || name.startsWith("xl/macrosheets/")) return Incoming.Fault.MACROS;
        if (name.equals("mimetype") && head.contains("opendocument")) return Incoming.Fault.OPEN_DOCUMENT;
        // Entities that are declared can be made to grow without end; no program writes any.
        if (name.endsWith(".xml") && head.contains("<!DOCTYPE")) return Incoming.Fault.BOMB;
        return null;
    }
}
