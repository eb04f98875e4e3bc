package org.redthread.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;
import org.redthread.record.Words;

/// One meeting on the thread of a dialogue, as far as its front tells.
///
/// @param slug its address inside the dialogue
/// @param place its order on the thread: a meeting without a date still stands between two others
/// @param bodies the bodies that met, several in a joint meeting, none where it was no meeting of a body
/// @param number as printed, or worked out where `numberInferred`
/// @param label what it is called, by its body and number, or by its title
/// @param title what it was, where body and number do not say it
/// @param held null where no date is on record
/// @param town as printed: where nobody travelled, `online`
/// @param listedAt the paragraph of the source that the list of attendance stands in
public record Meeting(
        UUID dialogueId,
        UUID id,
        String slug,
        int place,
        List<UUID> bodies,
        @Nullable Integer number,
        boolean numberInferred,
        Words label,
        @Nullable String title,
        @Nullable String lead,
        @Nullable When held,
        boolean yearInferred,
        @Nullable String town,
        boolean online,
        @Nullable String host,
        @Nullable String hostNote,
        @Nullable UUID hostId,
        @Nullable String note,
        List<String> languages,
        List<String> themes,
        @Nullable String listedAt,
        @Nullable UUID projectId,
        List<String> sources) {

    /// Where a meeting stands seen from a day.
    public enum Moment {
        HELD,
        /// It is that day, or the month or year that alone is recorded has begun.
        NOW,
        AHEAD,
        /// Its date is not on record.
        UNDATED
    }

    public Moment on(LocalDate day) {
        if (held == null) return Moment.UNDATED;
        if (held.last().isBefore(day)) return Moment.HELD;
        return held.first().isAfter(day) ? Moment.AHEAD : Moment.NOW;
    }

    /// Whether it was convened here: whatever comes from the record has a source.
    public boolean isConvened() {
        return sources.isEmpty();
    }

    /// Where the list of who came stands, from the address of the meeting on: one that was convened here has a page for
    /// it.
    public String list() {
        return isConvened() ? "/attendance" : "#attendance";
    }

    /// On the thread; of two that share a place, the database's order of ids decides.
    boolean comesBefore(Meeting other) {
        return place != other.place ? place < other.place : id.toString().compareTo(other.id.toString()) < 0;
    }

    /// The same under another name.
    public Meeting called(Words name) {
        return new Meeting(
                dialogueId,
                id,
                slug,
                place,
                bodies,
                number,
                numberInferred,
                name,
                title,
                lead,
                held,
                yearInferred,
                town,
                online,
                host,
                hostNote,
                hostId,
                note,
                languages,
                themes,
                listedAt,
                projectId,
                sources);
    }

    boolean printedNumber() {
        return number != null && !numberInferred;
    }
}
