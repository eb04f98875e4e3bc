package org.redthread.projects.iati;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.parties.PartyName;

/// From the keys of parties, ISO 3166-1 alpha-3, to the codes of IATI's list `Country`, alpha-2.
final class CountryCodes {

    private static final Map<String, String> BY_THREE = byThree();

    private CountryCodes() {}

    private static Map<String, String> byThree() {
        var codes = new HashMap<String, String>();
        for (var two : Locale.getISOCountries()) codes.put(Locale.of("", two).getISO3Country(), two);
        codes.put("XKX", "XK");
        return Map.copyOf(codes);
    }

    /// @return null for whatever is no country
    static @Nullable String of(@Nullable PartyName name) {
        return name == null ? null : BY_THREE.get(name.key());
    }
}
