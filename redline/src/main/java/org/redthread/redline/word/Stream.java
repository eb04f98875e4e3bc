package org.redthread.redline.word;

import java.util.ArrayList;
import java.util.List;
import org.redthread.redline.diff.Words;

/// The words of several paragraphs on end, with a break between each two.
///
/// @param ids the words, breaks being words too
/// @param strips for each word the paragraph it lies in
/// @param starts for each word its first character in its paragraph; -1 for a break
/// @param ends for each word the index after its last character
record Stream(int[] ids, int[] strips, int[] starts, int[] ends) {

    /// A stretch of words within one paragraph, or one break.
    record Span(int strip, int from, int to, int words) {
        boolean isBreak() {
            return from < 0;
        }
    }

    static Stream of(List<Strip> paragraphs, Words words) {
        var cuts = paragraphs.stream().map(strip -> strip.cut(words)).toList();
        int length = cuts.stream().mapToInt(cut -> cut.size() + 1).sum() - 1;
        var stream = new Stream(new int[length], new int[length], new int[length], new int[length]);
        int at = 0;
        for (int n = 0; n < cuts.size(); n++) {
            var cut = cuts.get(n);
            for (int i = 0; i < cut.size(); i++, at++) {
                stream.ids[at] = cut.ids()[i];
                stream.strips[at] = n;
                stream.starts[at] = cut.starts()[i];
                stream.ends[at] = cut.starts()[i + 1];
            }
            if (n == cuts.size() - 1) break;
            stream.ids[at] = words.number("\uFFFC¶");
            stream.strips[at] = n;
            stream.starts[at] = -1;
            at++;
        }
        return stream;
    }

    List<Span> spans(int from, int to) {
        var spans = new ArrayList<Span>();
        for (int i = from; i < to; ) {
            int end = i + 1;
            if (starts[i] >= 0) while (end < to && starts[end] >= 0 && strips[end] == strips[i]) end++;
            spans.add(new Span(strips[i], starts[i], ends[end - 1], end - i));
            i = end;
        }
        return spans;
    }
}
