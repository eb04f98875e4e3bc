package org.redthread.redline.akn;

import java.nio.charset.StandardCharsets;
import org.redthread.redline.Unreadable;
import org.redthread.redline.merge.Compilation;
import org.redthread.redline.plain.Reader;
import org.redthread.redline.plain.Written;
import org.redthread.redline.text.Text;

/// Reads and writes texts as Akoma Ntoso 3.0 documents of type `doc`.
///
/// The stable identity of a block is its `wId`; its `eId` follows the naming convention and changes with its
/// place.
public final class AkomaNtoso {

    static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private AkomaNtoso() {}

    /// @param file what to call it when something is wrong with it
    /// @throws Unreadable when it is no Akoma Ntoso
    public static Reader read(String file, byte[] content) throws Unreadable {
        return new Reading(file).read(content);
    }

    public static Written write(Work work, Text text) {
        return checked(
                new Writing(work, new Compilation(text, java.util.List.of(), java.util.List.of(), java.util.List.of()))
                        .whole(),
                text);
    }

    /// The base of a compilation with its amendments: words in `ins` and `del`, new blocks in `quotedStructure`,
    /// all of them named in the analysis. A reader who leaves them out has the base.
    public static Written write(Work work, Compilation compilation) {
        return checked(new Writing(work, compilation).whole(), compilation.base());
    }

    private static Written checked(String content, Text text) {
        try {
            return Written.of(
                    content,
                    text,
                    read("the document", content.getBytes(StandardCharsets.UTF_8))
                            .text());
        } catch (Unreadable e) {
            return new Written(
                    content,
                    java.util.List.of("The text is nested too deeply for others to read: %s".formatted(e.sentence())));
        }
    }
}
