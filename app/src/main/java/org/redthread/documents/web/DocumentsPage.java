package org.redthread.documents.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.web.Here;

/// The documents of a dialogue that the reader may see, newest first.
///
/// @param inside the address of the list without its language
/// @param count of all that the reader may see, on this page or not
/// @param older the address of the next page without its language; null where there is none
public record DocumentsPage(
        Here here,
        String inside,
        int count,
        boolean mayAdd,
        List<DocumentLine> documents,
        @Nullable String older) {

    /// @param inside the address of its page without the language
    public record DocumentLine(
            @Nullable String symbol,
            String title,
            String lang,
            String inside,
            String kind,
            String received,
            String visibility) {}
}
