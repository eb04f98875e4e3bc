package org.redthread.redline.print;

import java.util.ArrayDeque;
import java.util.Deque;
import org.redthread.redline.text.Kind;

/// A difference as one page of HTML.
///
/// `ins` and `del` are not spoken by screen readers, so each has its words before it, hidden from the eye; colour
/// is never the only sign. The language of the texts is not known, and said to be unknown.
final class HtmlPrint {

    private static final String STYLE = """
            body{font:17px/1.55 Georgia,"Times New Roman",serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
            h1{font-size:1.4rem}
            ins{color:#0b5a2a;background:#e9f6ed;text-decoration:underline}
            del{color:#9b1c1c;background:#fbecec;text-decoration:line-through}
            .form{background:#fff6e5;border-bottom:2px dotted #7a5900}
            .moved{border-inline-start:.25rem solid #3a5a8c;padding-inline-start:.6rem}
            .aside{color:#444;font-size:.85em}
            .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
            .d1{margin-inline-start:1.5rem}.d2{margin-inline-start:3rem}.d3{margin-inline-start:4.5rem}.d4{margin-inline-start:6rem}
            table{border-collapse:collapse;width:100%}td{border:1px solid #767676;padding:.3rem .5rem;vertical-align:top}
            """;

    private final Redlined redlined;
    private final StringBuilder out = new StringBuilder(1 << 14);
    private final Deque<Passage> frames = new ArrayDeque<>();

    HtmlPrint(Redlined redlined) {
        this.redlined = redlined;
    }

    String page() {
        var title = HtmlWords.escaped("%s compared with %s".formatted(redlined.after(), redlined.before()));
        out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
                .append(title);
        out.append("</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n<h1 dir=\"auto\">");
        out.append(title).append("</h1>\n<p>").append(redlined.counted());
        out.append(". Words put in are <ins>underlined</ins>, words taken out <del>struck</del>.</p>\n");
        out.append("<article lang=\"\">\n");
        redlined.passages().forEach(this::passage);
        closeFrames(0);
        return out.append("</article>\n</main>\n</body>\n</html>\n").toString();
    }

    private void passage(Passage passage) {
        closeFrames(passage.block().depth());
        switch (passage.block().kind()) {
            case TABLE -> {
                if (isOpen(Kind.CELL)) frame(passage);
            }
            case ROW -> {
                if (holder() == Kind.TABLE) frame(passage);
            }
            case CELL -> {
                if (holder() == Kind.ROW) frame(passage);
            }
            default -> paragraph(passage);
        }
    }

    private @org.jspecify.annotations.Nullable Kind holder() {
        return frames.isEmpty() ? null : frames.element().block().kind();
    }

    /// Whether words or a table may stand here: outside of all tables, or in a cell.
    private boolean isOpen(Kind cell) {
        return frames.isEmpty() || holder() == cell;
    }

    private void frame(Passage passage) {
        frames.push(passage);
        out.append('<').append(element(passage.block().kind())).append('>');
        if (passage.block().kind() == Kind.CELL && passage.fate() != Fate.KEPT)
            unseen(said(passage.fate()) + " cell. ");
    }

    private void closeFrames(int depth) {
        while (!frames.isEmpty() && frames.element().block().depth() >= depth)
            out.append("</").append(element(frames.pop().block().kind())).append(">\n");
    }

    private static String element(Kind kind) {
        return switch (kind) {
            case TABLE -> "table";
            case ROW -> "tr";
            case CELL -> "td";
            default -> "p";
        };
    }

    private void paragraph(Passage passage) {
        while (!isOpen(Kind.CELL)) closeFrames(frames.element().block().depth());
        var block = passage.block();
        boolean heading = block.kind() == Kind.HEADING || block.kind() == Kind.PART;
        var element = heading ? "h" + Math.min(6, block.depth() + 2) : "p";
        var moved = passage.fate() == Fate.MOVED_HERE || passage.fate() == Fate.MOVED_AWAY;
        int depth = frames.isEmpty() && !heading ? Math.min(4, block.depth()) : 0;
        out.append('<').append(element).append(" dir=\"auto\" class=\"d").append(depth);
        out.append(moved ? " moved\">" : "\">");
        if (passage.fate() == Fate.MOVED_HERE) aside("[moved here] ");
        if (passage.fate() == Fate.MOVED_AWAY) aside("[moved away] ");
        if (passage.isRecast()) aside("[" + Said.recast(passage) + "] ");
        if (block.kind() == Kind.NOTE) aside("Note: ");
        number(passage);
        passage.stretches().forEach(this::stretch);
        out.append("</").append(element).append(">\n");
    }

    private void number(Passage passage) {
        var now = passage.block();
        if (passage.isRenumbered()) {
            HtmlWords.escape(now.number(), out);
            out.append(' ');
            aside(
                    passage.was().number().isEmpty()
                            ? "[had no number] "
                            : "[was " + passage.was().number() + "] ");
        } else if (!now.number().isEmpty() && !now.typed())
            changed(passage.fate(), HtmlWords.escaped(now.number() + " "));
    }

    private void stretch(Stretch stretch) {
        if (stretch.end()) {
            changed(stretch.fate(), "¶<span class=\"unseen\" lang=\"en\"> end of a paragraph</span>");
            return;
        }
        var words = new StringBuilder();
        HtmlWords.write(stretch.words(), words);
        changed(stretch.fate(), words);
    }

    private void changed(Fate fate, CharSequence html) {
        var element = switch (fate) {
            case INSERTED -> "ins";
            case DELETED, MOVED_AWAY -> "del";
            case REFORMED -> "span class=\"form\"";
            case KEPT, MOVED_HERE -> "";
        };
        if (element.isEmpty()) {
            out.append(html);
            return;
        }
        out.append('<').append(element).append('>');
        unseen("[" + said(fate) + ": ");
        out.append(html);
        unseen("] ");
        out.append("</").append(element.replaceFirst(" .*", "")).append('>');
    }

    private static String said(Fate fate) {
        return switch (fate) {
            case INSERTED -> "put in";
            case DELETED -> "taken out";
            case REFORMED -> "set otherwise";
            case MOVED_AWAY -> "moved away";
            case MOVED_HERE -> "moved here";
            case KEPT -> "as it was";
        };
    }

    /// @param words ours, never a file's, but for printed numbers
    private void aside(String words) {
        out.append("<span class=\"aside\" lang=\"en\">")
                .append(HtmlWords.escaped(words))
                .append("</span>");
    }

    private void unseen(String words) {
        out.append("<span class=\"unseen\" lang=\"en\">").append(words).append("</span>");
    }
}
