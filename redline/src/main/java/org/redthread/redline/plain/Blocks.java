package org.redthread.redline.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.TypedNumber;
import org.redthread.redline.text.Wording;

/// Puts blocks one under the other as a reader of lines meets them: gives them identities, tells provisions from
/// recitals by the rules of the trade, and lets none stand deeper than something can hold it.
final class Blocks {

    private static final Pattern HEADING =
            Pattern.compile("^((?:[IVXLC]{1,7}|\\d{1,3}(?:\\.\\d{1,3}){0,4}|[A-Z])[.)]) ");

    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private boolean numbered;
    /// The depth of the table that has just ended, or -1.
    private int afterTable = -1;

    void heading(Kind kind, int depth, Wording words) {
        var number = HEADING.matcher(words.text());
        if (number.find()) add(kind, depth, number.group(1), words.part(number.end(), words.length()));
        else add(kind, depth, "", words);
    }

    /// A paragraph; its kind shows in its number, and in the comma that a recital ends with.
    ///
    /// @param bullet whether it is set as a point, with or without a letter of its own
    void paragraph(int depth, Wording words, boolean bullet) {
        var typed = TypedNumber.of(words.text());
        if (typed != null && words.text().startsWith(typed.printed() + " ")) {
            numbered |= typed.provision();
            var rest = words.part(typed.printed().length() + 1, words.length());
            add(typed.provision() ? Kind.PROVISION : Kind.ITEM, depth, typed.printed(), rest);
        } else if (bullet) add(Kind.ITEM, depth, "•", words);
        else literal(depth, words);
    }

    /// A paragraph without a number, whatever it begins with.
    void literal(int depth, Wording words) {
        var end = words.text().strip();
        add(!numbered && (end.endsWith(",") || end.endsWith("،")) ? Kind.RECITAL : Kind.PARAGRAPH, depth, "", words);
    }

    void add(Kind kind, int depth, String number, Wording words) {
        int deepest = deepest();
        afterTable = -1;
        var name = words.isEmpty()
                ? kind.name().toLowerCase(java.util.Locale.ROOT)
                : "%08x".formatted(words.text().hashCode());
        add(new Block(identity(name), kind, Math.min(depth, deepest), number, words));
    }

    /// How deep the next block would stand at most.
    int deepest() {
        return blocks.isEmpty()
                ? 0
                : afterTable >= 0 ? afterTable : blocks.getLast().depth() + 1;
    }

    /// What comes next stands beside the table, not in it.
    void endTable(int depth) {
        afterTable = depth;
    }

    void note(String name, Wording words) {
        add(new Block(identity("note-" + name), Kind.NOTE, 0, "", words));
    }

    private void add(Block block) {
        blocks.add(block);
    }

    private Identity identity(String name) {
        int count = taken.merge(name, 1, Integer::sum);
        return new Identity(count == 1 ? name : name + "-" + count);
    }

    Text text() {
        return new Text(blocks);
    }
}
