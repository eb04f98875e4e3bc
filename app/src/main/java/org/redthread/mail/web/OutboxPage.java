package org.redthread.mail.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.web.Here;

/// Letters that wait, newest first.
///
/// @param older the address of the next page without its language; null where there is none
public record OutboxPage(
        Here here, List<LetterLine> letters, @Nullable String older) {

    public record LetterLine(String subject, String address, String lang, String body, String state, String posted) {}
}
