package org.redthread.iati.command;

import java.io.PrintWriter;

/// How far a long file is read, said once a second to whoever waits at a terminal.
final class Progress {

    private static final long SECOND = 1_000_000_000L;

    private final PrintWriter out;
    private final long size;
    private long next = System.nanoTime() + SECOND;
    private boolean said;

    /// @param size in bytes; 0 where nobody knows it
    Progress(PrintWriter out, long size) {
        this.out = out;
        this.size = size;
    }

    void at(long bytes, int activities) {
        if (System.nanoTime() < next) return;
        next = System.nanoTime() + SECOND;
        said = true;
        if (size > 0) out.printf("\r%3d %%, %,d activities", Math.min(100, bytes * 100 / size), activities);
        else out.printf("\r%,d MB, %,d activities", bytes >> 20, activities);
        out.flush();
    }

    void done() {
        if (said) out.println();
        out.flush();
    }
}
