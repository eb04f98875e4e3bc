package org.redthread.redline.print;

import java.util.List;
import org.redthread.redline.Unreadable;
import org.redthread.redline.diff.Difference;
import org.redthread.redline.text.Text;

/// What a revision does to a base, ready to be printed.
///
/// @param before what the base is called, usually its file's name
/// @param after what the revision is called
public record Redlined(String before, String after, Text base, Difference difference) {

    public static Redlined between(String before, Text base, String after, Text revision) {
        return new Redlined(before, after, base, Difference.between(base, revision));
    }

    /// One page that needs nothing else: words put in are underlined and words taken out struck, and both are
    /// said so to those who do not see it.
    public String html() {
        return new HtmlPrint(this).page();
    }

    /// Words put in stand as `{+words+}`, words taken out as `[-words-]`.
    public String plain() {
        return PlainPrint.of(this);
    }

    /// The base and every edit; [#read] is the way back.
    public byte[] json() {
        return JsonPrint.of(this);
    }

    /// @param file what to call it when something is wrong with it
    /// @throws Unreadable when it is none that [#json()] wrote
    public static Redlined read(String file, byte[] json) throws Unreadable {
        return JsonPrint.read(file, json);
    }

    /// What stands and what was put in, taken out, moved or marked otherwise, in the order of reading.
    public List<Passage> passages() {
        return new Layout(base).of(difference.edits());
    }

    /// How much there is of each kind: "3 insertions, 1 deletion, 0 moves, 2 changes of form".
    public String counted() {
        int insertions = 0;
        int deletions = 0;
        int moves = 0;
        int forms = 0;
        for (var passage : passages()) {
            if (passage.fate() == Fate.INSERTED) insertions++;
            else if (passage.fate() == Fate.DELETED) deletions++;
            else if (passage.fate() == Fate.MOVED_HERE) moves++;
            if (passage.isRecast()) forms++;
            if (passage.fate() != Fate.KEPT && passage.fate() != Fate.MOVED_HERE) continue;
            for (var stretch : passage.stretches())
                switch (stretch.fate()) {
                    case INSERTED -> insertions++;
                    case DELETED -> deletions++;
                    case REFORMED -> forms++;
                    case KEPT, MOVED_HERE, MOVED_AWAY -> {
                        // Counted with its passage.
                    }
                }
        }
        return "%s, %s, %s, %s"
                .formatted(
                        count(insertions, "insertion"),
                        count(deletions, "deletion"),
                        count(moves, "move"),
                        count(forms, "change") + " of form");
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
