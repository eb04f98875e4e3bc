package org.redthread.mail.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.mail.Enclosure;
import org.redthread.mail.Letter;
import org.redthread.web.Here;

/// Letters that wait, newest first.
///
/// @param leaves whether there is a server that letters are handed to
/// @param older the address of the next page without its language; null where there is none
public record OutboxPage(
        Here here, List<LetterLine> letters, @Nullable String older, boolean leaves) {

    /// @param again whether the reader may send it again
    public record LetterLine(Here here, Letter letter, List<Enclosure> enclosures, boolean again) {

        public String state() {
            return here.say("mail.state." + letter.state());
        }

        /// What was said of it last, where that is told in the house's own words.
        public @Nullable String why() {
            var word = letter.word();
            return word != null && word.startsWith("mail.word.") ? here.say(word) : null;
        }

        /// The same in the words of the server, whatever language it speaks; not of one that arrived.
        public @Nullable String quoted() {
            return why() == null && letter.state() != Letter.State.SENT ? letter.word() : null;
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
