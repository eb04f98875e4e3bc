package org.redthread.redline.plain;

import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

/// Plain text: paragraphs with an empty line between, two spaces for each level, headings underlined.
///
/// A line break inside a paragraph is one of the text. Marks have no form here, nor have tables.
public final class PlainText {

    private PlainText() {}

    /// No text is refused: whatever has no other form is a paragraph.
    public static Text read(String content) {
        var blocks = new Blocks();
        for (var chunk : content.replace("\uFEFF", "")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .split("\n[ \t]*\n")) chunk(chunk, blocks);
        return blocks.text();
    }

    private static void chunk(String chunk, Blocks blocks) {
        int begin = 0;
        while (begin < chunk.length()
                && (chunk.charAt(begin) == '\n' || chunk.substring(begin).startsWith(" \n"))) begin++;
        int indent = begin;
        while (indent < chunk.length() && chunk.charAt(indent) == ' ') indent++;
        int depth = (indent - begin) / 2;
        var margin = "\n" + "  ".repeat(depth);
        var words = chunk.substring(indent).replace(margin, "\n").stripTrailing();
        if (words.isEmpty()) return;
        int line = words.lastIndexOf('\n');
        var last = words.substring(line + 1);
        if (line > 0
                && last.length() > 2
                && (last.equals("=".repeat(last.length())) || last.equals("-".repeat(last.length()))))
            blocks.heading(
                    last.charAt(0) == '=' ? Kind.PART : Kind.HEADING, depth, Wording.of(words.substring(0, line)));
        else if (words.startsWith("Note: ")) blocks.note(String.valueOf(depth), Wording.of(words.substring(6)));
        else blocks.paragraph(depth, Wording.of(words), false);
    }

    public static Written write(Text text) {
        var out = new StringBuilder();
        for (var block : text.blocks()) {
            if (block.kind().isFrame()) continue;
            var indent = "  ".repeat(block.depth());
            var words = block.wording().text();
            if (block.kind() == Kind.NOTE) words = "Note: " + words;
            else if (!block.typed() && !block.number().isEmpty()) words = block.number() + " " + words;
            out.append(indent).append(words.replace("\n", "\n" + indent)).append('\n');
            if (block.kind() == Kind.HEADING)
                out.append(indent)
                        .append("-".repeat(Math.clamp(words.length(), 3, 60)))
                        .append('\n');
            if (block.kind() == Kind.PART)
                out.append(indent)
                        .append("=".repeat(Math.clamp(words.length(), 3, 60)))
                        .append('\n');
            out.append('\n');
        }
        var content = out.toString();
        return Written.of(content, text, read(content));
    }
}
