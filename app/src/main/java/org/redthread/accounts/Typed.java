package org.redthread.accounts;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.Locale;
import java.util.Map;
import org.redthread.web.Findings;

/// What strangers type, read before anything else is done with it.
final class Typed {

    private Typed() {}

    /// One line, with its ends and whatever nobody can see in it taken away.
    static String line(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ")
                .strip();
    }

    /// Several lines; what is no letter and no line is taken away.
    static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\\n\\t\\u200c\\u200d]]", "")
                .strip();
    }

    static void bound(Findings findings, String field, String text, int longest) {
        findings.addIf(text.isEmpty(), field, "accounts.request.missing");
        findings.addIf(text.length() > longest, field, "accounts.request.long", longest);
    }

    /// A mail address as the house keeps it. One with letters of several scripts looks like another; it is refused by
    /// a sentence of its own, since whoever typed it may have been given it by somebody who is not who he seems.
    static String address(Map<String, String> typed, Findings findings) {
        var address = typed.getOrDefault("address", "").strip().toLowerCase(Locale.ROOT);
        var scripts = address.codePoints()
                .filter(UCharacter::isLetter)
                .map(UScript::getScript)
                .distinct()
                .count();
        findings.addIf(scripts > 1, "address", "accounts.request.address.mixed");
        findings.addIf(!Sessions.ADDRESS.matcher(address).matches(), "address", "accounts.appoint.address.no");
        return address;
    }
}
