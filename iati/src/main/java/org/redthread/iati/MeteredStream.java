package org.redthread.iati;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts what is read, and stops a reader that swallows more at once than any activity needs: a comment or a value of
/// gigabytes would otherwise be gathered in memory before anybody can look at it.
final class MeteredStream extends FilterInputStream {

    private static final long MOST_AT_ONCE = 24L << 20;

    private long read;
    private long mark;

    MeteredStream(InputStream in) {
        super(in);
    }

    long total() {
        return read;
    }

    /// What was read up to here was well.
    void well() {
        mark = read;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        if (one >= 0) count(1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        var count = super.read(bytes, from, length);
        if (count > 0) count(count);
        return count;
    }

    private void count(int more) throws IOException {
        read += more;
        if (read - mark > MOST_AT_ONCE) throw new TooMuchAtOnce();
    }

    static final class TooMuchAtOnce extends IOException {
        private static final long serialVersionUID = 1;

        private TooMuchAtOnce() {
            super("More than " + MOST_AT_ONCE + " bytes without an end");
        }
    }
}
