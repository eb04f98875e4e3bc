package org.redthread.redline.word;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.redthread.redline.Unreadable;

/// Two Word documents as one: the old one, in which all that the new one does otherwise is tracked.
///
/// Accepting everything in it gives the text and structure of the new document, rejecting everything those of the
/// old. Styles, images, headers and all else that is no text are the old document's, with what the new words need
/// added.
///
/// @param docx the redline
/// @param insertions stretches put in, paragraph ends and rows included
/// @param deletions stretches taken out, likewise
/// @param moves paragraphs that stand elsewhere
/// @param formats changes of form
/// @param accepted whether either document held tracked changes, which count as accepted; the notices say which
/// @param notices a sentence for each thing that differs and is not tracked
public record Redline(
        byte[] docx, int insertions, int deletions, int moves, int formats, boolean accepted, List<String> notices) {

    /// @param author whose the tracked changes are
    /// @param when when they were made, by the author's own clock; Word keeps seconds, and no zone
    /// @throws Unreadable when either document is none, naming it
    public static Redline between(
            String oldName, byte[] oldDocument, String newName, byte[] newDocument, String author, LocalDateTime when)
            throws Unreadable {
        var base = new Package(oldName, oldDocument);
        var revision = new Package(newName, newDocument);
        var notices = new Notices();
        boolean accepted = false;
        for (var each : List.of(base, revision)) {
            Story.checked(each);
            if (Stories.settle(each, View.ACCEPTED) == 0) continue;
            accepted = true;
            notices.add("%s held tracked changes; they count as accepted.".formatted(each.file));
        }
        try {
            var comparison = new DocumentComparison(
                    base,
                    revision,
                    author,
                    DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(when.truncatedTo(ChronoUnit.SECONDS)) + "Z",
                    notices);
            comparison.compare();
            var made = comparison.tracking();
            return new Redline(
                    Revisions.bytes(base),
                    made.insertions(),
                    made.deletions(),
                    made.moves(),
                    made.formats(),
                    accepted,
                    notices.sentences());
        } catch (Carrying.Damaged e) {
            throw e.unreadable;
        }
    }

    /// @throws Unreadable when either file is not there, cannot be opened or is no Word document, naming it
    public static Redline between(Path oldFile, Path newFile, String author, LocalDateTime when) throws Unreadable {
        var before = WordFile.content(oldFile);
        var after = WordFile.content(newFile);
        return between(name(oldFile), before, name(newFile), after, author, when);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    public boolean isEmpty() {
        return insertions + deletions + moves + formats == 0;
    }
}
