package org.redthread.redline.word;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.redthread.redline.Unheld;
import org.redthread.redline.Unreadable;
import org.redthread.redline.text.Comment;
import org.redthread.redline.text.Revision;
import org.redthread.redline.text.Text;

/// A Word document, opened.
///
/// A document with tracked changes holds two texts: [#text()] is the one with all of them accepted, [#original()]
/// the one with all rejected. A paragraph has the same identity in both. Nothing is ever fetched from outside the
/// file.
public final class WordFile {

    /// Larger files are refused before they are read.
    private static final long LARGEST = 128L << 20;

    private final Package parts;
    private final TextReading accepted;
    private final TextReading rejected;
    private final List<String> headers;

    private WordFile(Package parts) throws Unreadable {
        this.parts = parts;
        var story = new Story(parts);
        this.accepted = new TextReading(story, View.ACCEPTED);
        this.rejected = new TextReading(story, View.REJECTED);
        this.headers = Headers.of(parts);
    }

    /// @throws Unreadable when the file is not there, or no Word document that can be read
    public static WordFile open(Path path) throws Unreadable {
        return read(path.getFileName().toString(), content(path));
    }

    /// @param name what to call the file when something is wrong with it
    public static WordFile read(String name, byte[] content) throws Unreadable {
        return new WordFile(new Package(name, content));
    }

    /// @throws Unreadable when the file is not there, is no file, or larger than any document
    public static byte[] content(Path path) throws Unreadable {
        var name = path.getFileName().toString();
        try {
            if (Files.isDirectory(path)) throw new Unreadable(name, "is a folder; give a .docx file.");
            if (Files.size(path) > LARGEST)
                throw new Unreadable(
                        name, "is larger than %d megabytes; make its images smaller.".formatted(LARGEST >> 20));
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new Unreadable(name, "was not found; look at the name and the folder.", e);
        } catch (IOException e) {
            throw new Unreadable(name, "could not be opened; look whether it is open elsewhere and may be read.", e);
        }
    }

    public String name() {
        return parts.file;
    }

    /// The text with every tracked change accepted.
    public Text text() {
        return accepted.text();
    }

    /// The text with every tracked change rejected: what the document said before its reviewers.
    public Text original() {
        return rejected.text();
    }

    /// The tracked changes in the order of the document. Insertions are placed in [#text()], deletions in
    /// [#original()].
    public List<Revision> revisions() {
        var all = new java.util.ArrayList<>(accepted.revisions());
        all.addAll(rejected.revisions());
        return List.copyOf(all);
    }

    /// The comments, placed in [#text()].
    public List<Comment> comments() {
        return accepted.comments();
    }

    /// The same comments, placed in [#original()]: those on words that a tracked change takes out stay there.
    public List<Comment> commentsInOriginal() {
        return rejected.comments();
    }

    /// What headers and footers say and show: a string for each that is not empty, by which two files can be compared.
    public List<String> headers() {
        return headers;
    }

    /// What the file holds and the text cannot: a sentence for each kind of thing.
    public List<Unheld> notices() {
        return accepted.notices();
    }
}
