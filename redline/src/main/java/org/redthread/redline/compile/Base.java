package org.redthread.redline.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.redthread.redline.Unreadable;
import org.redthread.redline.merge.Shown;
import org.redthread.redline.text.Comment;
import org.redthread.redline.word.WordFile;

/// The text that was sent out, with the older versions on which a late reply may have been made.
final class Base {

    private final List<Version> versions;
    private final Set<String> comments = new HashSet<>();

    /// @param newestFirst at least one
    Base(List<Version> newestFirst) {
        if (newestFirst.isEmpty()) throw new IllegalArgumentException("A reply answers at least one version");
        this.versions = List.copyOf(newestFirst);
        for (var version : versions) version.comments().forEach(comment -> comments.add(sign(comment)));
    }

    /// @throws Unreadable when the base still holds tracked changes, or has no words
    static Base of(WordFile base, List<WordFile> older) throws Unreadable {
        refuseRevisions(base);
        if (base.text().blocks().stream()
                .allMatch(block -> block.wording().text().isBlank()))
            throw new Unreadable(base.name(), "holds no words; give the text that was sent out.");
        var versions = new ArrayList<Version>();
        versions.add(Version.of(base.name(), base));
        older.forEach(each -> versions.add(Version.of(each.name(), each)));
        return new Base(versions);
    }

    private static void refuseRevisions(WordFile base) throws Unreadable {
        if (base.revisions().isEmpty()) return;
        var authors = base.revisions().stream()
                .map(revision -> revision.author().isBlank() ? "an unnamed author" : revision.author())
                .distinct()
                .sorted()
                .limit(5)
                .toList();
        throw new Unreadable(
                base.name(),
                "still holds %s, by %s; accept or reject them in Word, or say --base-revisions accept or reject."
                        .formatted(
                                ReplyReading.count(base.revisions().size(), "tracked change"), Shown.names(authors)));
    }

    Version current() {
        return versions.getFirst();
    }

    List<Version> versions() {
        return versions;
    }

    /// Whether a comment came with the base, and so is nobody's answer.
    boolean has(Comment comment) {
        return comments.contains(sign(comment));
    }

    private static String sign(Comment comment) {
        return comment.author() + "\u0000" + comment.date() + "\u0000" + comment.words();
    }
}
