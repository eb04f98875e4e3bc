package org.redthread.redline.text;

/// How people call a place of a text when they point at it: by its printed numbers, else by what it is and which
/// one.
public final class Label {

    private static final int SHORT = 40;

    private Label() {}

    /// "12. (a)", "Recital 3", "Heading “Return”".
    public static String of(Text text, Identity id) {
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
            return of(text, holder.get().id()) + ", " + ordinal(text, index);
        return ordinal(text, index);
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
    private static String ordinal(Text text, int index) {
        var block = text.blocks().get(index);
        int count = 1;
        for (int i = index - 1; i >= 0; i--) {
            var other = text.blocks().get(i);
            if (other.depth() < block.depth() && block.kind() != Kind.RECITAL) break;
            if (other.depth() == block.depth()
                    && other.kind() == block.kind()
                    && other.number().isBlank()) count++;
        }
        var kind = block.kind().name();
        return kind.charAt(0) + kind.substring(1).toLowerCase(java.util.Locale.ROOT) + " " + count;
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
