package org.redthread.iati.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.redthread.iati.Fault;
import org.redthread.iati.Finding;
import org.redthread.iati.Mapping;
import org.redthread.iati.Severity;

/// What the command says; of the standard's rules in the standard's own words.
///
/// @param rules sentences of the standard by the ids of its rules
record Sentences(Map<String, String> rules) {

    private static final int LONGEST = 60;

    static String of(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    static String of(Mapping.Fate fate) {
        return switch (fate) {
            case KEPT -> "kept";
            case FOREIGN -> "not IATI";
            case LEFT -> "left";
        };
    }

    /// Row, activity, field, line, and the values that are wrong.
    static String place(Finding finding) {
        var place = new StringBuilder("line " + finding.line());
        if (finding.row() > 0) place.append(", row ").append(finding.row());
        if (!finding.activity().isEmpty()) place.append(", ").append(shortened(finding.activity()));
        if (!finding.field().isEmpty()) place.append(", ").append(finding.field());
        var values = switch (finding.fault()) {
            case Fault.Rule rule -> rule.values();
            case Fault.Code code -> List.of(code.value());
            case Fault.Odd odd -> odd.values();
            case Fault.Schema schema ->
                schema.clause() == Fault.Clause.VALUE
                        ? schema.values().stream().limit(1).toList()
                        : List.<String>of();
            case Fault.Unreadable _, Fault.Twice _ -> List.<String>of();
        };
        if (!values.isEmpty())
            place.append(": ")
                    .append(shortened(String.join(
                            ", ", values.stream().map(v -> "\"" + v + "\"").toList())));
        return place.toString();
    }

    /// What is typed in a file must not steer the terminal.
    private static String shortened(String text) {
        var plain = text.replaceAll("[\\p{Cc}\\p{Cf}]", " ");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }

    String of(Fault fault) {
        return switch (fault) {
            case Fault.Unreadable(var reason, var value) -> of(reason, shortened(value));
            case Fault.Schema schema -> of(schema.clause(), shortened(schema.subject()), schema.key());
            case Fault.Rule rule -> rule.id() + ": " + rules.getOrDefault(rule.id(), rule.kind());
            case Fault.Code code -> "A code that is not in the list " + code.list() + " of " + code.edition() + ".";
            case Fault.Twice(var row) -> "An identifier stands twice; first in row " + row + ".";
            case Fault.Odd odd ->
                switch (odd.oddity()) {
                    case BUDGET_BELOW_ZERO -> "A budget is below zero.";
                    case BASELINE_AFTER_PERIOD -> "A baseline is later than a period that it is the baseline of.";
                    case PERIOD_TWICE -> "An indicator has the same period twice.";
                };
        };
    }

    private static String of(Fault.Reason reason, String value) {
        return switch (reason) {
            case EMPTY -> "The file is empty.";
            case MALFORMED -> "The file is not well-formed XML from here on.";
            case ENCODING -> "The file has bytes that are no letters of the encoding it says it has.";
            case DOCTYPE -> "The file has a document type declaration; no IATI file needs one, and none is accepted.";
            case NOT_IATI -> "The file is not of IATI: it begins with <" + value + ">.";
            case ORGANISATIONS -> "This is an IATI file of organisations, not of activities.";
            case EDITION ->
                value.isEmpty()
                        ? "The file does not say its edition of IATI; 2.03 is read."
                        : "The file is of IATI " + value + "; 2.03 is read.";
            case ACTIVITY_TOO_LARGE -> "One activity or value is larger than is read.";
            case TOO_DEEP -> "Elements stand in each other deeper than " + value + " levels.";
            case STREAM -> "Reading broke off.";
        };
    }

    private static String of(Fault.Clause clause, String subject, String key) {
        return switch (clause) {
            case MISPLACED -> "<" + subject + "> has no place here.";
            case MISSING -> "Something lacks in <" + subject + ">.";
            case ATTRIBUTE_UNKNOWN -> "The standard knows no attribute " + subject + " here.";
            case ATTRIBUTE_MISSING -> "The attribute " + subject + " lacks.";
            case VALUE -> "A value of " + subject + " is not of its type.";
            case OTHER -> "Against the schema (" + key + ").";
        };
    }
}
