package org.redthread.check.command;

import java.io.IOException;
import org.redthread.check.reading.Document;
import org.redthread.check.reading.Document.Unusable;
import org.redthread.check.reading.Documents;

/// Text that is piped in, bounded as a file is.
final class StandardInput {

    private StandardInput() {}

    static Document read() {
        try {
            return Documents.read(System.in.readNBytes(Documents.LARGEST_FILE + 1));
        } catch (IOException e) {
            return new Unusable("Standard input could not be read.");
        }
    }
}
