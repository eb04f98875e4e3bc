package org.redthread.redline.print;

import org.redthread.redline.text.Kind;

/// A difference as plain text, in the notation of `wdiff`: `[-gone-]`, `{+new+}`; one paragraph a line.
final class PlainPrint {

    private PlainPrint() {}

    static String of(Redlined redlined) {
        var out = new StringBuilder(1 << 12);
        out.append("--- ").append(redlined.before()).append('\n');
        out.append("+++ ").append(redlined.after()).append('\n');
        out.append(redlined.counted()).append("\n\n");
        for (var passage : redlined.passages()) {
            out.append("  ".repeat(passage.block().depth()));
            passage(passage, out);
            out.append('\n');
        }
        return out.toString();
    }

    private static void passage(Passage passage, StringBuilder out) {
        if (passage.fate() == Fate.MOVED_HERE) out.append("(moved here) ");
        if (passage.fate() == Fate.MOVED_AWAY) out.append("(moved away) ");
        if (passage.isRecast()) out.append('(').append(Said.recast(passage)).append(") ");
        if (passage.block().kind().isFrame()) {
            out.append(marked(passage.fate(), Said.kind(passage.block().kind())));
            return;
        }
        if (passage.block().kind() == Kind.NOTE) out.append("Note: ");
        number(passage, out);
        for (var stretch : passage.stretches())
            out.append(marked(
                    stretch.fate(), stretch.end() ? "¶" : stretch.words().text().replace("\n", " / ")));
    }

    private static void number(Passage passage, StringBuilder out) {
        var now = passage.block();
        if (passage.isRenumbered()) {
            if (!passage.was().number().isEmpty())
                out.append(marked(Fate.DELETED, passage.was().number()));
            if (!now.number().isEmpty()) out.append(marked(Fate.INSERTED, now.number()));
            out.append(' ');
        } else if (!now.number().isEmpty() && !now.typed())
            out.append(marked(passage.fate(), now.number())).append(' ');
    }

    private static String marked(Fate fate, String words) {
        return switch (fate) {
            case INSERTED -> "{+" + words + "+}";
            case DELETED, MOVED_AWAY -> "[-" + words + "-]";
            case REFORMED -> "{~" + words + "~}";
            case KEPT, MOVED_HERE -> words;
        };
    }
}
