package org.redthread.redline.brackets;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.redthread.redline.brackets.Bracket.Sense;

/// Reads what stands at the beginning of a bracket, as the secretariats of several bodies write it.
///
/// "[EU: …]", "[Armenia, Georgia/Iraq: …]", "[Option 2: …]", "[Alt 1 Iraq: …]", "[delete: NO]", "[EU: delete]",
/// "[agreed ad ref]". A word before a colon is a party when it begins with a capital letter or has none at all.
///
/// @param words what is left for the text itself
record Meaning(Sense sense, List<String> holders, String option, String words) {

    private static final int LONGEST_HEAD = 200;
    private static final int MOST_WORDS = 6;

    private static final Pattern OPTION = Pattern.compile(
            "^\\s*((?:option|opt|alternative|alt|variant|вариант|альтернатива)\\.?\\s*[\\p{L}\\p{N}]{0,4}+)\\s*([^:\\[\\]]{0,80}+)[:.]\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern HEAD = Pattern.compile("^\\s*([^:\\[\\]]{1,200}+):\\s?");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;/+&،]\\s*|\\s+(?:and|и|ve|و)\\s+");
    private static final Set<String> DELETE =
            Set.of("delete", "deletion", "del", "delete text", "удалить", "исключить", "sil");
    private static final Set<String> AGREED =
            Set.of("agreed", "agreed ad ref", "agreed ad referendum", "ad ref", "согласовано", "mutabık");
    private static final Set<String> EDITORIAL = Set.of("sic", "sic!");
    private static final Pattern BLANK = Pattern.compile(
            "^(?:[\\s._…xX–—-]*|tbc|tbd|date|place|number|name|to be (?:confirmed|determined|completed))$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SOURCE = Pattern.compile("^\\d{1,3}$");

    /// @param inside what stands between the brackets, brackets in it included
    /// @param attached whether it follows a word without a space, as the number of a source does
    static Meaning of(String inside, boolean attached) {
        var words = inside.strip();
        var lower = words.toLowerCase(Locale.ROOT);
        if (AGREED.contains(lower)) return plain(Sense.AGREED, words);
        if (EDITORIAL.contains(lower) || attached && SOURCE.matcher(words).matches())
            return plain(Sense.EDITORIAL, words);
        if (BLANK.matcher(words).matches()) return plain(Sense.PLACEHOLDER, words);
        if (DELETE.contains(lower)) return plain(Sense.DELETION, "");
        var option = OPTION.matcher(inside);
        if (option.find()) {
            var holders = holders(option.group(2));
            if (holders != null)
                return new Meaning(Sense.OPTION, holders, option.group(1).strip(), inside.substring(option.end()));
        }
        var head = HEAD.matcher(inside.substring(0, Math.min(inside.length(), LONGEST_HEAD + 2)));
        if (!head.find()) return plain(Sense.OPEN, inside);
        var rest = inside.substring(head.end());
        if (DELETE.contains(head.group(1).strip().toLowerCase(Locale.ROOT)))
            return new Meaning(Sense.DELETION, split(rest), "", "");
        var holders = holders(head.group(1));
        if (holders == null || holders.isEmpty()) return plain(Sense.OPEN, inside);
        if (DELETE.contains(rest.strip().toLowerCase(Locale.ROOT))) return new Meaning(Sense.DELETION, holders, "", "");
        return new Meaning(Sense.PROPOSAL, holders, "", rest);
    }

    private static Meaning plain(Sense sense, String words) {
        return new Meaning(sense, List.of(), "", words);
    }

    private static List<String> split(String names) {
        return Arrays.stream(SEPARATOR.split(names.strip()))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /// @return null when the words before the colon are no names
    private static @org.jspecify.annotations.Nullable List<String> holders(String names) {
        var found = split(names);
        return found.stream().allMatch(Meaning::isName) ? found : null;
    }

    private static boolean isName(String name) {
        int first = name.codePointAt(0);
        boolean cased = Character.isUpperCase(first) || Character.isLowerCase(first);
        return Character.isLetter(first)
                && (!cased || Character.isUpperCase(first))
                && name.split("\\s+").length <= MOST_WORDS;
    }
}
