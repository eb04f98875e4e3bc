package org.redthread.texts.amendments;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.merge.Amended;
import org.redthread.redline.merge.Amending;
import org.redthread.redline.merge.Change;
import org.redthread.redline.merge.Rebase;
import org.redthread.redline.merge.Settlement;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Text;
import org.redthread.texts.negotiations.Provisions;

/// Carries what somebody typed on an older version over to the newest, as far as the words allow it.
final class Overtaking {

    private final Text older;
    private final Text newest;

    /// @param older the words that the form showed; none where they are not known any more
    Overtaking(Text older, Text newest) {
        this.older = older;
        this.newest = newest;
    }

    /// Whether the draft fits what stands there now. What is put in or moved asks for a place only, whatever that says.
    static boolean stands(Text newest, Draft draft) {
        var at = draft.at();
        if (at == null) return true;
        var anywhere = draft.kind() == Edit.Kind.ADD || draft.kind() == Edit.Kind.MOVE;
        return newest.block(at)
                .filter(block -> anywhere || Provisions.hash(block).equals(draft.hash()))
                .isPresent();
    }

    Kept.Overtaken of(Draft draft) {
        var at = draft.at();
        if (at == null) throw new IllegalArgumentException("The beginning of a text is always there");
        var was = older.block(at).orElse(null);
        var now = newest.block(at).orElse(null);
        var words = draft.kind() == Edit.Kind.AMEND && was != null && now != null ? carried(at, draft.words()) : null;
        var proposed = words == null ? draft.words() : words;
        var carried = words != null || now != null && draft.kind() != Edit.Kind.AMEND;
        return new Kept.Overtaken(was, now, now == null ? near(at) : at, draft.words(), proposed, carried);
    }

    /// What was typed, on the words of now; null where both changed the same.
    private @Nullable String carried(Identity at, String typed) {
        if (!(new Amending(older).reworded(at, typed) instanceof Amended.Changes(var changes))) return null;
        var rebase = new Rebase(older, newest);
        var over = new ArrayList<Change>();
        for (var change : changes) rebase.of(change).ifPresent(over::add);
        if (over.stream().anyMatch(Change.Adrift.class::isInstance)) return null;
        return Settlement.of(newest, over)
                .block(at)
                .map(Block::wording)
                .map(wording -> wording.text())
                .orElse(null);
    }

    /// The closest provision before the one that is gone which is still there.
    private @Nullable Identity near(Identity gone) {
        for (var i = older.indexOf(gone) - 1; i >= 0; i--) {
            var before = older.blocks().get(i);
            if (!before.kind().isFrame() && newest.indexOf(before.id()) >= 0) return before.id();
        }
        return null;
    }
}
