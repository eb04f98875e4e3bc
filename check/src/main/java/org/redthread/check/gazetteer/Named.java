package org.redthread.check.gazetteer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A country or organisation with all its names.
///
/// @param code ISO 3166-1 alpha-2 for countries (3166-3 for those that are no more, `XK` as in common use),
///             our own upper-case code for organisations
/// @param designation the footnote its name carries, if it carries one
public record Named(
        String code,
        PartyKind kind,
        List<Name> names,
        @Nullable Designation designation) {

    /// The names of one kind in one language that are in force on a day, the first row of the data files first.
    public List<Name> inForce(LocalDate on, String language, NameKind kind) {
        return names.stream()
                .filter(name -> name.kind() == kind && name.language().equals(language) && name.inForce(on))
                .toList();
    }

    /// What to call it on a day: the short name, else the official one, else an alias; English where the language has
    /// none.
    /// Empty when every name it ever had has ended.
    public Optional<Name> nameOn(LocalDate on, String language) {
        return Stream.of(language, "en")
                .flatMap(tongue -> Stream.of(NameKind.SHORT, NameKind.OFFICIAL, NameKind.ALIAS)
                        .flatMap(kind -> inForce(on, tongue, kind).stream()))
                .findFirst();
    }

    /// The name that lasts: as it stands in a list of today or, for a party that is no more, the first on file.
    public String label() {
        return nameOn(LocalDate.MAX, "en").orElse(names.getFirst()).text();
    }

    public boolean isCountry() {
        return kind == PartyKind.COUNTRY;
    }
}
