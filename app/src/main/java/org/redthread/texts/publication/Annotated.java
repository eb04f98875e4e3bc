package org.redthread.texts.publication;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

/// A text with the notes of parties in it, each called where it belongs.
final class Annotated {

    private Annotated() {}

    /// @param id of the note in the text
    /// @param at the provision that it is about; null for the whole text, whose notes are called at its first words
    record Note(Identity id, @Nullable Identity at, String words) {}

    /// In the order in which the notes are given. A note about a provision that is not there is about the whole text.
    static Text with(List<Note> notes, Text text) {
        var blocks = new ArrayList<>(text.blocks());
        var first = blocks.stream()
                .filter(block -> !block.wording().text().isBlank() && block.kind() != Kind.NOTE)
                .findFirst();
        if (first.isEmpty()) return text;
        for (var note : notes) {
            var at = note.at();
            var called =
                    at != null && text.block(at).isPresent() ? at : first.get().id();
            blocks.replaceAll(block -> block.id().equals(called) ? calling(block, note.id()) : block);
            blocks.add(new Block(note.id(), Kind.NOTE, 0, "", Wording.of(note.words())));
        }
        return new Text(blocks);
    }

    private static Block calling(Block block, Identity note) {
        var call = new Wording(String.valueOf(Wording.OBJECT), List.of(new Mark(0, 1, Mark.Style.NOTE, note.value())));
        return block.withWording(block.wording().plus(call));
    }
}
