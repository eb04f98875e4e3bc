package org.redthread.documents.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.web.Here;

/// One document, and what was done with it as far as the reader may know.
///
/// @param lang two letters of the language of the text, `language` its name
/// @param parts of what it says, as far as that could be read
/// @param hasWords whether files of its kind say something that can be read
/// @param file the address of the content without the language of the interface
public record DocumentPage(
        Here here,
        String list,
        String file,
        String title,
        String lang,
        @Nullable String symbol,
        String language,
        String kind,
        String size,
        String visibility,
        String received,
        String handedIn,
        String sha256,
        int parts,
        boolean hasWords,
        List<EntryLine> entries) {

    /// The address of what it says.
    public String words() {
        return file.substring(0, file.lastIndexOf('/')) + "/text";
    }

    /// @param at as machines read it, `when` as people do
    public record EntryLine(String at, String when, String who, String act) {}
}
