package org.redthread.redline.brackets;

import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Text;

/// A text as lines to be read on a screen: two spaces a level, numbers in front, an empty line between blocks.
public final class Lines {

    private Lines() {}

    public static String of(Text text) {
        var out = new StringBuilder();
        for (var block : text.blocks()) {
            if (block.kind().isFrame()) continue;
            var indent = "  ".repeat(block.depth());
            out.append(indent);
            if (!block.typed() && !block.number().isEmpty())
                out.append(block.number()).append(' ');
            if (block.kind() == Kind.NOTE) out.append("Note: ");
            out.append(block.wording().text().replace("\n", "\n" + indent)).append("\n\n");
        }
        return out.toString();
    }
}
