package org.redthread.check.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads the data files, whose first lines say what their columns are.
final class GazetteerFiles {

    /// What was read of one party so far; a name is known by language and text, so that a later row gives it its
    /// period.
    private record Draft(String code, PartyKind kind, Map<String, Name> names) {

        void add(Name name) {
            names.put(name.language() + '|' + name.text(), name);
        }

        boolean hasShort(String language) {
            return names.values().stream()
                    .anyMatch(name ->
                            name.kind() == NameKind.SHORT && name.language().equals(language));
        }
    }

    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, Designation> designations = new HashMap<>();

    private GazetteerFiles() {}

    static List<Named> read(List<String> languages) {
        var files = new GazetteerFiles();
        rows("countries.txt").forEach(row -> files.party(row, PartyKind.COUNTRY));
        rows("organisations.txt").forEach(row -> files.party(row, PartyKind.ORGANISATION));
        rows("names.txt").forEach(files::name);
        rows("designations.txt").forEach(files::designation);
        for (var language : languages) if (!language.equals("en")) files.localise(language);
        return files.drafts.values().stream()
                .map(draft -> files.finished(draft, languages))
                .toList();
    }

    private void party(String[] row, PartyKind kind) {
        var draft = new Draft(row[0], kind, new LinkedHashMap<>());
        var isCountry = kind == PartyKind.COUNTRY;
        draft.add(new Name(row[1], "en", isCountry ? NameKind.SHORT : NameKind.OFFICIAL, null, null, null));
        if (!row[2].isEmpty())
            draft.add(new Name(row[2], "en", isCountry ? NameKind.OFFICIAL : NameKind.ACRONYM, null, null, null));
        if (drafts.put(row[0], draft) != null)
            throw new IllegalStateException("Code twice in the gazetteer: " + row[0]);
    }

    private void name(String[] row) {
        var kind = NameKind.valueOf(row[1].toUpperCase(Locale.ROOT));
        draft(row[0]).add(new Name(row[3], row[2], kind, date(row[4]), date(row[5]), row[6].isEmpty() ? null : row[6]));
    }

    private void designation(String[] row) {
        draft(row[0]);
        designations.merge(row[0], new Designation(row[1], Map.of(row[2], row[3])), (one, other) -> {
            var texts = new HashMap<>(one.texts());
            texts.putAll(other.texts());
            return new Designation(one.sign(), Map.copyOf(texts));
        });
    }

    private void localise(String language) {
        var countries = drafts.values().stream()
                .filter(draft ->
                        draft.kind() == PartyKind.COUNTRY && draft.code().length() == 2)
                .filter(draft -> !draft.hasShort(language))
                .toList();
        LocaleData.names(language, countries.stream().map(Draft::code).toList())
                .forEach((code, text) -> draft(code).add(new Name(text, language, NameKind.SHORT, null, null, null)));
    }

    private Named finished(Draft draft, List<String> languages) {
        var spoken = draft.names().values().stream()
                .filter(name -> name.language().equals("en") || languages.contains(name.language()))
                .toList();
        return new Named(draft.code(), draft.kind(), spoken, designations.get(draft.code()));
    }

    private Draft draft(String code) {
        return Objects.requireNonNull(drafts.get(code), () -> "A row for a code the gazetteer does not list: " + code);
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static List<String[]> rows(String file) {
        var rows = new ArrayList<String[]>();
        var resource = Objects.requireNonNull(
                Gazetteer.class.getResourceAsStream("/org/redthread/check/gazetteer/" + file), file);
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(GazetteerFiles::cells)
                    .forEach(rows::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /// Blank cells at the end of a line may be left out.
    private static String[] cells(String line) {
        var cells = line.split("\\|", -1);
        return IntStream.range(0, 7)
                .mapToObj(i -> i < cells.length ? cells[i].strip() : "")
                .toArray(String[]::new);
    }
}
