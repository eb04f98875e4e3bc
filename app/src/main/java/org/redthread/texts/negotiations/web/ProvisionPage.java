package org.redthread.texts.negotiations.web;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.redline.print.Passage;
import org.redthread.texts.negotiations.Appearance;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.thread.Told;
import org.redthread.web.Here;

/// A provision in all its versions, the newest first.
///
/// @param remembered what was learned earlier that concerns it
public record ProvisionPage(Here here, Dialogue dialogue, Negotiated text, List<Entry> entries, List<Told> remembered) {

    /// @param passage what changed in it since the version before
    public record Entry(Appearance appearance, Passage passage) {

        public boolean isChanged() {
            return VersionPage.isChanged(passage);
        }
    }

    public String inside() {
        return dialogue.inside() + text.inside();
    }

    public Entry newest() {
        return entries.getFirst();
    }

    public long changes() {
        return entries.stream().filter(Entry::isChanged).count();
    }

    public String address(Appearance one) {
        return here.to(dialogue.inside() + "/negotiations/" + one.slug() + "/versions/" + one.version()) + "#p-"
                + one.block().id().value();
    }
}
