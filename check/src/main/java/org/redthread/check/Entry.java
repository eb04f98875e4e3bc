package org.redthread.check;

import org.jspecify.annotations.Nullable;
import org.redthread.check.gazetteer.Named;
import org.redthread.check.gazetteer.Sighting;

/// One entry of a list of parties.
///
/// @param sighting the name the gazetteer knows; null for an entry it does not know
/// @param joint what divides it from the entry before
record Entry(
        Paragraph paragraph, int start, int end, @Nullable Sighting sighting, Joint joint) {

    enum Joint {
        FIRST,
        COMMA,
        SEMICOLON,
        LINE,
        AND,
        /// As well as, along with, together with: what follows may lie outside the figure printed in front.
        AS_WELL_AS
    }

    String text() {
        return paragraph.text().substring(start, end);
    }

    @Nullable Named party() {
        return sighting == null ? null : sighting.party();
    }

    boolean isCountry() {
        return sighting != null && sighting.party().isCountry();
    }

    boolean isOrganisation() {
        return sighting != null && !sighting.party().isCountry();
    }

    boolean isUnknown() {
        return sighting == null;
    }

    /// The two names of one party in `International Organization for Migration (IOM)` are one entry.
    Entry reaching(int newEnd) {
        return new Entry(paragraph, start, newEnd, sighting, joint);
    }

    Entry joinedBy(Joint other) {
        return new Entry(paragraph, start, end, sighting, other);
    }
}
