package org.redthread.fuzz;

import org.redthread.redline.Unreadable;
import org.redthread.redline.word.Revisions;
import org.redthread.redline.word.WordFile;

/// Word files: read, and all their revisions accepted.
public final class WordTarget {

    private WordTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            WordFile.read("input.docx", input);
            WordFile.read("accepted.docx", Revisions.accepted("input.docx", input));
        } catch (Unreadable e) {
            if (e.sentence().isBlank()) throw new IllegalStateException("A refusal without a sentence", e);
        }
    }
}
