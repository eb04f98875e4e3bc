package org.redthread.mail;

import java.util.Arrays;
import java.util.Objects;

/// A file that goes with a letter.
///
/// @param name under which it is saved: Latin letters, figures, dots and dashes
/// @param mediaType with its parameters, `text/calendar;charset=utf-8;method=REQUEST`
/// @param content at most a megabyte
public record Attachment(String name, String mediaType, byte[] content) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment(var theirs, var type, var bytes)
                && name.equals(theirs)
                && mediaType.equals(type)
                && Arrays.equals(content, bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, mediaType, Arrays.hashCode(content));
    }

    @Override
    public String toString() {
        return "%s (%s, %d bytes)".formatted(name, mediaType, content.length);
    }
}
