package org.redthread.office;

import java.util.List;
import java.util.Locale;

/// A paper as it is mailed, filed or handed out: plain values, which each [Printer] writes in its own way.
///
/// @param title the name of the document in its properties and in a reader's window (PDF/UA-1, 7.1); it is printed only
///     where a heading says it
/// @param language of the words, where a run names no other; gives the direction too
/// @param masthead whose paper it is, at the head of each page; may be empty
/// @param symbol as "BP/SOM/33/2", at the head of each page; may be empty
public record Paper(String title, Locale language, String masthead, String symbol, Sheet sheet, List<Block> blocks) {

    /// @throws IllegalArgumentException without a title or a language, or when a heading skips a level
    public Paper {
        title = Said.of(title).strip();
        masthead = Said.of(masthead);
        symbol = Said.of(symbol);
        blocks = List.copyOf(blocks);
        if (title.isEmpty()) throw new IllegalArgumentException("A paper without a title");
        if (language.getLanguage().isEmpty()) throw new IllegalArgumentException(title + ": in no language");
        int above = 0;
        for (var block : blocks)
            if (block instanceof Block.Heading(var level, var words)) {
                if (level < 1 || level > 6 || level > above + 1)
                    throw new IllegalArgumentException(
                            "A heading of level " + level + " below " + above + ": " + words.plain());
                above = level;
            }
    }
}
