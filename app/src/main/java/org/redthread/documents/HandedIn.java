package org.redthread.documents;

import java.util.Map;

/// What became of a document that somebody wanted to hand in.
public sealed interface HandedIn {

    record Taken(Document document) implements HandedIn {}

    /// @param findings the message that says why, for each field: `title`, `symbol`, `language`, `file`
    record NotTaken(Map<String, String> findings) implements HandedIn {}
}
