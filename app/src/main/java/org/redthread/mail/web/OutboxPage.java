package org.redthread.mail.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.mail.Enclosure;
import org.redthread.mail.Letter;
import org.redthread.web.Here;

/// Letters that wait, newest first.
///
/// @param older the address of the next page without its language; null where there is none
public record OutboxPage(
        Here here, List<LetterLine> letters, @Nullable String older) {

    public record LetterLine(Here here, Letter letter, List<Enclosure> enclosures) {

        public String state() {
            return here.say("mail.state." + letter.state());
        }

        public String posted() {
            return here.moment(letter.postedAt());
        }

        public String address(Enclosure enclosure) {
            return here.to("/outbox/" + letter.id() + "/" + enclosure.place());
        }

        /// Rounded up: no file is shown as empty.
        public int kilobytes(Enclosure enclosure) {
            return (enclosure.size() + 999) / 1000;
        }
    }
}
