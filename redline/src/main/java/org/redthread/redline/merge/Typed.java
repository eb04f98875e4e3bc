package org.redthread.redline.merge;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.redthread.redline.diff.Replacement;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Wording;

/// Words as they come from a form: line ends are one character, what is no character of a text is left out.
final class Typed {

    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final Pattern NO_CHARACTER = Pattern.compile("[\\p{Cntrl}\\p{Cs}\uFFFE\uFFFF&&[^\n\t]]");
    private static final Set<Mark.Style> TYPOGRAPHIC = EnumSet.range(Mark.Style.BOLD, Mark.Style.SUPER);

    private Typed() {}

    /// Words of a new block.
    static String fresh(String words) {
        return clean(words).replace(String.valueOf(Wording.OBJECT), "").strip();
    }

    /// Words in the place of others. Space at an end that had none slipped in.
    static String over(String was, String words) {
        var clean = clean(words);
        return was.equals(was.strip()) ? clean.strip() : clean;
    }

    private static String clean(String words) {
        return NO_CHARACTER.matcher(LINE_END.matcher(words).replaceAll("\n")).replaceAll("");
    }

    /// What is put in, under the marks that lie over all that it replaces or over both sides of where it stands.
    static Wording like(Wording was, Replacement each) {
        var words = each.with().text().replace(String.valueOf(Wording.OBJECT), "");
        if (words.isEmpty()) return Wording.EMPTY;
        boolean insertion = each.from() == each.to();
        var marks = was.marks().stream()
                .filter(mark -> TYPOGRAPHIC.contains(mark.style()))
                .filter(mark -> insertion
                        ? mark.from() < each.from() && mark.to() > each.to()
                        : mark.from() <= each.from() && mark.to() >= each.to())
                .map(mark -> new Mark(0, words.length(), mark.style(), mark.target()))
                .toList();
        return new Wording(words, marks);
    }
}
