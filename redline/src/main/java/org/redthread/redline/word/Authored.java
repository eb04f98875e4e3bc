package org.redthread.redline.word;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Revision;
import org.redthread.redline.xml.Element;

/// Reads who changed something and when from the element that says so.
final class Authored {

    private Authored() {}

    static Revision revision(Revision.Kind kind, Element by, Identity at, int from, int to, String words) {
        return new Revision(kind, by.attribute("w:author", ""), date(by), at, from, to, words);
    }

    /// Word writes the writer's local time and marks it as UTC; the mark is dropped rather than believed.
    static @Nullable LocalDateTime date(Element by) {
        var value = by.attribute("w:date", "");
        if (value.length() < 19) return null;
        try {
            return LocalDateTime.parse(value.substring(0, 19));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
