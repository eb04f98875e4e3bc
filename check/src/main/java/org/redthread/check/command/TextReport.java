package org.redthread.check.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.redthread.check.Confirmation;
import org.redthread.check.Finding;
import org.redthread.check.Place;
import org.redthread.check.Report;
import org.redthread.check.Sayings;
import org.redthread.check.Severity;
import org.redthread.check.command.Result.Checked;
import org.redthread.check.command.Result.Refused;
import picocli.CommandLine.Help.Ansi;

/// The report for a person at a terminal: what, where, the words as printed, why, and what it rests on.
final class TextReport {

    private static final int WIDTH = 96;

    private final PrintWriter out;
    private final Ansi ansi;
    private final Sayings sayings;

    TextReport(PrintWriter out, Ansi ansi, Sayings sayings) {
        this.out = out;
        this.ansi = ansi;
        this.sayings = sayings;
    }

    void print(Result result) {
        switch (result) {
            case Checked checked -> print(checked.file(), checked.report());
            case Refused refused -> out.println(style("bold", refused.file()) + ": " + refused.reason());
        }
    }

    private void print(String file, Report report) {
        var date = report.date().map(day -> ", " + sayings.day(day)).orElse("");
        out.println(style("bold", file) + date);
        out.println();
        for (var finding : report.findings()) print(finding);
        for (var confirmation : report.confirmed()) print(confirmation);
        if (!report.confirmed().isEmpty()) out.println();
        for (var unchecked : report.unchecked())
            wrapped("  " + sayings.say("report.unchecked") + ": ", "    ", unchecked);
        if (!report.unchecked().isEmpty()) out.println();
        out.println("  " + sum(report));
        out.println();
    }

    private void print(Finding finding) {
        out.println("  %s %s  %s"
                .formatted(
                        mark(finding.severity()),
                        style("bold", finding.kind().words(sayings)),
                        style("faint", where(finding.place()))));
        wrapped("    ", "    ", "“" + finding.quote() + "”");
        wrapped("    ", "    ", finding.why());
        for (var line : finding.evidence()) wrapped("      - ", "        ", line);
        out.println();
    }

    private void print(Confirmation confirmation) {
        out.println("  %s “%s”: %s  %s"
                .formatted(
                        style("fg(green)", "✓"),
                        confirmation.quote(),
                        confirmation.what(),
                        style("faint", where(confirmation.place()))));
    }

    private String mark(Severity severity) {
        return switch (severity) {
            case ERROR -> style("fg(red),bold", "✗");
            case WARNING -> style("fg(yellow),bold", "!");
            case NOTE -> style("fg(blue),bold", "·");
        };
    }

    private String where(Place place) {
        var paragraph = place.paragraph() == null ? "" : ", " + sayings.say("report.paragraph", place.paragraph());
        return "%d:%d%s".formatted(place.line(), place.column(), paragraph);
    }

    private String sum(Report report) {
        if (report.isClean()) return sayings.say("report.clean");
        var parts = new ArrayList<String>();
        for (var severity : Severity.values()) {
            var number = report.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            if (number > 0) parts.add(sayings.say("report." + severity, number));
        }
        return String.join(", ", parts) + ".";
    }

    private void wrapped(String first, String others, String text) {
        var line = new StringBuilder(first);
        var isEmpty = true;
        for (var word : List.of(text.split(" "))) {
            if (!isEmpty && line.length() + 1 + word.length() > WIDTH) {
                out.println(line);
                line = new StringBuilder(others);
                isEmpty = true;
            }
            if (!isEmpty) line.append(' ');
            line.append(word);
            isEmpty = false;
        }
        out.println(line);
    }

    /// Text from a file never reaches picocli's markup: only our own style does.
    private String style(String style, String text) {
        if (!ansi.enabled()) return text;
        var styles = Ansi.Style.parse(style);
        return Ansi.Style.on(styles) + text + Ansi.Style.off(styles);
    }
}
