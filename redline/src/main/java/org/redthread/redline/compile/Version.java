package org.redthread.redline.compile;

import java.util.List;
import java.util.Optional;
import org.redthread.redline.text.Comment;
import org.redthread.redline.text.Text;
import org.redthread.redline.word.WordFile;

/// One version of a text, as it was sent out.
///
/// @param name what people call it: "Zero draft", or the name of its file
/// @param comments that stood in it when it was sent out, and so are nobody's answer
/// @param headers see [WordFile#headers()]; empty where the version has no document
public record Version(String name, Text text, List<Comment> comments, Optional<List<String>> headers) {

    public Version {
        comments = List.copyOf(comments);
        headers = headers.map(List::copyOf);
    }

    public Version(String name, Text text, List<Comment> comments) {
        this(name, text, comments, Optional.empty());
    }

    public Version(String name, Text text) {
        this(name, text, List.of());
    }

    /// With all that its document tells.
    public static Version of(String name, WordFile file) {
        return new Version(name, file.text(), file.comments(), Optional.of(file.headers()));
    }
}
