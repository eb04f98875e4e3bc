package org.redthread.check.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.redthread.check.Confirmation;
import org.redthread.check.Finding;
import org.redthread.check.Place;
import org.redthread.check.Report;
import org.redthread.check.command.Result.Checked;
import org.redthread.check.command.Result.Refused;

/// The report for machines. Its shape is described in `docs/check.md`; `version` changes when a field changes its
/// meaning.
final class JsonReport {

    private static final int VERSION = 1;

    private JsonReport() {}

    static String of(List<Result> results) {
        return "{\"version\":%d,\"files\":%s}"
                .formatted(VERSION, array(results.stream().map(JsonReport::file).toList()));
    }

    private static String file(Result result) {
        return switch (result) {
            case Checked checked ->
                "{\"file\":%s,\"usable\":true,%s}".formatted(string(checked.file()), fields(checked.report()));
            case Refused refused ->
                "{\"file\":%s,\"usable\":false,\"reason\":%s}"
                        .formatted(string(refused.file()), string(refused.reason()));
        };
    }

    private static String fields(Report report) {
        return "\"date\":%s,\"findings\":%s,\"confirmed\":%s,\"unchecked\":%s"
                .formatted(
                        report.date().map(day -> string(day.toString())).orElse("null"),
                        array(report.findings().stream()
                                .map(JsonReport::finding)
                                .toList()),
                        array(report.confirmed().stream()
                                .map(JsonReport::confirmation)
                                .toList()),
                        array(report.unchecked().stream()
                                .map(JsonReport::string)
                                .toList()));
    }

    private static String finding(Finding finding) {
        return "{\"class\":%s,\"severity\":%s,\"quote\":%s,%s,\"why\":%s,\"evidence\":%s}"
                .formatted(
                        string(finding.kind().name().toLowerCase(Locale.ROOT)),
                        string(finding.severity().name().toLowerCase(Locale.ROOT)),
                        string(finding.quote()),
                        place(finding.place()),
                        string(finding.why()),
                        array(finding.evidence().stream()
                                .map(JsonReport::string)
                                .toList()));
    }

    private static String confirmation(Confirmation confirmation) {
        return "{\"quote\":%s,%s,\"what\":%s}"
                .formatted(string(confirmation.quote()), place(confirmation.place()), string(confirmation.what()));
    }

    private static String place(Place place) {
        return "\"offset\":%d,\"length\":%d,\"line\":%d,\"column\":%d,\"paragraph\":%s"
                .formatted(
                        place.offset(),
                        place.length(),
                        place.line(),
                        place.column(),
                        place.paragraph() == null ? "null" : string(place.paragraph()));
    }

    private static String array(List<String> values) {
        return values.stream().collect(Collectors.joining(",", "[", "]"));
    }

    static String string(String text) {
        var json = new StringBuilder(text.length() + 2).append('"');
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            switch (character) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (character < ' ' || Character.isSurrogate(character))
                        json.append("\\u%04x".formatted((int) character));
                    else json.append(character);
                }
            }
        }
        return json.append('"').toString();
    }
}
