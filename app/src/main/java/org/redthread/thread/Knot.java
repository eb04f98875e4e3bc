package org.redthread.thread;

import java.util.UUID;
import java.util.regex.Pattern;

/// A reference to anything that can be pointed at: a meeting, a text, a document, a project, a party.
///
/// @param kind as the room that holds it calls it, in small letters: `meeting`
public record Knot(String kind, UUID id) {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]*");

    public Knot {
        if (!KIND.matcher(kind).matches()) throw new IllegalArgumentException("No kind of knot: " + kind);
    }

    /// Its place on the thread, without the language.
    public String inside() {
        return "/thread/" + kind + "/" + id;
    }
}
