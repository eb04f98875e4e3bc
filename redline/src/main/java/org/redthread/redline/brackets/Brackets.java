package org.redthread.redline.brackets;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Text;

/// All square brackets of a text, whoever wrote them, in the order in which they open.
///
/// A bracket may open in one paragraph and close in a later one. Brackets that have no partner are reported by
/// their place; the others are read all the same.
///
/// @param unbalanced a sentence for each bracket without a partner
public record Brackets(Text text, List<Bracket> all, List<Unbalanced> unbalanced) {

    /// A bracket without a partner.
    ///
    /// @param opens whether it opens and never closes; else it closes what never opened
    public record Unbalanced(Identity at, int index, boolean opens) {}

    public Brackets {
        all = List.copyOf(all);
        unbalanced = List.copyOf(unbalanced);
    }

    private record Opened(int block, int index, int depth) {}

    public static Brackets in(Text text) {
        var found = new ArrayList<Bracket>();
        var unbalanced = new ArrayList<Unbalanced>();
        var open = new ArrayDeque<Opened>();
        for (int b = 0; b < text.size(); b++) {
            var words = text.blocks().get(b).wording().text();
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (c == '[') open.push(new Opened(b, i, open.size() + 1));
                else if (c == ']') {
                    var from = open.poll();
                    if (from == null)
                        unbalanced.add(new Unbalanced(text.blocks().get(b).id(), i, false));
                    else found.add(bracket(text, from, b, i));
                }
            }
        }
        for (var left : open)
            unbalanced.add(new Unbalanced(text.blocks().get(left.block).id(), left.index, true));
        var order = Comparator.comparingInt((Bracket each) -> text.indexOf(each.at()))
                .thenComparingInt(Bracket::from);
        found.sort(order);
        unbalanced.sort(Comparator.comparingInt((Unbalanced each) -> text.indexOf(each.at()))
                .thenComparingInt(Unbalanced::index));
        return new Brackets(text, found, unbalanced);
    }

    private static Bracket bracket(Text text, Opened from, int block, int index) {
        var first = text.blocks().get(from.block);
        var words = first.wording().text();
        var inside = words.substring(from.index + 1, block == from.block ? index : words.length());
        boolean attached = from.index > 0
                && !Character.isWhitespace(words.charAt(from.index - 1))
                && words.charAt(from.index - 1) != ']';
        var meaning = Meaning.of(inside, attached);
        return new Bracket(
                first.id(),
                from.index,
                text.blocks().get(block).id(),
                index + 1,
                from.depth,
                meaning.sense(),
                meaning.holders(),
                meaning.option(),
                meaning.words());
    }

    /// The brackets that are still to be settled.
    public List<Bracket> open() {
        return all.stream().filter(Bracket::isOpen).toList();
    }

    public int deepest() {
        return open().stream().mapToInt(Bracket::depth).max().orElse(0);
    }

    /// How many open brackets each party holds, by name.
    public Map<String, Integer> byHolder() {
        var counts = new java.util.TreeMap<String, Integer>();
        for (var bracket : open()) for (var holder : bracket.holders()) counts.merge(holder, 1, Integer::sum);
        return counts;
    }

    /// The open brackets of each block that has some, in the order of the text. One that spans several blocks
    /// stands with the first.
    public Map<Identity, List<Bracket>> byBlock() {
        var found = new LinkedHashMap<Identity, List<Bracket>>();
        for (var bracket : open())
            found.computeIfAbsent(bracket.at(), _ -> new ArrayList<>()).add(bracket);
        return found;
    }

    /// Blocks that hold words and no part of an open bracket: what is agreed.
    public int agreedBlocks() {
        var touched = new HashSet<Integer>();
        for (var bracket : open())
            for (int i = text.indexOf(bracket.at()); i <= text.indexOf(bracket.until()); i++) touched.add(i);
        int agreed = 0;
        for (int i = 0; i < text.size(); i++)
            if (!text.blocks().get(i).wording().isEmpty() && !touched.contains(i)) agreed++;
        return agreed;
    }
}
