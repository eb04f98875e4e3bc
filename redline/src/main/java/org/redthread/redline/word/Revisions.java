package org.redthread.redline.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.redthread.redline.Unreadable;

/// Accepts or rejects every tracked change of a Word document, of whatever kind and in whatever part: insertions,
/// deletions and moves of words, paragraph ends, rows, cells and content controls, and changes of every kind of
/// form.
public final class Revisions {

    private Revisions() {}

    /// @param name what to call the file when something is wrong with it
    /// @return the document as its reviewers wanted it
    public static byte[] accepted(String name, byte[] document) throws Unreadable {
        return settled(name, document, View.ACCEPTED);
    }

    /// @return the document as it was before its reviewers
    public static byte[] rejected(String name, byte[] document) throws Unreadable {
        return settled(name, document, View.REJECTED);
    }

    private static byte[] settled(String name, byte[] document, View view) throws Unreadable {
        var parts = new Package(name, document);
        Stories.settle(parts, view);
        return bytes(parts);
    }

    static byte[] bytes(Package parts) throws Unreadable {
        var out = new ByteArrayOutputStream();
        try {
            parts.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
