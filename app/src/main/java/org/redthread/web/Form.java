package org.redthread.web;

import java.util.Map;

/// A form as it is shown: what was typed, or what stands for it before anything was, and what is wrong with it.
///
/// @param findings a sentence for each field that cannot be taken; under the empty name what is wrong with the whole
public record Form(Map<String, String> typed, Map<String, String> findings) {

    /// A form that nobody has sent yet.
    public static Form fresh(Map<String, String> proposed) {
        return new Form(proposed, Map.of());
    }

    /// A form that came back: nothing that was typed is lost.
    public static Form again(Map<String, String> typed, Findings findings, Here here) {
        return new Form(typed, findings.sentences(here));
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean isWrong() {
        return !findings.isEmpty();
    }

    public boolean wrong(String field) {
        return findings.containsKey(field);
    }

    public String finding(String field) {
        return findings.getOrDefault(field, "");
    }

    /// One thing that can be chosen in a field.
    public record Choice(String value, String label) {}
}
