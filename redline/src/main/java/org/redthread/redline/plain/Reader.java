package org.redthread.redline.plain;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.redthread.redline.Unheld;
import org.redthread.redline.Unreadable;
import org.redthread.redline.akn.AkomaNtoso;
import org.redthread.redline.text.Text;
import org.redthread.redline.word.WordFile;

/// A text from a file of any of the formats that this library reads, told apart by the name's ending.
///
/// @param notices what the file holds and the text cannot
public record Reader(Text text, List<Unheld> notices) {

    /// Far more than the longest convention; a text of this size is none.
    private static final long LARGEST = 16L << 20;

    public Reader {
        notices = List.copyOf(notices);
    }

    /// @throws Unreadable when the file is not there or cannot be read as what its name says
    public static Reader open(Path path) throws Unreadable {
        var name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return switch (name.substring(dot + 1).toLowerCase(Locale.ROOT)) {
            case "txt" -> new Reader(PlainText.read(words(path, name)), List.of());
            case "md", "markdown" -> new Reader(Markdown.read(words(path, name)), List.of());
            case "xml", "akn" -> AkomaNtoso.read(name, content(path, name));
            default -> {
                var file = WordFile.open(path);
                yield new Reader(file.text(), file.notices());
            }
        };
    }

    private static String words(Path path, String name) throws Unreadable {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content(path, name)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable(name, "is not in UTF-8; save it as UTF-8 text and give that.", e);
        }
    }

    private static byte[] content(Path path, String name) throws Unreadable {
        try {
            if (Files.size(path) > LARGEST)
                throw new Unreadable(name, "is larger than %d megabytes, which no text is.".formatted(LARGEST >> 20));
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new Unreadable(name, "was not found; look at the name and the folder.", e);
        } catch (IOException e) {
            throw new Unreadable(name, "could not be opened; look whether it is a file and may be read.", e);
        }
    }
}
