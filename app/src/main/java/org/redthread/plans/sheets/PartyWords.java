package org.redthread.plans.sheets;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.parties.PrintedNames;
import org.redthread.web.Language;

/// Names of parties, written in the reader's language and read in any.
final class PartyWords {

    /// Letters that may be wrong, in every four of a name, for it to be offered.
    private static final int LETTERS_A_FAULT = 4;

    private static final int OFFERED = 3;

    private final Parties parties;
    private final Language language;
    private final LocalDate day;
    private final Map<UUID, PartyName> written = new HashMap<>();
    private @Nullable Map<String, UUID> read;

    PartyWords(Parties parties, Language language, LocalDate day) {
        this.parties = parties;
        this.language = language;
        this.day = day;
    }

    /// Asks once for the names of many.
    void know(Collection<UUID> named) {
        var unknown = new HashSet<>(named);
        unknown.removeAll(written.keySet());
        if (!unknown.isEmpty()) written.putAll(parties.names(unknown, language, day));
    }

    /// The name of the day; the id of one that nobody knows.
    String name(UUID party) {
        var name = written.get(party);
        return name == null ? party.toString() : name.text();
    }

    /// By its id, or by any name that it has in a language of this house or ever had in English.
    Optional<UUID> read(String name) {
        if (name.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) return Optional.of(UUID.fromString(name));
        return PrintedNames.party(name).or(() -> Optional.ofNullable(known().get(folded(name))));
    }

    /// Names in the reader's language that look like it, the nearest first.
    List<String> near(String name) {
        var wanted = folded(name);
        return parties.all(language, day).stream()
                .map(PartyName::text)
                .filter(each -> distance(wanted, folded(each)) <= Math.max(1, wanted.length() / LETTERS_A_FAULT))
                .sorted(Comparator.comparingInt(each -> distance(wanted, folded(each))))
                .limit(OFFERED)
                .toList();
    }

    private Map<String, UUID> known() {
        if (read != null) return read;
        var known = new HashMap<String, UUID>();
        for (var each : Language.values())
            for (var name : parties.all(each, day)) known.putIfAbsent(folded(name.text()), name.party());
        read = known;
        return known;
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}*]", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /// How many letters to put in, take out or change (Levenshtein).
    private static int distance(String one, String other) {
        var row = new ArrayList<Integer>();
        for (int at = 0; at <= other.length(); at++) row.add(at);
        for (int i = 1; i <= one.length(); i++) {
            int corner = row.getFirst();
            row.set(0, i);
            for (int j = 1; j <= other.length(); j++) {
                int changed = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row.get(j);
                row.set(j, Math.min(changed, 1 + Math.min(corner, row.get(j - 1))));
            }
        }
        return row.getLast();
    }
}
