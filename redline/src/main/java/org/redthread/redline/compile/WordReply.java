package org.redthread.redline.compile;

import java.util.List;
import org.redthread.redline.Unreadable;
import org.redthread.redline.merge.Reply;
import org.redthread.redline.word.WordFile;

/// A Word file that one party sent, read against the versions that it may have been made on.
///
/// @param reply on the newest version; whoever tracked a change or wrote a comment in the file speaks for the
///     party
/// @param madeOn the name of the version that it was made on
/// @param tracked how many tracked changes Word has in it
/// @param comments how many comments it holds, those that were sent out with the text included
public record WordReply(Reply reply, String madeOn, int tracked, int comments, List<Notice> notices) {

    public WordReply {
        notices = List.copyOf(notices);
    }

    /// @param file what its sender called it
    /// @param newestFirst the version that is negotiated, then the older ones; at least one
    /// @throws Unreadable when the file is no Word document, holds no words, or is no reply to any of the
    ///     versions
    public static WordReply read(String file, byte[] docx, String party, List<Version> newestFirst) throws Unreadable {
        var read = ReplyReading.read(WordFile.read(file, docx), new Base(newestFirst), Parties.only(party));
        return new WordReply(read.replies().getFirst(), read.madeOn(), read.tracked(), read.comments(), read.notices());
    }
}
