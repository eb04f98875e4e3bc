package org.redthread.texts.publication.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Text;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Version;
import org.redthread.texts.publication.Published;
import org.redthread.web.Here;

/// A published text. Each place can be pointed at by its identity, which it keeps for life, and by its number.
///
/// @param others versions that the reader may see and the text can be tracked against
public record PublishedPage(Here here, Dialogue dialogue, Negotiated text, Published published, List<Version> others) {

    /// @param anchor made of its number and those of the places that hold it: `1-a`; null for one without a number of
    ///     its own, or with one that another place had before
    public record Place(Block block, @Nullable String anchor) {}

    public String inside() {
        return dialogue.inside() + text.inside() + "/text";
    }

    public List<Place> places() {
        return places(published.words());
    }

    static List<Place> places(Text words) {
        var places = new ArrayList<Place>();
        var taken = new HashSet<String>();
        var above = new ArrayList<String>();
        for (var block : words.blocks()) {
            while (above.size() > block.depth()) above.removeLast();
            var number = block.number().replaceAll("[^\\p{L}\\p{Nd}]+", "-").replaceAll("^-|-$", "");
            var path = new ArrayList<>(above);
            path.add(number);
            var anchor = String.join(
                    "-", path.stream().filter(part -> !part.isEmpty()).toList());
            if (!block.kind().isFrame())
                places.add(new Place(block, !number.isEmpty() && taken.add(anchor) ? anchor : null));
            above.add(number);
        }
        return places;
    }
}
