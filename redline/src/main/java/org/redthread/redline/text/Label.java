package org.redthread.redline.text;

import org.redthread.redline.tongue.Phrase;
import org.redthread.redline.tongue.Tongue;

/// How people call a place of a text when they point at it: by its printed numbers, else by what it is and which
/// one.
public final class Label {

    private static final int SHORT = 40;

    private Label() {}

    /// "12. (a)", "Recital 3", "Heading “Return”", in English.
    public static String of(Text text, Identity id) {
        return of(text, id, Tongue.ENGLISH);
    }

    /// The same in a language.
    public static String of(Text text, Identity id, Tongue tongue) {
        int index = text.indexOf(id);
        if (index < 0) return "";
        var block = text.blocks().get(index);
        if (block.kind() == Kind.HEADING || block.kind() == Kind.PART)
            return (block.number() + " " + shortened(block.wording().text())).strip();
        if (!block.number().isBlank()) return numbered(text, block);
        var holder = text.parent(id);
        if (holder.isPresent()
                && holder.get().kind() != Kind.HEADING
                && holder.get().kind() != Kind.PART)
            return of(text, holder.get().id(), tongue) + ", " + ordinal(text, index, tongue);
        return ordinal(text, index, tongue);
    }

    private static String numbered(Text text, Block block) {
        var label = new StringBuilder(block.number());
        var holder = text.parent(block.id());
        while (holder.isPresent()
                && !holder.get().number().isBlank()
                && holder.get().kind() != Kind.HEADING) {
            label.insert(0, holder.get().number() + " ");
            holder = text.parent(holder.get().id());
        }
        return label.toString();
    }

    /// Which of its kind it is among those beside it.
    private static String ordinal(Text text, int index, Tongue tongue) {
        var block = text.blocks().get(index);
        int count = 1;
        for (int i = index - 1; i >= 0; i--) {
            var other = text.blocks().get(i);
            if (other.depth() < block.depth() && block.kind() != Kind.RECITAL) break;
            if (other.depth() == block.depth()
                    && other.kind() == block.kind()
                    && other.number().isBlank()) count++;
        }
        return tongue.say(Phrase.valueOf(block.kind().name()), count);
    }

    /// What a block is called among other words: "item".
    public static String kind(Kind kind, Tongue tongue) {
        return tongue.say(Phrase.valueOf("AS_" + kind.name()));
    }

    private static String shortened(String words) {
        var line = words.strip();
        return line.length() <= SHORT
                ? line
                : line.substring(
                                0,
                                line.offsetByCodePoints(0, Math.min(SHORT - 1, line.codePointCount(0, line.length()))))
                        + "…";
    }
}
