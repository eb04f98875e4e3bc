package org.redthread.check.reading;

/// What came of reading a file.
public sealed interface Document {

    /// @param text lines divided by line feeds; Markdown stands for headings, items and tables of a Word file
    record Readable(String text) implements Document {}

    /// @param reason one sentence fit for the person who handed the file in, without its name
    record Unusable(String reason) implements Document {}
}
