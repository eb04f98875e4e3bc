package org.redthread.atlas.policy;

import org.jspecify.annotations.Nullable;

/// How one territory is shown.
///
/// @param territory its code in the set of boundaries
/// @param into whose shape it is drawn as a part of; null unless it is merged
/// @param en its label in English, and so on; null where it keeps the name that it has elsewhere in the house
/// @param footnoteEn what is printed below every picture that shows it, in English, and so on
public record Treatment(
        String territory,
        Shown shown,
        @Nullable String into,
        @Nullable String en,
        @Nullable String ru,
        @Nullable String ar,
        @Nullable String footnoteEn,
        @Nullable String footnoteRu) {

    public enum Shown {
        /// A shape of its own.
        OWN,
        /// As a part of another, without a line between the two.
        MERGED,
        /// A shape of its own, hatched.
        HATCHED
    }

    /// @param script `en`, `ru` or `ar`
    public @Nullable String label(String script) {
        return switch (script) {
            case "ru" -> ru;
            case "ar" -> ar;
            default -> en;
        };
    }
}
