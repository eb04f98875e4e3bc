package org.redthread.web;

import java.util.LinkedHashMap;
import java.util.Map;

/// What cannot be taken of something handed in, field by field: the first thing that is wrong with each.
///
/// A field may be the empty text, for what is wrong with the whole.
public final class Findings {

    private record Finding(String key, Object[] arguments) {}

    private final Map<String, Finding> byField = new LinkedHashMap<>();

    /// @param key of the sentence that says what is wrong and what to do
    public Findings add(String field, String key, Object... arguments) {
        byField.putIfAbsent(field, new Finding(key, arguments));
        return this;
    }

    /// The same where the condition holds.
    public Findings addIf(boolean wrong, String field, String key, Object... arguments) {
        return wrong ? add(field, key, arguments) : this;
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    /// The sentence of each field in the reader's language, in the order in which they were found.
    public Map<String, String> sentences(Here here) {
        return sentences(here.messages(), here.language());
    }

    /// The same for a program, which is on no page.
    public Map<String, String> sentences(Messages messages, Language language) {
        var sentences = new LinkedHashMap<String, String>();
        byField.forEach(
                (field, finding) -> sentences.put(field, messages.say(language, finding.key, finding.arguments)));
        return sentences;
    }

    @Override
    public String toString() {
        var said = new StringBuilder();
        byField.forEach((field, finding) ->
                said.append(field).append(": ").append(finding.key).append("; "));
        return said.toString();
    }
}
