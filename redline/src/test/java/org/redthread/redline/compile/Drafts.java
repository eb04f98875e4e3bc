package org.redthread.redline.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.redthread.redline.word.Docx;

/// Sample drafts and replies to them, written into a folder.
public final class Drafts {

    private static final String[] SAMPLE = {
        "Participants will promote safe migration.",
        "Participants should exchange good practice every year.",
        "The secretariat reports on progress.",
        "Ministers meet in 2030."
    };

    /// A provision as the base has it.
    public static final String SAME = "";

    private final Path folder;

    public Drafts(Path folder) {
        this.folder = folder;
    }

    /// The sample draft: four provisions, numbered by hand.
    public Path base() {
        var body = new StringBuilder();
        for (int i = 0; i < SAMPLE.length; i++) body.append(p(words(i)));
        return file("base.docx", Docx.body(body.toString()));
    }

    public static String words(int provision) {
        return (provision + 1) + ". " + SAMPLE[provision];
    }

    /// A reply in which some provisions are replaced by paragraphs of one's own.
    ///
    /// @param provisions markup of each of the four; [#SAME] leaves it as it is
    public Path reply(String file, String comments, String... provisions) {
        var body = new StringBuilder();
        for (int i = 0; i < SAMPLE.length; i++)
            body.append(provisions.length > i && !provisions[i].equals(SAME) ? provisions[i] : p(words(i)));
        var made = Docx.body(body.toString());
        return file(file, comments.isEmpty() ? made : made.comments(comments));
    }

    public Path file(String name, Docx docx) {
        return bytes(name, docx.bytes());
    }

    public Path bytes(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String p(String words) {
        return Docx.p(words);
    }

    public static String runs(String... runs) {
        return "<w:p>" + String.join("", runs) + "</w:p>";
    }

    public static String r(String words) {
        return Docx.r(words);
    }

    public static String ins(String author, String words) {
        return "<w:ins w:id=\"1\" w:author=\"%s\" w:date=\"2026-03-01T09:30:00Z\">%s</w:ins>"
                .formatted(author, Docx.r(words));
    }

    public static String del(String author, String words) {
        return "<w:del w:id=\"2\" w:author=\"%s\" w:date=\"2026-03-01T09:30:00Z\">%s</w:del>"
                .formatted(author, Docx.r(words).replace("w:t", "w:delText"));
    }

    /// A comment on what stands between.
    public static String commented(String id, String runs) {
        return "<w:commentRangeStart w:id=\"%s\"/>%s<w:commentRangeEnd w:id=\"%s\"/><w:r><w:commentReference w:id=\"%s\"/></w:r>"
                .formatted(id, runs, id, id);
    }

    public static String comment(String id, String author, String words) {
        return "<w:comment w:id=\"%s\" w:author=\"%s\" w:initials=\"X\" w:date=\"2026-03-02T10:00:00Z\">%s</w:comment>"
                .formatted(id, author, Docx.p(words));
    }
}
