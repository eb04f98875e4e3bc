package org.redthread.check.gazetteer;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Names of countries in other languages, from the Unicode locale data that ICU carries. Apart, so that English never
/// loads it.
final class LocaleData {

    private LocaleData() {}

    /// Codes for which the language has no name are left out.
    static Map<String, String> names(String language, List<String> codes) {
        var display = LocaleDisplayNames.getInstance(ULocale.forLanguageTag(language));
        var names = new LinkedHashMap<String, String>();
        for (var code : codes) {
            var name = display.regionDisplayName(code);
            if (!name.equals(code)) names.put(code, name);
        }
        return names;
    }
}
