package org.redthread.texts.negotiations;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.Unheld;
import org.redthread.redline.Unreadable;
import org.redthread.redline.akn.AkomaNtoso;
import org.redthread.redline.compile.RoundPapers;
import org.redthread.redline.plain.Markdown;
import org.redthread.redline.text.Text;
import org.redthread.redline.word.WordFile;
import org.redthread.texts.NotHeld;

/// A text that was handed in: read from a Word file, Akoma Ntoso or Markdown, or written in the form itself.
///
/// @param docx the file, where it is a Word file: what later versions are written into
/// @param notices what it held and a text cannot hold, as [NotHeld] spells it
public record Handed(String name, Text words, byte @Nullable [] docx, List<String> notices) {

    /// By what the content is, whatever the file is called.
    ///
    /// @throws Unreadable with a sentence for whoever sent it
    public static Handed read(String name, byte[] content) throws Unreadable {
        if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
            var file = WordFile.read(name, content);
            return said(new Handed(name, file.text(), content, written(file.notices())));
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".docx"))
            throw new Unreadable(name, "is no Word file inside; save it again as .docx.");
        var start = new String(content, 0, Math.min(content.length, 200), StandardCharsets.UTF_8).stripLeading();
        if (start.startsWith("<") || start.startsWith("\uFEFF<")) {
            var read = AkomaNtoso.read(name, content);
            return said(new Handed(name, read.text(), null, written(read.notices())));
        }
        for (byte each : content)
            if (each == 0) throw new Unreadable(name, "is neither a Word file nor Akoma Ntoso nor plain text.");
        return said(new Handed(name, Markdown.read(new String(content, StandardCharsets.UTF_8)), null, List.of()));
    }

    /// The same under the identities of the version before it.
    Handed named(Text before) {
        return new Handed(name, RoundPapers.succeeding(before, words), docx, notices);
    }

    private static List<String> written(List<Unheld> notices) {
        return notices.stream().map(NotHeld::written).toList();
    }

    private static Handed said(Handed handed) throws Unreadable {
        if (handed.words.blocks().stream()
                .allMatch(block -> block.wording().text().isBlank()))
            throw new Unreadable(handed.name, "holds no words.");
        return handed;
    }
}
