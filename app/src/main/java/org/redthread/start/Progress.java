package org.redthread.start;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;

/// Tells the person at the terminal what is being done, a line a step, and how many seconds it took.
public final class Progress {

    private final PrintStream terminal;

    private Progress(PrintStream terminal) {
        this.terminal = terminal;
    }

    public static Progress to(PrintStream terminal) {
        return new Progress(terminal);
    }

    public static Progress silent() {
        return new Progress(new PrintStream(OutputStream.nullOutputStream()));
    }

    /// Announces `what` before the work begins, so that a long step is seen while it lasts.
    public <T, X extends Exception> T step(String what, Step<T, X> work) throws X {
        terminal.print(what + "… ");
        terminal.flush();
        var begun = System.nanoTime();
        T made;
        try {
            made = work.run();
        } catch (Exception e) {
            terminal.println("stopped");
            throw e;
        }
        terminal.println(seconds(System.nanoTime() - begun));
        return made;
    }

    /// One decimal: enough to compare two starts.
    public static String seconds(long nanoseconds) {
        return String.format(Locale.ROOT, "%.1f s", nanoseconds / 1e9);
    }

    /// Work that may fail in its own way.
    public interface Step<T, X extends Exception> {
        T run() throws X;
    }
}
