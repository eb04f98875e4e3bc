package org.redthread.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redthread.check.Entry.Joint;

/// What stands between two names of a list: what hangs on the first, a separator, perhaps entries nobody knows, an
/// article.
///
/// Anything else between two names means that they are prose and no list.
///
/// @param unknown entries in between that the gazetteer does not know
/// @param last what stands in front of the second name
record Gap(List<Piece> unknown, Joint last) {

    /// @param start offset in the gap
    record Piece(int start, int end, Joint joint) {}

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /// A bracket, a footnote mark, the rest of a bracket whose name was read already.
    static final Pattern HANGING = Pattern.compile(
            "(?:['’]?\\)|\\s*\\([^()]{0,80}\\)|\\s*\\[[^\\[\\]]{0,40}\\]|[*†‡]+|(?<=\\p{L})\\d{1,2}(?=\\s*[,;.])){0,8}");

    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s*[,;]\\s*(?:(?<aw>as\\s+well\\s+as|along\\s+with|together\\s+with|and\\s+also|in\\s+addition\\s+to|ainsi\\s+que|sowie|а\\s+также)\\s+"
                    + "|(?<ca>and|&|et|und|и|y|e|ve)\\s+)?"
                    + "|\\s+(?<as>as\\s+well\\s+as|along\\s+with|together\\s+with|plus|ainsi\\s+que|sowie|а\\s+также)\\s+"
                    + "|\\s+(?<and>and|&|et|und|и|y|ve)\\s+|\\s*\\n\\s*|\\s+/\\s+",
            FLAGS);

    /// What may stand in front of a name and is no part of it.
    static final Pattern ARTICLE = Pattern.compile(
            "(?:\\s*(?:the|both|also|from|of|representatives\\s+(?:of|from)|le|la|les|l['’]|der|die|das|den|dem)(?:\\s+|(?<=['’]))){0,5}\\s*",
            FLAGS);

    private static final Pattern ENTRY = Pattern.compile(
            "(?:[Tt]he\\s+)?\\p{Lu}[\\p{L}\\p{M}.'’/-]*"
                    + "(?:\\s+(?:of|and|for|the|de|du|des|on|against|\\(?\\p{Lu}[\\p{L}\\p{M}.'’/-]*\\)?)){0,9}(?:\\s*\\([^()]*\\))?[*†‡]*");

    static Optional<Gap> of(String between) {
        var hanging = HANGING.matcher(between);
        var at = hanging.lookingAt() ? hanging.end() : 0;
        var separators = SEPARATOR.matcher(between);
        var unknown = new ArrayList<Piece>();
        var joint = Joint.FIRST;
        while (separators.find(at)) {
            if (joint == Joint.FIRST) {
                if (separators.start() != at) return Optional.empty();
            } else if (separators.start() > at) {
                if (!isEntry(between.substring(at, separators.start()))) return Optional.empty();
                unknown.add(new Piece(at, separators.start(), joint));
            }
            joint = joint(
                    separators.group(),
                    separators.group("aw") != null || separators.group("as") != null,
                    separators.group("ca") != null || separators.group("and") != null);
            at = separators.end();
            if (at == between.length()) break;
        }
        var isSeparated = joint != Joint.FIRST;
        return isSeparated && ARTICLE.matcher(between.substring(at)).matches()
                ? Optional.of(new Gap(List.copyOf(unknown), joint))
                : Optional.empty();
    }

    static boolean isEntry(String text) {
        return ENTRY.matcher(text.strip()).matches();
    }

    /// The separator at the start of what follows a list, with its length; nothing where the list is at its end.
    static Optional<Piece> separatorAt(String text) {
        var match = SEPARATOR.matcher(text);
        return match.lookingAt()
                ? Optional.of(new Piece(
                        0,
                        match.end(),
                        joint(
                                match.group(),
                                match.group("aw") != null || match.group("as") != null,
                                match.group("ca") != null || match.group("and") != null)))
                : Optional.empty();
    }

    private static Joint joint(String printed, boolean asWellAs, boolean and) {
        if (asWellAs) return Joint.AS_WELL_AS;
        if (and) return Joint.AND;
        var mark = printed.strip().toLowerCase(Locale.ROOT);
        if (mark.startsWith(";")) return Joint.SEMICOLON;
        return mark.isEmpty() ? Joint.LINE : Joint.COMMA;
    }
}
