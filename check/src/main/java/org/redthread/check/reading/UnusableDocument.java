package org.redthread.check.reading;

import java.io.IOException;

/// A file that cannot be read, with the sentence that says so to the person who handed it in.
final class UnusableDocument extends IOException {

    private static final long serialVersionUID = 1;

    UnusableDocument(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
