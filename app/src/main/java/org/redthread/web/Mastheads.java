package org.redthread.web;

import java.time.LocalDate;

/// Fills the head of a page. Owned here, given by the room that knows the dialogues.
public interface Mastheads {

    /// @param path the address without its language, `/budapest-process/meetings`
    Masthead at(String path, Language language, LocalDate asOf);
}
