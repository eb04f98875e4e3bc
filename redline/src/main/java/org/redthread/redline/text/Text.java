package org.redthread.redline.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A negotiated text: its blocks in the order of the document.
///
/// The order and the depths are the tree: a block's children are the deeper ones that follow it. Kept flat
/// because every reader, printer and comparer goes through a text from top to bottom; [#tree()] gives the nested
/// view. Notes stand at the end, at depth 0.
public final class Text {

    public static final Text EMPTY = new Text(List.of());

    private final List<Block> blocks;
    private final Map<Identity, Integer> places;

    /// @throws IllegalArgumentException when two blocks share an identity, or one is more than one deeper than
    ///     the one before
    public Text(List<Block> blocks) {
        this.blocks = List.copyOf(blocks);
        this.places = HashMap.newHashMap(blocks.size());
        int deepest = 0;
        for (int i = 0; i < this.blocks.size(); i++) {
            var block = this.blocks.get(i);
            if (block.depth() > deepest) throw new IllegalArgumentException("Nothing holds " + block.id());
            if (places.put(block.id(), i) != null) throw new IllegalArgumentException("Two blocks are " + block.id());
            deepest = block.depth() + 1;
        }
    }

    public List<Block> blocks() {
        return blocks;
    }

    public int size() {
        return blocks.size();
    }

    public Optional<Block> block(Identity id) {
        return Optional.ofNullable(places.get(id)).map(blocks::get);
    }

    /// Where a block stands in [#blocks()], or -1.
    public int indexOf(Identity id) {
        return places.getOrDefault(id, -1);
    }

    /// Index after the last block that stands below the one at `index`.
    public int end(int index) {
        int next = index + 1;
        while (next < blocks.size()
                && blocks.get(next).depth() > blocks.get(index).depth()) next++;
        return next;
    }

    /// The block that holds another; empty for what stands directly in the document.
    public Optional<Block> parent(Identity id) {
        int index = indexOf(id);
        if (index < 0) return Optional.empty();
        int depth = blocks.get(index).depth();
        while (--index >= 0) if (blocks.get(index).depth() < depth) return Optional.of(blocks.get(index));
        return Optional.empty();
    }

    /// A block and all that it holds.
    public record Branch(Block block, List<Branch> children) {}

    public List<Branch> tree() {
        return branches(0, blocks.size());
    }

    private List<Branch> branches(int from, int to) {
        var found = new ArrayList<Branch>();
        for (int i = from; i < to; i = end(i)) found.add(new Branch(blocks.get(i), branches(i + 1, end(i))));
        return List.copyOf(found);
    }

    /// Whether both say the same in the same order, whatever their identities.
    public boolean saysTheSameAs(Text other) {
        if (size() != other.size()) return false;
        for (int i = 0; i < size(); i++) if (!blocks.get(i).saysTheSameAs(other.blocks.get(i))) return false;
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Text text && blocks.equals(text.blocks);
    }

    @Override
    public int hashCode() {
        return blocks.hashCode();
    }

    @Override
    public String toString() {
        return blocks.toString();
    }
}
