package org.redthread.redline.compile;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.merge.Act;
import org.redthread.redline.merge.Amendment;
import org.redthread.redline.merge.Change;
import org.redthread.redline.merge.Compilation;
import org.redthread.redline.merge.Conflict;
import org.redthread.redline.text.Comment;
import org.redthread.redline.text.Identity;
import org.redthread.redline.tongue.Phrase;
import org.redthread.redline.tongue.Tongue;
import org.redthread.redline.word.By;
import org.redthread.redline.word.Markup;
import org.redthread.redline.word.Markup.Note;

/// Writes a compilation into the base's own document.
///
/// What stands alone or covers others is a tracked change under the names of all who propose it. What lies within
/// another, and what Word cannot track, is a comment there. Of a conflict the disputed words are struck once, and
/// every alternative is put in beside the others with a comment that says whose it is. So rejecting everything
/// gives the base, and every amendment and every comment stands in the file exactly once.
final class TrackedCompilation {

    private final Compilation compilation;
    private final Markup markup;
    private final Tongue tongue;
    private final Map<String, Amendment> amendments;
    private final Map<String, Conflict> conflicts = new HashMap<>();
    private final Set<String> tracking = new HashSet<>();
    private int written;

    /// @param tongue in which comments say what is proposed
    TrackedCompilation(Compilation compilation, Markup markup, Tongue tongue) {
        this.compilation = compilation;
        this.markup = markup;
        this.tongue = tongue;
        this.amendments = compilation.byId();
        compilation.conflicts().forEach(each -> conflicts.put(each.id(), each));
        for (var amendment : compilation.amendments())
            for (var backing : amendment.by()) if (backing.tracked()) tracking.add(backing.party());
    }

    void write() {
        var disputed = new HashSet<String>();
        for (var amendment : compilation.amendments()) {
            var conflict = amendment.conflict() == null ? null : conflicts.get(amendment.conflict());
            if (amendment.within() != null) within(amendment);
            else if (conflict == null) free(amendment);
            else if (disputed.add(conflict.id())) dispute(conflict);
            written++;
            for (var backing : amendment.by()) backing.reasons().forEach(reason -> comment(backing.party(), reason));
        }
        compilation.remarks().forEach(remark -> comment(remark.party(), remark.comment()));
    }

    /// How many amendments stand in the document, as a tracked change or as a comment.
    int written() {
        return written;
    }

    private void free(Amendment amendment) {
        if (!Written.tracked(markup, by(amendment), amendment.change())) note(amendment, "");
    }

    private void within(Amendment amendment) {
        note(amendment, " " + tongue.say(Phrase.LIES_WITHIN, String.valueOf(amendment.within())));
    }

    /// The amendment in words, at its place.
    private void note(Amendment amendment, String more) {
        var change = amendment.change();
        var words = tongue.say(
                        Phrase.NOTED,
                        amendment.id(),
                        tongue.names(amendment.parties()),
                        Proposed.of(compilation.base(), change, tongue))
                + more;
        var stretch = change instanceof Change.Words each ? each : null;
        markup.comment(
                place(change.at()),
                stretch == null ? 0 : stretch.from(),
                stretch == null ? end(change.at()) : stretch.to(),
                new Note(by(amendment), words));
    }

    private void dispute(Conflict conflict) {
        boolean inWords = compilation.isInWords(conflict);
        var at = conflict.at();
        if (inWords && at != null && conflict.to() > conflict.from())
            markup.delete(by(all(conflict)), at, conflict.from(), conflict.to());
        for (int i = 0; i < conflict.alternatives().size(); i++) {
            var side = conflict.alternatives().get(i);
            var its = side.amendments().stream()
                    .map(id -> Objects.requireNonNull(amendments.get(id)))
                    .toList();
            var by = by(its, side.parties());
            var head = tongue.say(
                    Phrase.ALTERNATIVE,
                    conflict.id(),
                    i + 1,
                    conflict.alternatives().size(),
                    tongue.names(side.parties()));
            if (inWords && at != null && !side.words().isEmpty()) {
                var notes = its.stream()
                        .map(Amendment::change)
                        .filter(Change.Words.class::isInstance)
                        .flatMap(each -> ((Change.Words) each).notes().stream())
                        .toList();
                markup.insert(by, at, conflict.to(), side.words(), notes, List.of(new Note(by, head + ".")));
            } else {
                var words = side.act() == Act.DELETES || inWords
                        ? head + ": " + tongue.say(Phrase.DELETE) + "."
                        : described(head, its);
                markup.comment(place(at), conflict.from(), conflict.to(), new Note(by, words));
            }
        }
    }

    private String described(String head, List<Amendment> its) {
        var said = its.stream()
                .map(each -> Proposed.of(compilation.base(), each.change(), tongue))
                .toList();
        return head + ": " + String.join("; ", said) + ".";
    }

    private List<Amendment> all(Conflict conflict) {
        return conflict.alternatives().stream()
                .flatMap(each -> each.amendments().stream())
                .distinct()
                .map(id -> Objects.requireNonNull(amendments.get(id)))
                .toList();
    }

    private static Identity place(@Nullable Identity at) {
        return at == null ? new Identity("beginning") : at;
    }

    private int end(@Nullable Identity at) {
        return at == null
                ? 0
                : compilation
                        .base()
                        .block(at)
                        .map(block -> block.wording().length())
                        .orElse(0);
    }

    private By by(Amendment amendment) {
        return by(List.of(amendment), amendment.parties());
    }

    private By by(List<Amendment> some) {
        return by(
                some,
                some.stream()
                        .flatMap(each -> each.parties().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private By by(List<Amendment> some, List<String> parties) {
        var names = parties.stream()
                .map(party -> silently(some, party) ? party + " (not tracked)" : party)
                .toList();
        return new By(String.join(", ", names), date(some, parties));
    }

    /// Whether a party that tracks its changes did not track this one.
    private boolean silently(List<Amendment> some, String party) {
        return tracking.contains(party)
                && some.stream()
                        .flatMap(each -> each.by().stream())
                        .anyMatch(each -> each.party().equals(party) && !each.tracked());
    }

    private static @Nullable LocalDateTime date(List<Amendment> some, List<String> parties) {
        return some.stream()
                .flatMap(each -> each.by().stream())
                .filter(each -> parties.contains(each.party()))
                .map(Amendment.Backing::date)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private void comment(String party, Comment comment) {
        var author = comment.author().isBlank() || comment.author().equals(party)
                ? party
                : "%s (%s)".formatted(comment.author(), party);
        var answers = comment.answers();
        markup.comment(
                comment.at(),
                comment.from(),
                comment.to(),
                new Note(
                        new By(author, comment.date()),
                        comment.initials(),
                        comment.words(),
                        comment.id(),
                        answers == null ? "" : answers,
                        comment.resolved()));
    }
}
