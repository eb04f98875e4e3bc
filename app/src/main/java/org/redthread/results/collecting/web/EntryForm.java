package org.redthread.results.collecting.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redthread.results.collecting.Entered;
import org.redthread.results.collecting.FormLine;

/// What stands in the fields of a report, each named by what it is and the number of its indicator: `number-1.1`.
final class EntryForm {

    private EntryForm() {}

    /// Only lines of which a field came.
    static Map<String, Entered> read(List<FormLine> lines, Map<String, String> typed, String by) {
        var entries = new LinkedHashMap<String, Entered>();
        for (var line : lines) {
            var number = line.key();
            if (!typed.containsKey("number-" + number) && !typed.containsKey("words-" + number)) continue;
            entries.put(
                    number,
                    new Entered(
                            value(typed, "number-" + number),
                            value(typed, "whole-" + number),
                            value(typed, "words-" + number),
                            value(typed, "note-" + number),
                            typed.containsKey("confirmed-" + number),
                            by));
        }
        return entries;
    }

    private static String value(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip();
    }

    static Map<String, String> fields(Map<String, Entered> entries) {
        var fields = new LinkedHashMap<String, String>();
        entries.forEach((number, entered) -> {
            fields.put("number-" + number, entered.number());
            fields.put("whole-" + number, entered.whole());
            fields.put("words-" + number, entered.words());
            fields.put("note-" + number, entered.note());
            if (entered.confirmed()) fields.put("confirmed-" + number, "true");
        });
        return fields;
    }
}
