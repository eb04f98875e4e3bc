package org.redthread.proofs.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.check.Confirmation;
import org.redthread.check.Finding;
import org.redthread.check.Language;
import org.redthread.check.Place;
import org.redthread.check.Severity;
import org.redthread.meetings.Recorded;
import org.redthread.proofs.Proof;
import org.redthread.web.Here;

/// The page where a text is handed in, and what came of it.
///
/// @param pasted what was pasted, so that nothing typed is lost
/// @param name of the file that was handed in
public record CheckPage(
        Here here,
        @Nullable Proof proof,
        String pasted,
        @Nullable String name) {

    private static final int AROUND = 110;

    public Proof.@Nullable Read read() {
        return proof instanceof Proof.Read read ? read : null;
    }

    public Proof.@Nullable Refused refused() {
        return proof instanceof Proof.Refused refused ? refused : null;
    }

    /// Of the text handed in, so that it is read aloud as what it is.
    public String textLanguage() {
        var read = read();
        return Language.of(read == null ? pasted : read.text());
    }

    /// @param quote as it stands in the text, between what stands around it
    public record Excerpt(String before, String quote, String after) {}

    public Excerpt excerpt(Proof.Read read, Place place) {
        var text = read.text();
        var from = Math.min(Math.max(place.offset(), 0), text.length());
        var to = Math.min(from + Math.max(place.length(), 0), text.length());
        return new Excerpt(
                (from > AROUND ? "… " : "") + oneLine(text.substring(Math.max(0, from - AROUND), from)),
                oneLine(text.substring(from, to)),
                oneLine(text.substring(to, Math.min(text.length(), to + AROUND)))
                        + (to + AROUND < text.length() ? " …" : ""));
    }

    /// Where in the text: its paragraph, where it has a number, and the line.
    public String where(Place place) {
        return place.paragraph() == null
                ? here.say("proofs.line", place.line())
                : here.say("proofs.paragraph", place.paragraph(), place.line());
    }

    public List<Finding> findings() {
        var read = read();
        return read == null ? List.of() : read.report().findings();
    }

    public List<Confirmation> confirmed() {
        var read = read();
        return read == null ? List.of() : read.report().confirmed();
    }

    public @Nullable Recorded meeting() {
        var read = read();
        return read == null ? null : read.meeting();
    }

    public String knot(Finding finding) {
        return finding.severity() == Severity.NOTE ? "open" : "finding";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
