package org.redthread.plans.annex;

import java.util.List;
import java.util.stream.Stream;
import org.redthread.office.Block;
import org.redthread.office.Cell;
import org.redthread.office.Paper;
import org.redthread.office.Tab;
import org.redthread.office.Words;

/// What can be taken away as a table and as a paper.
public interface Printable {

    Tab tab();

    Paper paper();

    static List<Cell> cells(String... texts) {
        return Stream.of(texts).map(Cell::of).toList();
    }

    /// A heading with its points below it, or with words that say that there are none.
    static void list(List<Block> blocks, String heading, List<Words> points, String none) {
        blocks.add(Block.heading(2, heading));
        blocks.add(points.isEmpty() ? Block.paragraph(none) : new Block.Points(points));
    }
}
