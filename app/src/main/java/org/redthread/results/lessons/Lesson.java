package org.redthread.results.lessons;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.thread.Knot;

/// Something that was learned, or a statement of what changed.
///
/// @param whom for whom it changed; empty for a lesson, as are `contribution` and `evidence`
/// @param contribution what the dialogue had to do with it
/// @param tags in small letters, in the order of the alphabet
/// @param language that it is written in, ISO 639-1
/// @param circle who may read it, in the spelling of [org.redthread.access.Circle]
/// @param keptBy in the words of the mandate, such as `Focal point of Poland`
/// @param account of whoever told it; null where the house furnished it
/// @param because why it was withdrawn; null while it stands
public record Lesson(
        UUID id,
        UUID dialogueId,
        Kind kind,
        String title,
        String told,
        String whom,
        String contribution,
        String evidence,
        List<String> tags,
        String language,
        String circle,
        boolean sample,
        String keptBy,
        @Nullable UUID account,
        Instant keptAt,
        @Nullable String verifiedBy,
        @Nullable Instant verifiedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String because) {

    /// Its kind of knot on the thread.
    public static final String KIND = "lesson";

    public enum Kind {
        LESSON,
        OUTCOME
    }

    /// Where it stands; by it the knot of the line is drawn too.
    public enum Standing {
        TOLD("pending"),
        VERIFIED("tied"),
        WITHDRAWN("gap");

        private final String knot;

        Standing(String knot) {
            this.knot = knot;
        }

        public String knot() {
            return knot;
        }
    }

    public Standing standing() {
        if (withdrawnAt != null) return Standing.WITHDRAWN;
        return verifiedAt == null ? Standing.TOLD : Standing.VERIFIED;
    }

    /// On which it was told, in UTC.
    public LocalDate day() {
        return LocalDate.ofInstant(keptAt, ZoneOffset.UTC);
    }

    public Knot knot() {
        return new Knot(KIND, id);
    }

    /// Its page within that of its dialogue.
    public String inside() {
        return "/lessons/" + id;
    }
}
