package org.redthread.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// Puts names in the order a reader of a list expects: accents, case, hyphens and apostrophes do not count.
///
/// This is the first level of the Unicode collation for the letters that names of countries use in Latin and Cyrillic
/// script, without the customs of a language: most lists are in order by it, and loading the full tables costs more
/// than
/// the rest of the check. Only a list that is not is held against [#in] the language of its text, where Turkish files
/// Ç behind C and Swedish Ö behind Z.
final class Collation {

    private Collation() {}

    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{M}'’.]", "")
                .replace("ı", "i")
                .replace("ß", "ss")
                .replace("œ", "oe")
                .replaceAll("[\\s-]+", " ")
                .strip();
    }

    /// The order of names in a language, by the Unicode collation algorithm and the customs of that language.
    static UnaryOperator<String> in(String language) {
        var collator = Collator.getInstance(ULocale.forLanguageTag(language));
        collator.setStrength(Collator.PRIMARY);
        return name -> {
            var plain = name.replaceAll("['’.]", "").replaceAll("[\\s-]+", " ").strip();
            return new String(collator.getCollationKey(plain).toByteArray(), ISO_8859_1);
        };
    }
}
