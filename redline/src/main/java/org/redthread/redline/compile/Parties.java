package org.redthread.redline.compile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.redthread.redline.Unreadable;

/// Whose a reply is: by a list that the secretariat keeps, by the file's name, or by the author of its changes.
public final class Parties {

    /// What Word writes when nobody told it a name.
    private static final Set<String> NOBODY = Set.of(
            "",
            "author",
            "user",
            "windows user",
            "microsoft office user",
            "microsoft account",
            "admin",
            "owner",
            "unknown author",
            "unknown");

    private final Map<String, String> listed;
    private final Optional<Pattern> pattern;

    private final Optional<String> only;

    private Parties(Map<String, String> listed, Optional<Pattern> pattern, Optional<String> only) {
        this.listed = listed;
        this.pattern = pattern;
        this.only = only;
    }

    /// By author alone.
    public static Parties byAuthor() {
        return new Parties(Map.of(), Optional.empty(), Optional.empty());
    }

    /// One party, whoever wrote and whatever the file is called.
    static Parties only(String party) {
        return new Parties(Map.of(), Optional.empty(), Optional.of(party));
    }

    /// @param list a CSV of two columns: the name of a file or of an author, and the party
    /// @throws Unreadable when the list is not there or a line has no two columns
    public Parties listedIn(Path list) throws Unreadable {
        var found = new HashMap<>(listed);
        var name = list.getFileName().toString();
        try (var csv = CsvReader.builder().ofCsvRecord(list)) {
            for (var line : csv) {
                if (line.getFieldCount() < 2 || line.getField(1).isBlank())
                    throw new Unreadable(
                            name,
                            "has no party in line %d; write a file or author, a comma, and the party."
                                    .formatted(line.getStartingLineNumber()));
                found.put(key(line.getField(0)), line.getField(1).strip());
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new Unreadable(name, "cannot be read as a list of parties; save it as CSV in UTF-8.", e);
        }
        return new Parties(found, pattern, only);
    }

    /// @param expression a regular expression that finds the party in a file's name, in its first group if it has
    ///     one
    /// @throws PatternSyntaxException when it is none
    public Parties namedLike(String expression) {
        return new Parties(listed, Optional.of(Pattern.compile(expression)), only);
    }

    /// The party that the list or the pattern gives a whole file to.
    Optional<String> ofFile(String file) {
        if (only.isPresent()) return only;
        var party = listed.get(key(file));
        if (party != null) return Optional.of(party);
        return pattern.map(each -> each.matcher(file))
                .filter(Matcher::find)
                .map(Parties::found)
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    private static String found(Matcher matcher) {
        var group = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
        return group == null ? "" : group;
    }

    /// The party that one author of tracked changes stands for; empty when Word knew no name.
    Optional<String> ofAuthor(String author) {
        var party = listed.get(key(author));
        if (party != null) return Optional.of(party);
        return NOBODY.contains(key(author)) ? Optional.empty() : Optional.of(author.strip());
    }

    /// The last resort: the file's own name.
    static String ofName(String file) {
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(java.util.Locale.ROOT);
    }
}
