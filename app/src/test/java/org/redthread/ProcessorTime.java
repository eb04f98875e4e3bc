package org.redthread;

import java.lang.management.ManagementFactory;

/// How long the processor works on a piece of work in the thread that does it: what else runs on the machine meanwhile
/// is not counted, nor is what is waited for.
public final class ProcessorTime {

    private ProcessorTime() {}

    public static double seconds(Runnable work) {
        var clock = ManagementFactory.getThreadMXBean();
        var begin = clock.getCurrentThreadCpuTime();
        work.run();
        return (clock.getCurrentThreadCpuTime() - begin) / 1e9;
    }
}
