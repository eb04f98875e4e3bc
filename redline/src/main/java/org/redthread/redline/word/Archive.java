package org.redthread.redline.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.Unreadable;

/// The zip file that an office document is, kept packed: parts are inflated when asked for, within bounds, and
/// those that nobody changed are written again byte for byte.
///
/// Read from the central directory (PKWARE APPNOTE 6.3, sections 4.3.12 and 4.3.16), which alone says what a file
/// holds. The JDK's own reader wants a path and inflates whatever it is told to.
final class Archive {

    /// Inflated bytes of one part. The longest convention texts stay below a tenth of it.
    static final int LARGEST_PART = 32 << 20;

    static final int MOST_PARTS = 20_000;

    /// A part that shrank to less than a 200th was made to; Word's own XML seldom shrinks to a 40th.
    private static final int DENSEST = 200;

    private static final int SUSPECT = 4 << 20;

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private record Entry(int method, long crc, int packed, long inflated, int local) {}

    private final String file;
    private final ByteBuffer bytes;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    Archive(String file, byte[] content) throws Unreadable {
        this.file = file;
        this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        refuseOthers(content);
        try {
            directory();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw truncated(e);
        }
    }

    private void refuseOthers(byte[] content) throws Unreadable {
        if (content.length == 0) throw new Unreadable(file, "is empty; send it again.");
        if (begins(content, OLE))
            throw new Unreadable(
                    file,
                    "is either protected by a password or in the old .doc format; open it in Word, remove the password and"
                            + " save it as .docx.");
        if (!begins(content, new byte[] {'P', 'K'}))
            throw new Unreadable(file, "is not a Word document; save it as .docx and give that.");
    }

    private static boolean begins(byte[] content, byte[] sign) {
        if (content.length < sign.length) return false;
        for (int i = 0; i < sign.length; i++) if (content[i] != sign[i]) return false;
        return true;
    }

    private Unreadable truncated(@Nullable Exception cause) {
        var why = "is damaged or was cut off on its way; ask for it again.";
        return cause == null ? new Unreadable(file, why) : new Unreadable(file, why, cause);
    }

    private void directory() throws Unreadable {
        int end = bytes.limit() - 22;
        while (end >= 0 && bytes.getInt(end) != 0x06054b50) end--;
        if (end < 0) throw truncated(null);
        int count = Short.toUnsignedInt(bytes.getShort(end + 10));
        int at = bytes.getInt(end + 16);
        for (int i = 0; i < count; i++) {
            if (bytes.getInt(at) != 0x02014b50) throw truncated(null);
            int flags = bytes.getShort(at + 8);
            if ((flags & 1) != 0)
                throw new Unreadable(file, "is protected by a password; remove it and send it again.");
            int nameLength = Short.toUnsignedInt(bytes.getShort(at + 28));
            var name = new String(bytes.array(), at + 46, nameLength, StandardCharsets.UTF_8).replace('\\', '/');
            var entry = new Entry(
                    bytes.getShort(at + 10),
                    Integer.toUnsignedLong(bytes.getInt(at + 16)),
                    bytes.getInt(at + 20),
                    Integer.toUnsignedLong(bytes.getInt(at + 24)),
                    bytes.getInt(at + 42));
            long beyond = (long) content(entry) + entry.packed;
            if (entry.packed < 0 || beyond > bytes.limit()) throw truncated(null);
            if (!name.endsWith("/") && entries.put(name, entry) != null)
                throw new Unreadable(file, "holds two parts of one name, which no Word document does; do not open it.");
            if (entries.size() > MOST_PARTS) throw bomb();
            at += 46
                    + nameLength
                    + Short.toUnsignedInt(bytes.getShort(at + 30))
                    + Short.toUnsignedInt(bytes.getShort(at + 32));
        }
    }

    Set<String> names() {
        return entries.keySet();
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /// What tells two parts apart without inflating them: checksum and length.
    @Nullable String sign(String name) {
        var entry = entries.get(name);
        return entry == null ? null : Long.toHexString(entry.crc) + "-" + entry.inflated;
    }

    /// @throws Unreadable when the part is damaged or larger than any honest one
    byte @Nullable [] read(String name) throws Unreadable {
        var entry = entries.get(name);
        if (entry == null) return null;
        if (entry.inflated > LARGEST_PART) throw tooLarge(name);
        if (entry.inflated > SUSPECT && entry.inflated / DENSEST > entry.packed) throw bomb();
        try {
            int from = content(entry);
            return switch (entry.method) {
                case 0 -> stored(entry, from);
                case 8 -> inflated(name, entry, from);
                default -> throw truncated(null);
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DataFormatException e) {
            throw truncated(e);
        }
    }

    private int content(Entry entry) {
        return entry.local
                + 30
                + Short.toUnsignedInt(bytes.getShort(entry.local + 26))
                + Short.toUnsignedInt(bytes.getShort(entry.local + 28));
    }

    private byte[] stored(Entry entry, int from) throws Unreadable {
        if (entry.packed != entry.inflated) throw truncated(null);
        var out = new byte[entry.packed];
        bytes.get(from, out);
        return out;
    }

    private byte[] inflated(String name, Entry entry, int from) throws Unreadable, DataFormatException {
        try (var inflater = new Inflater(true)) {
            inflater.setInput(bytes.array(), from, Math.min(entry.packed, bytes.limit() - from));
            var out = new byte[(int) entry.inflated];
            int filled = 0;
            while (filled < out.length) {
                int more = inflater.inflate(out, filled, out.length - filled);
                if (more == 0) throw truncated(null);
                filled += more;
            }
            // The directory may lie about the length; a part that goes on beyond it is not what it says.
            if (inflater.inflate(new byte[1]) != 0) throw tooLarge(name);
            var crc = new CRC32();
            crc.update(out);
            if (crc.getValue() != entry.crc) throw truncated(null);
            return out;
        }
    }

    private Unreadable tooLarge(String name) {
        return new Unreadable(
                file,
                "holds a part (%s) larger than %d megabytes; remove embedded objects or split the document."
                        .formatted(name, LARGEST_PART >> 20));
    }

    private Unreadable bomb() {
        return new Unreadable(file, "unpacks to far more than its size, as files made to harm do; do not open it.");
    }

    /// Writes the archive again with some parts changed or added. Content types come first, as readers expect.
    void write(OutputStream to, Map<String, byte[]> changed) throws IOException {
        new Packing(to).all(changed);
    }

    private final class Packing {

        private final OutputStream to;
        private ByteBuffer directory = ByteBuffer.allocate(1 << 12).order(ByteOrder.LITTLE_ENDIAN);
        private int written;
        private int count;

        Packing(OutputStream to) {
            this.to = to;
        }

        void all(Map<String, byte[]> changed) throws IOException {
            for (var name : entries.keySet()) {
                var content = changed.get(name);
                if (content == null) copy(name);
                else pack(name, content);
            }
            for (var added : changed.entrySet())
                if (!entries.containsKey(added.getKey())) pack(added.getKey(), added.getValue());
            end();
        }

        private void copy(String name) throws IOException {
            var entry = java.util.Objects.requireNonNull(entries.get(name));
            put(name, entry, bytes.array(), content(entry), entry.packed);
        }

        private void pack(String name, byte[] content) throws IOException {
            var crc = new CRC32();
            crc.update(content);
            try (var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
                deflater.setInput(content);
                deflater.finish();
                var packed = new byte[content.length + content.length / 1000 + 64];
                int length = deflater.deflate(packed);
                put(name, new Entry(8, crc.getValue(), length, content.length, 0), packed, 0, length);
            }
        }

        private void put(String name, Entry entry, byte[] from, int at, int length) throws IOException {
            var utf8 = name.getBytes(StandardCharsets.UTF_8);
            var local = ByteBuffer.allocate(30 + utf8.length).order(ByteOrder.LITTLE_ENDIAN);
            local.putInt(0x04034b50);
            common(local, entry, utf8);
            local.put(utf8);
            reserve(64 + utf8.length);
            directory.putInt(0x02014b50).putShort((short) 20);
            common(directory, entry, utf8);
            directory
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt(written)
                    .put(utf8);
            to.write(local.array());
            to.write(from, at, length);
            written += local.capacity() + length;
            count++;
        }

        private void reserve(int more) {
            if (directory.remaining() >= more) return;
            var grown = ByteBuffer.allocate(2 * directory.capacity() + more).order(ByteOrder.LITTLE_ENDIAN);
            directory = grown.put(directory.flip());
        }

        /// What the local header and the directory say alike. The time is always 1 January 1980: the same input,
        /// the same file.
        private void common(ByteBuffer header, Entry entry, byte[] name) {
            header.putShort((short) 20).putShort((short) 0x800).putShort((short) entry.method);
            header.putShort((short) 0).putShort((short) 0x21);
            header.putInt((int) entry.crc).putInt(entry.packed).putInt((int) entry.inflated);
            header.putShort((short) name.length).putShort((short) 0);
        }

        private void end() throws IOException {
            int size = directory.position();
            to.write(directory.array(), 0, size);
            var end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
            end.putInt(0x06054b50).putInt(0).putShort((short) count).putShort((short) count);
            end.putInt(size).putInt(written).putShort((short) 0);
            to.write(end.array());
        }
    }

    /// For parsers that want a stream.
    static InputStream stream(byte[] content) {
        return new java.io.ByteArrayInputStream(content);
    }
}
