package org.redthread.fuzz;

import java.nio.charset.StandardCharsets;
import org.redthread.redline.brackets.Brackets;
import org.redthread.redline.plain.Markdown;

/// Markdown: read, its brackets understood, written and read again.
public final class MarkdownTarget {

    private MarkdownTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        var text = Markdown.read(new String(input, StandardCharsets.UTF_8));
        Brackets.in(text);
        var written = Markdown.write(text);
        if (written.lost().isEmpty() && !Markdown.read(written.content()).saysTheSameAs(text))
            throw new IllegalStateException("Something was lost and not said");
    }
}
