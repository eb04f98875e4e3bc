package org.redthread.redline.compile;

import java.util.List;
import org.redthread.redline.text.Comment;
import org.redthread.redline.text.Text;
import org.redthread.redline.word.WordFile;

/// One version of a text, as it was sent out.
///
/// @param name what people call it: "Zero draft", or the name of its file
/// @param comments that stood in it when it was sent out, and so are nobody's answer
public record Version(String name, Text text, List<Comment> comments) {

    public Version {
        comments = List.copyOf(comments);
    }

    public Version(String name, Text text) {
        this(name, text, List.of());
    }

    static Version of(WordFile file) {
        return new Version(file.name(), file.text(), file.comments());
    }
}
