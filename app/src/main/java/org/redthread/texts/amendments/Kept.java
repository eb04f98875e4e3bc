package org.redthread.texts.amendments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.web.Findings;

/// What became of an attempt to keep a draft.
public sealed interface Kept {

    record Done(UUID edit) implements Kept {}

    record NotDone(Findings findings) implements Kept {}

    /// Somebody of the delegation drafted something for the same provision since the form was opened.
    record Met(Edit theirs) implements Kept {}

    /// A new version came out since the form was opened, and says something else there.
    ///
    /// @param was the provision that the form showed; null where it is not known any more
    /// @param now how the provision reads now; null where it is gone
    /// @param near where the form is shown: the provision, or the one before the place where it stood; null for the
    ///     very beginning
    /// @param typed what was typed, whole
    /// @param words what the form proposes now: the typed changes carried over to the new words where they can
    ///     be, else what was typed
    /// @param carried whether they could be
    record Overtaken(
            @Nullable Block was,
            @Nullable Block now,
            @Nullable Identity near,
            String typed,
            String words,
            boolean carried)
            implements Kept {}
}
