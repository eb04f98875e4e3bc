package org.redthread.redline.print;

import java.util.List;
import org.redthread.redline.text.Block;

/// One block of the base or the revision with all that happened to it.
///
/// @param block its number, kind and depth as the revision has them, or the base where the revision lacks it
/// @param was the same as the base had them; equal to `block` where nothing of it changed
public record Passage(Block block, Block was, Fate fate, List<Stretch> stretches) {

    public Passage {
        stretches = List.copyOf(stretches);
    }

    /// Whether anything of it is other than it was.
    public boolean isChanged() {
        return fate != Fate.KEPT || stretches.stream().anyMatch(stretch -> stretch.fate() != Fate.KEPT);
    }

    public boolean isRenumbered() {
        return !block.number().equals(was.number());
    }

    public boolean isRecast() {
        return block.kind() != was.kind() || block.depth() != was.depth();
    }
}
