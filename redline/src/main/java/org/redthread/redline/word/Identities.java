package org.redthread.redline.word;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.redthread.redline.xml.Element;

/// Gives each paragraph that has none Word's own identifier (`w14:paraId`, MS-DOCX 2.5.4.1), drawn from its
/// words, and gives the later one of two that share theirs a new one.
final class Identities {

    static final String NAME = "w14:paraId";

    private final Set<String> taken = new HashSet<>();

    void stamp(Element story) {
        story.each(element -> {
            if (!element.is("w:p")) return;
            var own = element.attribute(NAME);
            if (own != null && taken.add(own)) return;
            element.set(NAME, fresh(element));
        });
    }

    /// Below 0x80000000 and not 0, as Word asks.
    private String fresh(Element paragraph) {
        var words = new StringBuilder();
        paragraph.each(element -> {
            if (element.is("w:t") || element.is("w:delText")) words.append(element.text());
        });
        int seed = words.toString().hashCode();
        for (int turn = 0; ; turn++) {
            int value = (seed * 31 + turn * 0x9E3779B9) & 0x7FFFFFFF;
            var id = String.format(Locale.ROOT, "%08X", value);
            if (value != 0 && taken.add(id)) return id;
        }
    }
}
