package org.redthread.start;

/// Red Thread does not start. The message is one whole sentence for the person at the terminal, without a stack trace:
/// what is wrong, and what to do about it.
public final class StartRefused extends RuntimeException {

    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
