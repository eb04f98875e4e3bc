package org.redthread.iati.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The code lists of the standard, in the edition that is kept here.
///
/// Withdrawn codes stay in their lists: what was reported while they stood is not wrong.
public final class CodeLists {

    public static final String EDITION = "2.03";

    private final Map<String, CodeList> lists = new HashMap<>();

    /// @param complete whether a value that is not in it is wrong; else it is only not known here
    /// @param names of the codes in English; empty where the list gives none
    public record CodeList(String name, boolean complete, Map<String, String> names) {

        public boolean has(String code) {
            return names.containsKey(code);
        }
    }

    private CodeLists() {}

    public static CodeLists standard() {
        return Once.LISTS;
    }

    private static final class Once {
        static final CodeLists LISTS = read();
    }

    private static CodeLists read() {
        var all = new CodeLists();
        try (var in = Objects.requireNonNull(
                        CodeLists.class.getResourceAsStream("/org/redthread/iati/standard/codelists.tsv"));
                var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            var current = new CodeList("", false, new LinkedHashMap<>());
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var cells = line.split("\t", -1);
                if (line.startsWith("#")) {
                    current = new CodeList(cells[0].substring(1), cells[1].equals("complete"), new LinkedHashMap<>());
                    all.lists.put(current.name(), current);
                } else current.names().put(cells[0], cells[2]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    public CodeList get(String name) {
        return Objects.requireNonNull(lists.get(name), name);
    }

    /// The registers whose identifiers of organisations the standard approves.
    Set<String> agencies() {
        return get("OrganisationRegistrationAgency").names().keySet();
    }

    /// Identifiers of organisations that stood before the rules on them did.
    Set<String> organisations() {
        var known = new HashSet<>(get("OrganisationIdentifier").names().keySet());
        known.addAll(get("IATIOrganisationIdentifier").names().keySet());
        return known;
    }
}
