package org.redthread.texts.negotiations;

import java.util.ArrayList;
import java.util.Optional;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Text;

/// Links a translation with its original, provision by provision.
final class Translation {

    private Translation() {}

    /// @return the translation under the identities of the original; empty where one has other places than the other
    static Optional<Text> link(Text original, Text translated) {
        if (original.size() != translated.size()) return Optional.empty();
        var linked = new ArrayList<Block>(original.size());
        for (int i = 0; i < original.size(); i++) {
            var here = original.blocks().get(i);
            var there = translated.blocks().get(i);
            if (here.kind() != there.kind() || here.depth() != there.depth()) return Optional.empty();
            linked.add(there.withId(here.id()));
        }
        return Optional.of(new Text(linked));
    }
}
