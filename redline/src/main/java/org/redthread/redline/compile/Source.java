package org.redthread.redline.compile;

import java.util.List;
import org.redthread.redline.merge.Reply;

/// What came of one file that was given as a reply.
///
/// @param tracked how many tracked changes Word has in it
/// @param notices what it holds and the text cannot, and what else is to be known about it
public record Source(String file, List<Reply> replies, int tracked, int comments, List<String> notices) {

    public Source {
        replies = List.copyOf(replies);
        notices = List.copyOf(notices);
    }

    /// @param base what the text that was sent out is called
    static Source of(ReplyReading.Read read, String base) {
        return new Source(
                read.file(),
                read.replies(),
                read.tracked(),
                read.comments(),
                read.notices().stream().map(each -> each.words(base)).toList());
    }
}
