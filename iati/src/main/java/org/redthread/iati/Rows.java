package org.redthread.iati;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// At which row each identifier stood first, in twelve bytes an identifier: a file of gigabytes has millions of them.
///
/// Told apart by 64 bits of their digest: among a million, two that differ are taken for one once in 37 million files.
final class Rows {

    private long[] marks = new long[1 << 12];
    private int[] rows = new int[1 << 12];
    private int count;

    /// @return the row at which it stood first, or 0 where this is the first
    int put(String identifier, int row) {
        if (count * 2 > rows.length) grow();
        return put(mark(identifier), row);
    }

    private int put(long mark, int row) {
        var at = (int) mark & rows.length - 1;
        while (rows[at] != 0) {
            if (marks[at] == mark) return rows[at];
            at = at + 1 & rows.length - 1;
        }
        marks[at] = mark;
        rows[at] = row;
        count++;
        return 0;
    }

    private void grow() {
        var oldMarks = marks;
        var oldRows = rows;
        marks = new long[oldRows.length * 2];
        rows = new int[oldRows.length * 2];
        count = 0;
        for (var i = 0; i < oldRows.length; i++) if (oldRows[i] != 0) put(oldMarks[i], oldRows[i]);
    }

    private static long mark(String identifier) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(identifier.getBytes(UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
