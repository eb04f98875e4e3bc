package org.redthread.parties;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a party is called on one day in one language.
///
/// @param text without the sign of a designation; in English where the language has no name
/// @param language that the text is in, ISO 639-1
/// @param english the English name of the same day: lists are in English alphabetical order in every language
/// @param sign that follows the name wherever it is shown, such as `*`
/// @param footnote what the sign stands for
public record PartyName(
        UUID party,
        String key,
        Kind kind,
        String text,
        String language,
        String english,
        @Nullable String sign,
        @Nullable String footnote) {

    /// The order of lists.
    public static final Comparator<PartyName> ALPHABETICAL =
            Comparator.comparing(PartyName::english).thenComparing(PartyName::key);

    /// With its sign, as it is always to be shown.
    public String printed() {
        return sign == null ? text : text + sign;
    }

    /// The English name in the same way.
    public String inEnglish() {
        return sign == null ? english : english + sign;
    }

    /// Its page, without language and date.
    public String inside() {
        return "/parties/" + key;
    }

    /// The footnotes that a page owes when it shows these names; each once.
    public static List<PartyName> footnoted(Collection<PartyName> shown) {
        return shown.stream()
                .filter(name -> name.footnote() != null)
                .distinct()
                .sorted(ALPHABETICAL)
                .toList();
    }

    /// The same of whatever holds names.
    public static <T> List<PartyName> footnoted(Collection<T> shown, Function<T, PartyName> name) {
        return footnoted(shown.stream().map(name).toList());
    }
}
