package org.redthread.parties;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.redthread.check.gazetteer.Gazetteer;
import org.redthread.check.gazetteer.Named;
import org.redthread.check.gazetteer.Reading;
import org.redthread.record.Entry;
import org.redthread.record.RecordFile;

/// Which party a name in a data file means, by any name that it has or had: `Turkey`, `Türkiye`, `EASO`.
///
/// The rooms keep the name as it was printed, and beside it the party, so that a list of 2012 and one of 2025 can be
/// compared.
public final class PrintedNames {

    private static final Gazetteer GAZETTEER = Gazetteer.english();

    private PrintedNames() {}

    /// The party; empty where no party, or more than one, has that name.
    public static Optional<UUID> party(String printed) {
        return key(printed).map(key -> RecordFile.id("party", key));
    }

    /// The party that a field of a data file names.
    ///
    /// @throws org.redthread.record.RecordBroken where it names none that we know
    public static UUID party(Entry entry, String field, String printed) {
        return party(printed).orElseThrow(() -> entry.broken(field, "is no country or organisation: " + printed));
    }

    /// Whether it is a name that somebody has on the day: `Turkey` was one until 2022, `Czech Republic` still is.
    public static boolean inForce(String printed, LocalDate on) {
        return GAZETTEER.named(printed).stream()
                .anyMatch(reading -> reading.name().inForce(on));
    }

    /// The key of the party, as it stands in its address.
    public static Optional<String> key(String printed) {
        var keys = GAZETTEER.named(printed).stream()
                .map(Reading::party)
                .map(PrintedNames::key)
                .distinct()
                .toList();
        return keys.size() == 1 ? Optional.of(keys.getFirst()) : Optional.empty();
    }

    /// ISO 3166-1 alpha-3 for countries, `XKX` as in common use; the code of the gazetteer for all others.
    public static String key(Named party) {
        if (!party.isCountry() || party.code().length() != 2) return party.code();
        return party.code().equals("XK")
                ? "XKX"
                : new Locale.Builder().setRegion(party.code()).build().getISO3Country();
    }
}
