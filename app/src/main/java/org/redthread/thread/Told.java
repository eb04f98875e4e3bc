package org.redthread.thread;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.record.RecordFile;
import org.redthread.record.When;
import org.redthread.web.Here;
import org.redthread.web.Masthead;

/// What a room tells about a knot of its own that the reader may see.
///
/// @param label in the reader's language, as of the reader's date
/// @param inside the address of its page without language and date: `/budapest-process/meetings/2019-istanbul`
/// @param within what it belongs to, where labels repeat from one to the next: the name of its dialogue
/// @param when it was, as exactly as that is known; null where it has no day or none is on record
/// @param language that the label is in, ISO 639-1; null where it is the reader's
public record Told(
        String label,
        String inside,
        @Nullable String within,
        @Nullable When when,
        @Nullable String language) {

    public Told(String label, String inside) {
        this(label, inside, null, null);
    }

    public Told(String label, String inside, @Nullable String within, @Nullable When when) {
        this(label, inside, within, when, null);
    }

    /// With a label in the words of the record, which are English for every reader.
    public Told inEnglish() {
        return new Told(label, inside, within, when, "en");
    }

    /// The dialogue under whose address it stands; empty for what belongs to none, as a party does.
    Optional<UUID> dialogue(Here here) {
        return here.masthead().dialogues().stream()
                .map(Masthead.Choice::inside)
                .filter(home -> inside.equals(home) || inside.startsWith(home + "/"))
                .findFirst()
                .map(home -> RecordFile.id("dialogue", home.substring(1)));
    }
}
