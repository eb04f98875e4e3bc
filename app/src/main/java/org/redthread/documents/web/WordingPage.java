package org.redthread.documents.web;

import java.util.List;
import org.redthread.web.Here;

/// A part of what a document says.
///
/// @param document its address without the language of the interface
/// @param lang two letters of the language of the text
/// @param lines as they stand in the file, without empty ones
/// @param part counted from 1
/// @param parts how many there are
public record WordingPage(
        Here here, String document, String title, String lang, List<String> lines, int part, int parts) {

    public String at(int other) {
        return document + "/text?part=" + other;
    }
}
