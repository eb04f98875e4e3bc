package org.redthread.texts.negotiations;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.texts.Text;
import org.redthread.thread.Knot;

/// A text that is negotiated here, as it stands; its words stand in its versions.
///
/// @param language of the authentic wording
/// @param zone in which its deadlines are set
/// @param sample whether its wording is a sample, and is marked so wherever it is shown
/// @param followsId the text of the record that it comes after in its line
/// @param historyOpen whether everybody may read the versions before the published one
/// @param version counts its changes, so that nobody overwrites what somebody else changed meanwhile
/// @param silentUntil end of the silence that runs on it; null where none does
/// @param versions that the reader may see, the newest first; undone ones too
public record Negotiated(
        UUID dialogueId,
        UUID id,
        String slug,
        String title,
        Text.Kind kind,
        String symbol,
        String language,
        ZoneId zone,
        State state,
        boolean sample,
        @Nullable UUID followsId,
        @Nullable UUID meetingId,
        boolean historyOpen,
        Instant begunAt,
        String begunBy,
        int version,
        @Nullable Instant silentUntil,
        List<Version> versions) {

    /// What its knot on the thread is called.
    public static final String KIND = "draft";

    /// Where it stands at a moment. What lay in silence is endorsed from the second of its end on, although it takes
    /// some more until somebody has written that down.
    public State standsAt(Instant now) {
        return isBeingRecordedAt(now) ? State.ENDORSED : state;
    }

    /// Whether silence has adopted it at a moment, and that is not written down yet.
    public boolean isBeingRecordedAt(Instant now) {
        return silentUntil != null && !now.isBefore(silentUntil);
    }

    /// The newest version of the authentic wording. Every text has one.
    public Version current() {
        return standing(language).orElseThrow(() -> new IllegalStateException(symbol + " has no version"));
    }

    /// The newest version in a language.
    public Optional<Version> standing(String tongue) {
        return versions.stream()
                .filter(each -> each.stands() && each.language().equals(tongue))
                .findFirst();
    }

    /// A version of the authentic wording by its number.
    public Optional<Version> numbered(int number) {
        return numbered(number, language);
    }

    public Optional<Version> numbered(int number, String tongue) {
        return versions.stream()
                .filter(each -> each.stands()
                        && each.number() == number
                        && each.language().equals(tongue))
                .findFirst();
    }

    public Optional<Version> version(UUID id) {
        return versions.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// Its address inside the dialogue's, without language and date: `/negotiations/action-plan`.
    public String inside() {
        return "/negotiations/" + slug;
    }

    public Knot knot() {
        return new Knot(KIND, id);
    }

    /// As it is called in a list, a letter or the ledger.
    public String label() {
        return symbol + " " + title;
    }
}
