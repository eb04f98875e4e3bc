package org.redthread.meetings.invitations;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// When two entries mean the same person: the same words of a name in any order, with or without accents, and the same
/// address of mail. One of the two alone proves nothing: names repeat, and an office may share one address.
final class PersonName {

    private PersonName() {}

    static String identity(String name, String email) {
        var plain = Normalizer2.getNFKDInstance().normalize(name).replaceAll("\\p{M}", "");
        var words = UCharacter.toLowerCase(Locale.ROOT, plain).split("[^\\p{L}\\p{N}]+");
        return Arrays.stream(words).filter(word -> !word.isEmpty()).sorted().collect(Collectors.joining(" "))
                + "|"
                + UCharacter.toLowerCase(Locale.ROOT, email);
    }
}
