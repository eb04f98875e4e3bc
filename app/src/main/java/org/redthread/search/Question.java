package org.redthread.search;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody looks for.
///
/// @param typed as it was typed, cut to [#LONGEST]
/// @param kind of thing alone, null for all; likewise the others
/// @param number of the page, from 1
public record Question(
        String typed,
        @Nullable String kind,
        @Nullable UUID dialogue,
        @Nullable UUID party,
        @Nullable Integer year,
        int number) {

    /// Nobody remembers more in one go; the rest of a longer question is passed over, and that is said.
    static final int LONGEST = 300;

    private static final int MOST_WORDS = 12;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
    private static final Normalizer2 COMPOSED = Normalizer2.getNFKCInstance();

    public static Question of(
            String typed,
            @Nullable String kind,
            @Nullable UUID dialogue,
            @Nullable UUID party,
            @Nullable Integer year,
            int number) {
        var line = COMPOSED.normalize(typed).strip();
        return new Question(line.substring(0, cut(line)), kind, dialogue, party, year, number);
    }

    /// Not within a letter that takes two places.
    private static int cut(String line) {
        if (line.length() <= LONGEST) return line.length();
        return Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }

    public boolean isEmpty() {
        return words().isEmpty();
    }

    /// Letters and digits alone: a symbol such as BP/SOM/33 is three words to the index as well.
    List<String> words() {
        return Arrays.stream(BETWEEN.split(typed))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }
}
