package org.redthread.check.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;

/// The parts of a zipped document that are wanted, unfolded under guard.
///
/// What counts is what comes out, counted while it comes: the sizes in the directory are the sender's word.
final class Parts {

    private static final int DIRECTORY_END = 22;
    private static final int LONGEST_COMMENT = 66_000;
    private static final int MOST_PARTS = 5_000;
    private static final long LARGEST_PART = 64L * 1024 * 1024;
    private static final long LARGEST_SUM = 200L * 1024 * 1024;

    private final Map<String, byte[]> wanted = new HashMap<>();

    private Parts() {}

    static Parts of(byte[] archive, Set<String> names) throws IOException {
        if (!hasDirectory(archive)) throw new UnusableDocument("The file is cut off: its end is missing.");
        var parts = new Parts();
        var seen = 0;
        var sum = 0L;
        var buffer = new byte[64 * 1024];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++seen > MOST_PARTS) throw new UnusableDocument("The file is packed from too many parts.");
                var isWanted = names.contains(entry.getName()) && !parts.wanted.containsKey(entry.getName());
                var out = new ByteArrayOutputStream();
                var size = 0L;
                for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    size += read;
                    sum += read;
                    if (size > LARGEST_PART || sum > LARGEST_SUM)
                        throw new UnusableDocument("The file unfolds to far more than its size: it is refused.");
                    if (isWanted) out.write(buffer, 0, read);
                }
                if (isWanted) parts.wanted.put(entry.getName(), out.toByteArray());
            }
        }
        return parts;
    }

    /// A packed file ends with its directory, behind which only a short comment may stand.
    private static boolean hasDirectory(byte[] archive) {
        for (var at = archive.length - DIRECTORY_END; at >= 0 && at > archive.length - LONGEST_COMMENT; at--)
            if (archive[at] == 'P' && archive[at + 1] == 'K' && archive[at + 2] == 5 && archive[at + 3] == 6)
                return true;
        return false;
    }

    Optional<byte[]> get(String name) {
        return Optional.ofNullable(wanted.get(name));
    }
}
