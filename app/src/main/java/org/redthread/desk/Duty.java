package org.redthread.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Mandate;

/// Something that waits for whoever holds a mandate, said in the language of the one who looks.
///
/// It is read off the rows of its room each time somebody looks, and kept nowhere: what is done is gone.
///
/// @param kind what is to be done, named by its room: `meetings.NOMINATE`
/// @param subject what it is about; with kind and mandate it names the duty in calendars
/// @param mandate by which it is the holder's to do
/// @param title what is to be done: "Nominate your delegation"
/// @param about the meeting or the text that it belongs to
/// @param words what more there is to know; may be empty
/// @param act the same in a word, for the button: "Nominate"
/// @param inside where it is done, without language and date
/// @param since when it began to wait; null where the room does not know
/// @param due null for what has no date
public record Duty(
        String kind,
        UUID subject,
        Mandate mandate,
        String title,
        String about,
        String words,
        String act,
        String inside,
        @Nullable Instant since,
        @Nullable Due due) {

    /// @param at the first moment at which it is too late
    /// @param zone of the place where it counts
    public record Due(Instant at, ZoneId zone) {}
}
