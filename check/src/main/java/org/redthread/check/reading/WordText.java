package org.redthread.check.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/// Turns the body of a Word file into Markdown while it streams by.
final class WordText implements Xml.Eye {

    /// What is not in the text a reader sees: deleted text, field codes, and the second copy of a text box.
    private static final Set<String> UNSEEN =
            Set.of("del", "moveFrom", "instrText", "delText", "Fallback", "pPrChange", "rPrChange");

    private final WordNumbering numbering;
    private final StringBuilder text = new StringBuilder();

    /// A text box stands inside the paragraph it is anchored in.
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();

    private final StringBuilder row = new StringBuilder();
    private String label = "";
    private String numId = "";
    private String level = "0";
    private int unseen;
    private int tables;
    private boolean inRun;

    WordText(WordNumbering numbering) {
        this.numbering = numbering;
    }

    @Override
    public void open(String name, XMLStreamReader xml) {
        if (UNSEEN.contains(name)) unseen++;
        if (unseen > 0) return;
        switch (name) {
            case "p" -> begin();
            case "t" -> inRun = true;
            case "tab" -> write(" ");
            case "br", "cr" -> write(tables > 0 ? " " : "\n");
            case "noBreakHyphen" -> write("-");
            case "numId" -> numId = WordNumbering.attribute(xml, "val");
            case "ilvl" -> level = WordNumbering.attribute(xml, "val");
            case "pStyle" -> heading(WordNumbering.attribute(xml, "val"));
            case "tbl" -> tables++;
            case "tr" -> {
                if (tables == 1) row.setLength(0);
            }
            default -> {}
        }
    }

    @Override
    public void close(String name) {
        if (UNSEEN.contains(name)) {
            unseen--;
            return;
        }
        if (unseen > 0) return;
        switch (name) {
            case "t" -> inRun = false;
            case "pPr" -> {
                if (!numId.isEmpty() && !numId.equals("0")) label += numbering.next(numId, level);
            }
            case "p" -> end();
            case "tc" -> {
                if (tables == 1) row.append(" |");
            }
            case "tr" -> {
                if (tables == 1 && !row.isEmpty()) text.append('|').append(row).append('\n');
            }
            case "tbl" -> {
                if (--tables == 0) text.append('\n');
            }
            default -> {}
        }
    }

    @Override
    public void text(String content) {
        if (inRun && unseen == 0) write(content);
    }

    String finished() {
        return text.toString();
    }

    private void begin() {
        paragraphs.push(new StringBuilder());
        label = "";
        numId = "";
        level = "0";
    }

    private void heading(String style) {
        if (style.matches("(?i)(?:heading|title).*")) label = "# ";
    }

    private void write(String content) {
        if (!paragraphs.isEmpty()) paragraphs.peek().append(content);
    }

    private void end() {
        if (paragraphs.isEmpty()) return;
        var content = paragraphs.pop().toString().strip();
        if (tables > 0) row.append(' ').append(content.replace('\n', ' ').replace('|', '/'));
        else if (!content.isEmpty()) text.append(label).append(content).append("\n\n");
        label = "";
    }
}
