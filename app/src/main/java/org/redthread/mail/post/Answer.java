package org.redthread.mail.post;

/// What became of handing a letter over.
sealed interface Answer {

    /// In one line of at most 500 characters, as the other side said it or as what went wrong is told.
    String word();

    /// The other side has it, and says so.
    record Taken(String word) implements Answer {}

    /// The other side wants to be asked again later (4yz of RFC 5321, 4.2.1).
    record Later(String word) implements Answer {}

    /// The other side will never take it (5yz), or it cannot be written as a message.
    record Never(String word) implements Answer {}

    /// Handed over to the last line, and then nothing was heard: it may have arrived.
    record Unheard(String word) implements Answer {}

    /// The other side was lost before the last line: nothing arrived, and the letter is not to blame.
    record Lost(String word) implements Answer {}

    static String oneLine(String said) {
        var line = said.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= 500 ? line : line.substring(0, 500);
    }
}
