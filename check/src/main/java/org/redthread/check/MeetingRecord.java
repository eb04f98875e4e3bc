package org.redthread.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The meetings on record, as far as a text can be held against them. Whoever keeps the record answers.
public interface MeetingRecord {

    /// The meeting a text speaks of, or nothing when it is not known or not certain.
    Optional<Meeting> meeting(Clues clues);

    /// What a text says of itself.
    ///
    /// @param from first day, and `to` last day, where the text gives them
    /// @param opening its first thousand characters, without markup
    record Clues(Optional<LocalDate> from, Optional<LocalDate> to, String opening) {}

    /// @param name as a reader would call it
    /// @param figures all claims on record; disputed ones stand side by side
    /// @param countries codes of those on record as taking part; empty when no list is on record
    /// @param organisations codes likewise
    record Meeting(
            String name,
            LocalDate from,
            LocalDate to,
            List<Figure> figures,
            Set<String> countries,
            Set<String> organisations) {}

    /// @param approximate over or about that many
    /// @param source key or title of the source
    record Figure(What what, int value, boolean approximate, String source) {}

    enum What {
        PARTICIPANTS,
        COUNTRIES,
        ORGANISATIONS,
        /// The number of the meeting in its series: 33 in `33rd Senior Officials Meeting`.
        ORDINAL
    }
}
