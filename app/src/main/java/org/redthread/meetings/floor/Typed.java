package org.redthread.meetings.floor;

import java.util.Map;
import java.util.regex.Pattern;

/// What was typed into a form, without the characters that no keyboard types on purpose: a table takes no NUL, and
/// the marks that turn the direction of writing could make one name look like another.
record Typed(Map<String, String> fields) {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");

    /// One line.
    String line(String field) {
        return text(field).replaceAll("\\s+", " ").strip();
    }

    /// Several lines, parted by line feeds alone.
    String text(String field) {
        var typed = fields.getOrDefault(field, "").replace("\r\n", "\n");
        return UNSEEN.matcher(typed).replaceAll("");
    }

    boolean ticked(String field) {
        return fields.containsKey(field);
    }
}
