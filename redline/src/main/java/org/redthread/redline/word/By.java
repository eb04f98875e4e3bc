package org.redthread.redline.word;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.xml.Element;

/// Who proposes something, as Word shows it.
///
/// @param author one name or several in one string: Word knows one author for each change
/// @param date by that party's own clock; null leaves the change undated, which the schema allows
public record By(String author, @Nullable LocalDateTime date) {

    static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'");

    Element on(Element made) {
        made.set("w:author", author);
        if (date != null) made.set("w:date", SECONDS.format(date));
        return made;
    }
}
