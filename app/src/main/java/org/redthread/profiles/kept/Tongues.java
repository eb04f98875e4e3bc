package org.redthread.profiles.kept;

import com.ibm.icu.util.ULocale;
import java.util.List;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// The languages that a profile is written in. The dialogue's are English and Russian; a country may write in others
/// too.
public final class Tongues {

    public static final List<String> ALL = List.of("en", "ru", "ar", "fr", "tr", "uk");

    private Tongues() {}

    /// As the reader's language calls it.
    public static String name(String tag, Here here) {
        return new ULocale(tag).getDisplayLanguage(here.language().locale());
    }

    public static List<Form.Choice> choices(Here here) {
        return ALL.stream().map(tag -> new Form.Choice(tag, name(tag, here))).toList();
    }
}
