package org.redthread.redline.compile;

import java.nio.file.Path;
import org.redthread.redline.Unreadable;
import org.redthread.redline.word.Revisions;
import org.redthread.redline.word.WordFile;

/// A Word file that papers are made from.
///
/// @param name what to call it
record Document(String name, byte[] content) {

    static Document open(Path path) throws Unreadable {
        return new Document(path.getFileName().toString(), WordFile.content(path));
    }

    WordFile read() throws Unreadable {
        return WordFile.read(name, content);
    }

    /// The same without its tracked changes.
    Document settled(BaseRevisions as) throws Unreadable {
        return switch (as) {
            case REFUSE -> this;
            case ACCEPT -> new Document(name, Revisions.accepted(name, content));
            case REJECT -> new Document(name, Revisions.rejected(name, content));
        };
    }
}
