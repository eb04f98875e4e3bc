package org.redthread.check;

import java.text.Normalizer;
import java.util.Locale;

/// Puts names in the order a reader of a list expects: accents, case, hyphens and apostrophes do not count.
///
/// This is the first level of the Unicode collation for the letters that names of countries use in Latin and Cyrillic
/// script; loading the full tables would cost more than the rest of the check.
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
}
