package org.redthread.texts.rounds;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redthread.parties.PartyName;
import org.redthread.parties.PrintedNames;

/// Whose a file is: by the names and codes of parties in its own name, else by whoever wrote in it.
///
/// Only parties that are asked are found. Where two are named, none is: a wrong guess would lay words into the mouth
/// of a government.
final class Whose {

    private static final int LONGEST_NAME = 6;

    private final Map<String, UUID> codes = new HashMap<>();
    private final Map<String, UUID> names = new HashMap<>();
    private final Set<UUID> asked = new HashSet<>();

    /// @param known names of the parties that are asked, in as many languages as there are
    Whose(Collection<PartyName> known) {
        for (var name : known) {
            asked.add(name.party());
            codes.put(name.key(), name.party());
            names.put(plain(name.text()), name.party());
            names.put(plain(name.english()), name.party());
        }
    }

    /// @param authors as Word noted them beside their changes and comments
    Optional<UUID> file(String name, Collection<String> authors) {
        var dot = name.lastIndexOf('.');
        var named = in(dot > 0 ? name.substring(0, dot) : name);
        if (!named.isEmpty()) return one(named);
        return one(authors.stream().flatMap(author -> in(author).stream()).collect(Collectors.toSet()));
    }

    private static Optional<UUID> one(Set<UUID> found) {
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /// The longest names first, so that a name inside of another is not taken for its own.
    private Set<UUID> in(String said) {
        var words = said.split("[^\\p{L}\\p{M}']+");
        var found = new HashSet<UUID>();
        var taken = new boolean[words.length];
        for (var length = Math.min(LONGEST_NAME, words.length); length > 0; length--)
            for (var from = 0; from + length <= words.length; from++) {
                if (anyTaken(taken, from, length)) continue;
                var party = party(String.join(" ", Arrays.copyOfRange(words, from, from + length)));
                if (party.isEmpty()) continue;
                found.add(party.get());
                Arrays.fill(taken, from, from + length, true);
            }
        return found;
    }

    private static boolean anyTaken(boolean[] taken, int from, int length) {
        for (var at = from; at < from + length; at++) if (taken[at]) return true;
        return false;
    }

    private Optional<UUID> party(String words) {
        if (words.isBlank()) return Optional.empty();
        var code = Optional.ofNullable(codes.get(words));
        if (code.isPresent()) return code;
        var name = Optional.ofNullable(names.get(plain(words)));
        return name.isPresent() ? name : PrintedNames.party(words).filter(asked::contains);
    }

    /// Without signs above letters, in small letters: file names lose both.
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}']+", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
