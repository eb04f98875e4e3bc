package org.redthread.check.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.redthread.check.gazetteer.Spelling.Word;

/// All countries, and the organisations of the field, by code and by every name they have or had.
///
/// Read from the data files beside this class; names in other languages than English come from the Unicode locale data
/// where the files are silent.
public final class Gazetteer {

    private final Map<String, Named> parties = new LinkedHashMap<>();
    private final Map<String, List<Reading>> readings = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();

    private Gazetteer(List<Named> all) {
        for (var party : all) {
            parties.put(party.code(), party);
            for (var name : party.names()) learn(new Reading(party, name));
        }
    }

    /// English alone: read in milliseconds.
    public static Gazetteer english() {
        return new Gazetteer(GazetteerFiles.read(List.of()));
    }

    /// English and further languages (ISO 639-1), of which the first asked for costs the loading of the locale data.
    public static Gazetteer speaking(String... languages) {
        return new Gazetteer(GazetteerFiles.read(List.of(languages)));
    }

    /// Countries by code, then organisations by code.
    public List<Named> parties() {
        return List.copyOf(parties.values());
    }

    public Optional<Named> byCode(String code) {
        return Optional.ofNullable(parties.get(code));
    }

    /// What a printed name can be read as, by any name in any language it speaks, whether still in force or not.
    /// An article in front and the sign of a designation behind are ignored. Empty for a name it does not know.
    public List<Reading> named(String text) {
        var words = bare(Spelling.words(text));
        return words.isEmpty() ? List.of() : readings(words);
    }

    /// All names in a running text, the longest where several fit, in their order; an article in front is left outside.
    public List<Sighting> sightings(String text) {
        var words = Spelling.words(text);
        var found = new ArrayList<Sighting>();
        for (var at = 0; at < words.size(); at++) {
            var seen = sightingAt(text, words, at);
            if (seen.isPresent()) {
                found.add(seen.get());
                while (at + 1 < words.size()
                        && words.get(at + 1).start() < seen.get().end()) at++;
            }
        }
        return found;
    }

    private Optional<Sighting> sightingAt(String text, List<Word> words, int at) {
        var room = longest.getOrDefault(words.get(at).key(), 0);
        var reach = 1;
        while (reach < room
                && at + reach < words.size()
                && words.get(at + reach).follows(words.get(at + reach - 1))) reach++;
        for (var length = Math.min(reach, room); length > 0; length--) {
            var some = words.subList(at, at + length);
            var printed = text.substring(some.getFirst().start(), some.getLast().end());
            var known = readings(some);
            if (!known.isEmpty()
                    && !printed.codePoints().allMatch(Gazetteer::isSmall)
                    && !isTwoNames(words, at, length))
                return Optional.of(
                        new Sighting(some.getFirst().start(), some.getLast().end(), printed, known));
        }
        return Optional.empty();
    }

    /// `Congo, Democratic Republic of the Congo` is a list of two, though its first words are an inverted name.
    private static boolean isTwoNames(List<Word> words, int at, int length) {
        var inverted = words.subList(at, at + length).stream()
                .anyMatch(word -> word.key().equals(","));
        var next = at + length;
        if (next < words.size() && words.get(next).key().equals("the")) next++;
        return inverted
                && next < words.size()
                && words.get(next).key().equals(words.get(at).key());
    }

    private static boolean isSmall(int character) {
        return !Character.isLetter(character) || Character.isLowerCase(character);
    }

    private void learn(Reading reading) {
        var words = bare(Spelling.words(reading.name().text()));
        var key = reading.name().kind() == NameKind.ACRONYM ? exact(words) : key(words);
        var same = readings.computeIfAbsent(key, k -> new ArrayList<>());
        if (same.stream()
                .noneMatch(other -> other.party() == reading.party() && samePeriod(other.name(), reading.name())))
            same.add(reading);
        longest.merge(words.getFirst().key(), words.size(), Math::max);
    }

    private static boolean samePeriod(Name one, Name other) {
        return Objects.equals(one.from(), other.from()) && Objects.equals(one.until(), other.until());
    }

    private List<Reading> readings(List<Word> words) {
        var known = new ArrayList<>(readings.getOrDefault(key(words), List.of()));
        readings.getOrDefault(exact(words), List.of()).stream()
                .filter(reading -> !known.contains(reading))
                .forEach(known::add);
        return known;
    }

    private static List<Word> bare(List<Word> words) {
        return words.size() > 1 && words.getFirst().key().equals("the") ? words.subList(1, words.size()) : words;
    }

    private static String key(List<Word> words) {
        return words.stream().map(Word::key).collect(Collectors.joining(" "));
    }

    /// Acronyms are known by their capitals: `WHO` is an organisation, who is not.
    private static String exact(List<Word> words) {
        return words.stream().map(Word::exact).collect(Collectors.joining(" ", "=", ""));
    }
}
