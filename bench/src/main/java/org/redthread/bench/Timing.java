package org.redthread.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.function.Supplier;

/// How long a piece of work takes when warm: the median of its runs after a second and a half of practice.
///
/// Counted is the time that the thread had a core to itself, so that other work on the machine does not change the
/// figures. All that is measured here runs in one thread; collecting garbage is not counted for anybody.
final class Timing {

    private static final long PRACTICE = 1_500_000_000L;
    private static final long MEASURED = 1_500_000_000L;
    private static final int FEWEST = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static volatile int kept;

    private Timing() {}

    /// @return milliseconds
    static double median(Supplier<?> work) {
        for (long begin = System.nanoTime(); System.nanoTime() - begin < PRACTICE; ) keep(work.get());
        var runs = new ArrayList<Long>();
        for (long begin = System.nanoTime(); runs.size() < FEWEST || System.nanoTime() - begin < MEASURED; ) {
            long start = THREADS.getCurrentThreadCpuTime();
            keep(work.get());
            runs.add(THREADS.getCurrentThreadCpuTime() - start);
        }
        runs.sort(null);
        return runs.get(runs.size() / 2) / 1e6;
    }

    /// A result that nobody looks at would not be worked out.
    private static void keep(Object result) {
        kept = result.hashCode();
    }
}
