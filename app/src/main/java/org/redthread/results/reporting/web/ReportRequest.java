package org.redthread.results.reporting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.results.collecting.Entered;
import org.redthread.results.collecting.FormLine;
import org.redthread.web.Findings;
import tools.jackson.databind.JsonNode;

/// A report as a program sends it. What is said of an indicator stands in the place of what the draft says of it; what
/// is left out stays.
///
/// @param handIn false for a draft
/// @param why where values are corrected that were handed in before
record ReportRequest(boolean handIn, @Nullable String why, List<Entry> entries) {

    private static final Set<String> FIELDS = Set.of("handIn", "why", "entries");
    private static final Set<String> OF_AN_ENTRY =
            Set.of("indicator", "by", "part", "unit", "number", "whole", "words", "note", "confirmed");

    /// @param indicator its number in the framework: `2.1`
    /// @param unit that of the indicator; said to be sure that both mean the same
    /// @param number a decimal number, of a share or a ratio the part; a text, or a number of JSON
    /// @param whole of a share or a ratio
    /// @param confirmed that a value which differs strongly from the one before was looked at again
    /// @param by of a part, by what it is told apart: `SEX`
    /// @param part its key: `women`
    record Entry(
            String indicator,
            @Nullable String by,
            @Nullable String part,
            @Nullable String unit,
            @Nullable String number,
            @Nullable String whole,
            @Nullable String words,
            @Nullable String note,
            boolean confirmed) {

        String key() {
            return by == null && part == null ? indicator : indicator + "~" + by + "~" + part;
        }
    }

    /// What is wrong is found by its place in the document: `entries[1].unit`.
    static ReportRequest read(JsonNode document, Findings findings) {
        if (!document.isObject()) {
            findings.add("", "reporting.found.object");
            return new ReportRequest(false, null, List.of());
        }
        unknown(document, FIELDS, "", findings);
        var entries = new ArrayList<Entry>();
        var listed = document.path("entries");
        findings.addIf(!listed.isArray(), "entries", "reporting.found.array");
        for (var at = 0; at < listed.size(); at++) {
            var place = "entries[" + at + "]";
            var entry = listed.get(at);
            if (!entry.isObject()) findings.add(place, "reporting.found.object");
            else entries.add(entry(entry, place + ".", findings));
        }
        return new ReportRequest(truth(document, "handIn", "", findings), text(document, "why", "", findings), entries);
    }

    private static Entry entry(JsonNode entry, String place, Findings findings) {
        unknown(entry, OF_AN_ENTRY, place, findings);
        var indicator = text(entry, "indicator", place, findings);
        findings.addIf(indicator == null, place + "indicator", "reporting.found.indicator.none");
        return new Entry(
                indicator == null ? "" : indicator,
                text(entry, "by", place, findings),
                text(entry, "part", place, findings),
                text(entry, "unit", place, findings),
                text(entry, "number", place, findings),
                text(entry, "whole", place, findings),
                text(entry, "words", place, findings),
                text(entry, "note", place, findings),
                truth(entry, "confirmed", place, findings));
    }

    private static void unknown(JsonNode node, Set<String> known, String place, Findings findings) {
        for (var name : node.propertyNames())
            findings.addIf(!known.contains(name), place + name, "reporting.found.unknown", name);
    }

    private static @Nullable String text(JsonNode node, String name, String place, Findings findings) {
        var value = node.path(name);
        if (value.isMissingNode() || value.isNull()) return null;
        if (value.isString() || value.isNumber()) return value.asString().replace("\0", "");
        findings.add(place + name, "reporting.found.text");
        return null;
    }

    private static boolean truth(JsonNode node, String name, String place, Findings findings) {
        var value = node.path(name);
        findings.addIf(
                !value.isMissingNode() && !value.isNull() && !value.isBoolean(), place + name, "reporting.found.truth");
        return value.isBoolean() && value.booleanValue();
    }

    /// As the form of the page would bring them. An indicator that was not asked for, one that stands twice and another
    /// unit are found here, as a workbook's are.
    Map<String, Entered> entered(List<FormLine> asked, String by, Findings findings) {
        var typed = new LinkedHashMap<String, Entered>();
        for (var at = 0; at < entries.size(); at++) {
            var entry = entries.get(at);
            var place = "entries[" + at + "].";
            if (asked.stream().noneMatch(each -> each.key().equals(entry.indicator()))) {
                findings.add(place + "indicator", "collecting.sheet.indicator", entry.indicator());
                continue;
            }
            var line = asked.stream()
                    .filter(each -> each.key().equals(entry.key()))
                    .findFirst();
            if (line.isEmpty()) {
                findings.add(
                        place + "part", "collecting.sheet.part", entry.by() + ": " + entry.part(), entry.indicator());
                continue;
            }
            var unit = line.get().indicator().series().unit();
            findings.addIf(
                    entry.unit() != null && !entry.unit().equals(unit),
                    place + "unit",
                    "collecting.sheet.unit",
                    String.valueOf(entry.unit()),
                    unit);
            findings.addIf(
                    typed.containsKey(entry.key()),
                    place + "indicator",
                    "collecting.sheet.indicator.twice",
                    entry.indicator());
            typed.put(
                    entry.key(),
                    new Entered(
                            said(entry.number()),
                            said(entry.whole()),
                            said(entry.words()),
                            said(entry.note()),
                            entry.confirmed(),
                            by));
        }
        return typed;
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words.strip();
    }

    /// Where in the document a field of the form stands: `number-2.1` is `entries[0].number`.
    String place(String field) {
        var parted = field.split("-", 2);
        for (var at = 0; parted.length == 2 && at < entries.size(); at++)
            if (entries.get(at).key().equals(parted[1])) return "entries[" + at + "]." + parted[0];
        return field;
    }
}
