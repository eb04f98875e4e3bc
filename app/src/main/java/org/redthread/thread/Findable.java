package org.redthread.thread;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that people may look for, in one language: what a room hands to whoever keeps the index.
///
/// @param kind as in [Knot#kind()]; kinds that are no knots have names of their own
/// @param ownerId the thing that the ledger names when this changes: the meeting of a decision, the text of a goal
/// @param dialogueId null for what belongs to none, as a party does
/// @param circles who may see it, spelled as by [org.redthread.access.Circle]
/// @param language of title and text, ISO 639-1
/// @param inside its page below the address of its dialogue, or below the house's where it has none: `/meetings/som-33`
/// @param text what else it says, plain; empty where its title says all
/// @param parties whose act or property it is
/// @param others who appear in it besides
/// @param begins first day, null where none is on record; `ends` the last, null while it lasts
public record Findable(
        String kind,
        UUID id,
        UUID ownerId,
        @Nullable UUID dialogueId,
        List<String> circles,
        String language,
        String inside,
        String title,
        String text,
        List<UUID> parties,
        List<UUID> others,
        @Nullable LocalDate begins,
        @Nullable LocalDate ends) {

    /// With more words by which it is found.
    public Findable also(String words) {
        return words.isEmpty() ? this : with(title, text.isEmpty() ? words : text + " " + words);
    }

    Findable titled(String words) {
        return with(words, text);
    }

    private Findable with(String titled, String saying) {
        return new Findable(
                kind,
                id,
                ownerId,
                dialogueId,
                circles,
                language,
                inside,
                titled,
                saying,
                parties,
                others,
                begins,
                ends);
    }
}
