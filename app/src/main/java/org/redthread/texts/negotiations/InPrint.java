package org.redthread.texts.negotiations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.redthread.office.Block;
import org.redthread.office.Run;
import org.redthread.office.Words;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

/// A text as the blocks of a paper: numbers as they stand, notes at the foot of the page. What stands in a table is set
/// paragraph by paragraph.
public final class InPrint {

    private static final int DEEPEST = 3;

    private final Text text;
    private final Locale language;
    private final Set<Identity> called = new HashSet<>();

    private InPrint(Text text, Locale language) {
        this.text = text;
        this.language = language;
    }

    /// @param level of the paper's heading above the text: headings of the text stand one below it
    public static List<Block> blocks(Text text, String language, int level) {
        return new InPrint(text, Locale.forLanguageTag(language)).below(level);
    }

    private List<Block> below(int level) {
        var blocks = new ArrayList<Block>();
        for (var block : text.blocks()) {
            if (block.kind().isFrame() || called.contains(block.id())) continue;
            var words = words(block.wording(), true);
            if (words.isEmpty()) continue;
            switch (block.kind()) {
                case PART, HEADING -> blocks.add(new Block.Heading(level + 1, words));
                case NOTE -> blocks.add(new Block.Paragraph(words, Block.Tone.NOTE));
                case RECITAL, PROVISION, PARAGRAPH, ITEM, TABLE, ROW, CELL ->
                    blocks.add(
                            block.number().isEmpty() || block.typed()
                                    ? Block.paragraph(words)
                                    : new Block.Numbered(block.number(), Math.min(block.depth(), DEEPEST), words));
            }
        }
        return blocks;
    }

    private Words words(Wording wording, boolean withNotes) {
        var words = Words.NONE;
        for (var stretch : wording.stretches()) {
            var note = stretch.marks().stream()
                    .filter(mark -> mark.style() == Mark.Style.NOTE)
                    .map(mark -> new Identity(mark.target()))
                    .findFirst();
            if (note.isPresent() && withNotes) words = note(words, note.get());
            else {
                var said = wording.text()
                        .substring(stretch.from(), stretch.to())
                        .replace(String.valueOf(Wording.OBJECT), "");
                if (!said.isEmpty()) words = words.in(language, said);
            }
        }
        return words;
    }

    private Words note(Words words, Identity note) {
        var block = text.block(note);
        if (block.isEmpty()) return words;
        called.add(note);
        return words.then(new Run.Note(words(block.get().wording(), false)));
    }
}
