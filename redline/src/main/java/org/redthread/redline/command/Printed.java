package org.redthread.redline.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.redthread.redline.Unreadable;
import org.redthread.redline.plain.Reader;
import org.redthread.redline.print.Redlined;
import org.redthread.redline.word.Redline;
import org.redthread.redline.word.TextDocument;

/// A comparison in one of the forms in which it is handed out.
///
/// @param counted what differs, in numbers; empty when nothing does
/// @param notices a sentence for each thing that is not in it
record Printed(byte[] content, String counted, List<String> notices) {

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

    /// @throws Unreadable when either file cannot be compared, naming it
    static Printed of(Path before, Path after, Form form, String author, LocalDateTime when) throws Unreadable {
        if (form == Form.DOCX && isWord(before) && isWord(after))
            return of(Redline.between(before, after, author, when));
        var base = Reader.open(before);
        var revision = Reader.open(after);
        var notices = new ArrayList<String>();
        base.notices().forEach(each -> notices.add(before.getFileName() + ": " + each));
        revision.notices().forEach(each -> notices.add(after.getFileName() + ": " + each));
        if (form == Form.DOCX) {
            var redline = of(Redline.between(
                    before.getFileName().toString(),
                    TextDocument.write(base.text()).content(),
                    after.getFileName().toString(),
                    TextDocument.write(revision.text()).content(),
                    author,
                    when));
            notices.addAll(redline.notices);
            return new Printed(redline.content, redline.counted, notices);
        }
        var redlined = Redlined.between(
                before.getFileName().toString(),
                base.text(),
                after.getFileName().toString(),
                revision.text());
        var content = switch (form) {
            case HTML -> redlined.html().getBytes(StandardCharsets.UTF_8);
            case JSON -> redlined.json();
            case TXT, DOCX -> redlined.plain().getBytes(StandardCharsets.UTF_8);
        };
        return new Printed(content, redlined.difference().isEmpty() ? "" : redlined.counted(), notices);
    }

    private static boolean isWord(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.matches(".*\\.(txt|md|markdown|xml|akn)");
    }

    private static Printed of(Redline redline) {
        return new Printed(
                redline.docx(),
                redline.isEmpty()
                        ? ""
                        : "%d insertions, %d deletions, %d moves, %d changes of form"
                                .formatted(
                                        redline.insertions(), redline.deletions(), redline.moves(), redline.formats()),
                redline.notices());
    }
}
