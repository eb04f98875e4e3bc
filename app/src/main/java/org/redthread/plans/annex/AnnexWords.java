package org.redthread.plans.annex;

import java.util.Locale;
import java.util.stream.Collectors;
import org.redthread.office.Words;
import org.redthread.web.Here;
import org.redthread.web.Language;

/// An annex in the reader's language, the same on a page, in a table and on paper.
///
/// @param recorded whether goals and activities are in the words of the record, which are English for every reader
public record AnnexWords(Here here, boolean recorded) {

    /// `Goal 3`, `Action point 3.2`.
    public String number(Annex.Entry entry) {
        return here.say("annex.kind." + entry.kind(), entry.number());
    }

    public String called(Annex.Entry entry) {
        return number(entry) + ". " + entry.title();
    }

    public String called(Annex.Through through) {
        return through.title().isEmpty() ? here.say("plans.untitled") : through.title();
    }

    /// Where a tie comes from: a source, a guess, or this house.
    public String basis(Annex.Way way) {
        return here.say(
                "annex.basis." + (way.inferred() ? "inferred" : way.sources().isEmpty() ? "set" : "recorded"));
    }

    public String way(Annex.Way way) {
        var through = way.through();
        return through == null ? here.say("annex.directly") : here.say("annex.through", called(through));
    }

    /// All that ties a project, each with its basis and its sources.
    public String ways(Annex.Tied tied) {
        return tied.ways().isEmpty()
                ? here.say("annex.by-nothing")
                : tied.ways().stream()
                        .map(way -> way(way) + " (" + basis(way)
                                + (way.sources().isEmpty() ? "" : ": " + String.join(", ", way.sources())) + ")")
                        .collect(Collectors.joining("; "));
    }

    /// For a paper: what is English in a paper of another language says so.
    Words words(String text) {
        return recorded && here.language() != Language.EN ? Words.NONE.in(Locale.ENGLISH, text) : Words.of(text);
    }

    Words entry(Annex.Entry entry) {
        var words = words(entry.title());
        return Words.of(number(entry) + ". ").then(words.runs().getFirst());
    }

    Words project(Annex.Project project) {
        return words(project.title());
    }
}
