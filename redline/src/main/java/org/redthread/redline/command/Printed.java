package org.redthread.redline.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.redthread.redline.Unheld;
import org.redthread.redline.Unreadable;
import org.redthread.redline.compile.BaseRevisions;
import org.redthread.redline.plain.Reader;
import org.redthread.redline.print.Redlined;
import org.redthread.redline.text.Text;
import org.redthread.redline.word.Redline;
import org.redthread.redline.word.Revisions;
import org.redthread.redline.word.TextDocument;
import org.redthread.redline.word.WordFile;

/// A comparison in one of the forms in which it is handed out.
///
/// @param counted what differs, in numbers; empty when nothing does
/// @param accepted whether tracked changes that a file held count as accepted
/// @param notices a sentence for each thing that is not in it
record Printed(byte[] content, String counted, boolean accepted, List<String> notices) {

    enum Form {
        DOCX,
        HTML,
        JSON,
        TXT;

        static Optional<Form> of(Path file) {
            var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            for (var form : values())
                if (name.endsWith("." + form.name().toLowerCase(Locale.ROOT))) return Optional.of(form);
            return Optional.empty();
        }
    }

    /// @param as what becomes of tracked changes that a Word file holds
    /// @throws Unreadable when either file cannot be compared, naming it
    static Printed of(Path before, Path after, Form form, BaseRevisions as, String author, LocalDateTime when)
            throws Unreadable {
        if (form == Form.DOCX && isWord(before) && isWord(after)) {
            var notices = new ArrayList<String>();
            var redline = of(Redline.between(
                    name(before),
                    document(before, as, notices),
                    name(after),
                    document(after, as, notices),
                    author,
                    when));
            return redline.after(notices, redline.accepted);
        }
        var base = read(before, as);
        var revision = read(after, as);
        boolean accepted = base.accepted || revision.accepted;
        var notices = new ArrayList<String>();
        base.notices.forEach(each -> notices.add(name(before) + ": " + each));
        revision.notices.forEach(each -> notices.add(name(after) + ": " + each));
        if (form == Form.DOCX)
            return of(Redline.between(
                            name(before),
                            TextDocument.write(base.text).content(),
                            name(after),
                            TextDocument.write(revision.text).content(),
                            author,
                            when))
                    .after(notices, accepted);
        var redlined = Redlined.between(name(before), base.text, name(after), revision.text);
        var content = switch (form) {
            case HTML -> redlined.html().getBytes(StandardCharsets.UTF_8);
            case JSON -> redlined.json();
            case TXT, DOCX -> redlined.plain().getBytes(StandardCharsets.UTF_8);
        };
        return new Printed(content, redlined.difference().isEmpty() ? "" : redlined.counted(), accepted, notices);
    }

    private Printed after(List<String> earlier, boolean held) {
        var all = new ArrayList<>(earlier);
        all.addAll(notices);
        return new Printed(content, counted, held, all);
    }

    /// @param accepted whether it held tracked changes, which count as accepted
    private record Read(Text text, List<String> notices, boolean accepted) {}

    private static Read read(Path file, BaseRevisions as) throws Unreadable {
        if (!isWord(file)) {
            var read = Reader.open(file);
            return new Read(read.text(), sentences(read.notices()), false);
        }
        var notices = new ArrayList<String>();
        var word = WordFile.read(name(file), document(file, as, notices));
        boolean accepted = !word.revisions().isEmpty();
        if (accepted) notices.add("Its tracked changes count as accepted.");
        notices.addAll(sentences(word.notices()));
        return new Read(word.text(), notices, accepted);
    }

    private static List<String> sentences(List<Unheld> notices) {
        return notices.stream().map(Unheld::sentence).toList();
    }

    /// The content without its tracked changes, or with them when they count as accepted: whoever reads it says
    /// so.
    private static byte[] document(Path file, BaseRevisions as, List<String> notices) throws Unreadable {
        var content = WordFile.content(file);
        if (as == BaseRevisions.ACCEPT) return content;
        int held = WordFile.read(name(file), content).revisions().size();
        if (held == 0) return content;
        if (as == BaseRevisions.REFUSE)
            throw new Unreadable(
                    name(file),
                    "still holds tracked changes (%d); accept or reject them in Word, or say --base-revisions accept or reject."
                            .formatted(held));
        notices.add("%s held tracked changes; they count as rejected.".formatted(name(file)));
        return Revisions.rejected(name(file), content);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static boolean isWord(Path file) {
        return !name(file).toLowerCase(Locale.ROOT).matches(".*\\.(txt|md|markdown|xml|akn)");
    }

    private static Printed of(Redline redline) {
        return new Printed(
                redline.docx(),
                redline.isEmpty()
                        ? ""
                        : "%d insertions, %d deletions, %d moves, %d changes of form"
                                .formatted(
                                        redline.insertions(), redline.deletions(), redline.moves(), redline.formats()),
                redline.accepted(),
                redline.notices());
    }
}
