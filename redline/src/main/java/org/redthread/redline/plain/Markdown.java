package org.redthread.redline.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.TypedNumber;
import org.redthread.redline.text.Wording;

/// Markdown as negotiated texts need it: headings by `#`, provisions by their own numbers, points by `-`, two
/// spaces a level, tables with strokes, notes by `[^1]`, marks as in [Inline].
///
/// Square brackets stand as they are: they are what such texts are made of.
public final class Markdown {

    private static final Pattern NOTE = Pattern.compile("^\\[\\^([^\\]\\s]{1,40})]: ?");

    private Markdown() {}

    /// No text is refused: whatever has no other form is a paragraph.
    public static Text read(String content) {
        var blocks = new Blocks();
        var notes = new LinkedHashMap<String, String>();
        for (var chunk : content.replace("\uFEFF", "")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .split("\n[ \t]*\n")) {
            var lines = new ArrayList<String>();
            for (var line : chunk.split("\n")) if (!line.isBlank()) lines.add(line);
            if (lines.isEmpty()) continue;
            if (lines.getFirst().stripLeading().startsWith("|")
                    && lines.stream().anyMatch(line -> !isRule(line))) table(lines, blocks);
            else block(lines, blocks, notes);
        }
        notes.forEach((name, words) -> blocks.note(name, Inline.read(words)));
        return blocks.text();
    }

    /// A new heading or point ends the paragraph before it, empty line or not.
    private static void block(List<String> lines, Blocks blocks, Map<String, String> notes) {
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i < lines.size() && !begins(lines.get(i))) continue;
            if (i < lines.size() && lines.get(i - 1).endsWith("\\")) continue;
            paragraph(lines.subList(from, i), blocks, notes);
            from = i;
        }
    }

    private static boolean begins(String line) {
        var words = line.stripLeading();
        return words.startsWith("#")
                || words.startsWith("- ")
                || NOTE.matcher(words).find();
    }

    private static void paragraph(List<String> lines, Blocks blocks, Map<String, String> notes) {
        var first = lines.getFirst();
        int indent = 0;
        while (indent < first.length() && first.charAt(indent) == ' ') indent++;
        var words = joined(lines);
        int level = 0;
        while (level < words.length() && level < 7 && words.charAt(level) == '#') level++;
        if (level > 0 && level < 7 && level < words.length() && words.charAt(level) == ' ') {
            blocks.heading(Kind.HEADING, level - 1, Inline.read(words.substring(level + 1)));
            return;
        }
        var note = NOTE.matcher(words);
        if (note.find()) {
            notes.putIfAbsent(note.group(1), words.substring(note.end()));
            return;
        }
        boolean bullet = words.startsWith("- ") || words.equals("-");
        var rest = bullet ? words.substring(Math.min(2, words.length())) : words;
        int depth = indent / 2 + (bullet ? 1 : 0);
        if (isLiteral(rest)) blocks.literal(depth, Inline.read(rest));
        else blocks.paragraph(depth, Inline.read(rest), bullet);
    }

    /// A number whose stop is written `\.` is no number.
    private static boolean isLiteral(String words) {
        return TypedNumber.of(words) == null && TypedNumber.of(words.replace("\\", "")) != null;
    }

    private static String joined(List<String> lines) {
        var words = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).stripLeading();
            boolean broken = line.endsWith("\\") && !line.endsWith("\\\\");
            if (i == lines.size() - 1) words.append(line);
            else if (broken) words.append(line, 0, line.length() - 1).append('\n');
            else words.append(line).append(' ');
        }
        return words.toString();
    }

    private static void table(List<String> lines, Blocks blocks) {
        var first = lines.getFirst();
        int depth = Math.min((first.length() - first.stripLeading().length()) / 2, blocks.deepest());
        blocks.add(Kind.TABLE, depth, "", Wording.EMPTY);
        for (var line : lines) {
            if (isRule(line)) continue;
            blocks.add(Kind.ROW, depth + 1, "", Wording.EMPTY);
            for (var cell : cells(line.strip())) {
                blocks.add(Kind.CELL, depth + 2, "", Wording.EMPTY);
                if (!cell.isEmpty()) blocks.paragraph(depth + 3, Inline.read(cell), false);
            }
        }
        blocks.endTable(depth);
    }

    /// The line under the head of a table.
    private static boolean isRule(String line) {
        return line.strip().matches("\\|[-:| ]{1,2000}");
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        for (int i = 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) cell.append(c).append(line.charAt(++i));
            else if (c == '|') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else cell.append(c);
        }
        if (!cell.toString().isBlank() || cells.isEmpty())
            cells.add(cell.toString().strip());
        return cells;
    }

    public static Written write(Text text) {
        var out = new StringBuilder();
        var inline = new Inline(text);
        for (int i = 0; i < text.size(); ) {
            var block = text.blocks().get(i);
            if (block.kind() == Kind.TABLE) {
                int end = text.end(i);
                table(text.blocks().subList(i, end), inline, out);
                i = end;
            } else {
                if (!block.kind().isFrame()) block(block, inline, out);
                i++;
            }
        }
        var content = out.toString();
        return Written.of(content, text, read(content));
    }

    private static void block(Block block, Inline inline, StringBuilder out) {
        var words = inline.write(block.wording());
        var number = block.typed() || block.number().isEmpty() ? "" : block.number() + " ";
        switch (block.kind()) {
            case HEADING, PART ->
                out.append("#".repeat(block.depth() + 1))
                        .append(' ')
                        .append(number)
                        .append(words.replace("\n", " "));
            case NOTE -> out.append(inline.name(block)).append(": ").append(words.replace("\n", "\\\n"));
            case ITEM -> {
                out.append("  ".repeat(Math.max(0, block.depth() - 1))).append("- ");
                out.append(number.equals("• ") ? "" : number).append(lines(words, block.depth()));
            }
            default -> {
                var literal = number.isEmpty() && !block.typed() ? unnumbered(words) : words;
                out.append("  ".repeat(block.depth())).append(number).append(lines(literal, block.depth()));
            }
        }
        out.append("\n\n");
    }

    private static String lines(String words, int depth) {
        return words.replace("\n", "\\\n" + "  ".repeat(depth));
    }

    /// Words that only look like a number at the beginning keep it by a stroke before its stop.
    private static String unnumbered(String words) {
        var typed = TypedNumber.of(words);
        if (typed != null) {
            int end = words.indexOf(typed.printed()) + typed.printed().length() - 1;
            return words.substring(0, end) + "\\" + words.substring(end);
        }
        return words.startsWith("#") || words.startsWith("-") || words.startsWith("|") ? "\\" + words : words;
    }

    private static void table(List<Block> blocks, Inline inline, StringBuilder out) {
        var indent = "  ".repeat(blocks.getFirst().depth());
        int rows = 0;
        int cells = 0;
        for (int i = 1; i < blocks.size(); i++) {
            var block = blocks.get(i);
            switch (block.kind()) {
                case ROW -> {
                    if (rows > 0) out.append(" |\n");
                    if (rows == 1)
                        out.append(indent)
                                .append("|")
                                .append(" --- |".repeat(Math.max(1, cells)))
                                .append('\n');
                    rows++;
                    cells = 0;
                }
                case CELL -> {
                    out.append(cells == 0 ? indent + "| " : " | ");
                    cells++;
                }
                default -> {
                    var number = block.typed() || block.number().isEmpty() ? "" : block.number() + " ";
                    out.append(number)
                            .append(inline.write(block.wording())
                                    .replace("|", "\\|")
                                    .replace("\n", " "));
                }
            }
        }
        if (rows > 0) out.append(" |\n");
        if (rows == 1)
            out.append(indent)
                    .append("|")
                    .append(" --- |".repeat(Math.max(1, cells)))
                    .append('\n');
        out.append('\n');
    }
}
